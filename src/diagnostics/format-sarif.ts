import { codes, type DiagnosticCode } from './codes.js';
import type { Diagnostic, Severity, SourceRange } from './diagnostic.js';
import { didYouMean } from './did-you-mean.js';
import type { JsonObject } from './json.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

/** A SARIF 2.1.0 log with one run. https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export function formatSarif(diagnostics: readonly Diagnostic[]): string {
  const used = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort();
  const indexes = new Map(used.map((code, index) => [code, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Picket', rules: used.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, indexes.get(diagnostic.code) ?? -1)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(code: DiagnosticCode): JsonObject {
  const { title, why, fix } = codes[code];
  return { id: code, shortDescription: { text: title }, fullDescription: { text: why }, help: { text: fix } };
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number): JsonObject {
  const { code, severity, message, range, suggestions, related = [] } = diagnostic;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: message + didYouMean(suggestions) },
    locations: range === undefined ? [] : [locationOf(range)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place) => ({
            ...locationOf(place.range),
            message: { text: place.message },
          })),
        }),
  };
}

function locationOf(range: SourceRange): JsonObject {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(range.file) },
      region: {
        startLine: range.line,
        startColumn: range.column,
        endLine: range.endLine,
        endColumn: range.endColumn,
      },
    },
  };
}

/** A relative reference for a relative path, a file URI for an absolute one. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${path}`;
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}
