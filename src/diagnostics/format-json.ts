import type { Diagnostic, SourceRange } from './diagnostic.js';
import type { JsonObject } from './json.js';

/** `{"diagnostics": […], "rules": N}`. A diagnostic that concerns no file has null in place of its position. */
export function formatJson(diagnostics: readonly Diagnostic[], rules: number): string {
  return `${JSON.stringify({ diagnostics: diagnostics.map(diagnosticJson), rules }, null, 2)}\n`;
}

function diagnosticJson(diagnostic: Diagnostic): JsonObject {
  const { code, severity, message, suggestions, related = [] } = diagnostic;
  const places = related.map((place) => ({ message: place.message, ...position(place.range) }));
  return {
    code,
    severity,
    message,
    ...position(diagnostic.range),
    suggestions,
    ...(places.length === 0 ? {} : { related: places }),
  };
}

function position(range: SourceRange | undefined): JsonObject {
  return {
    file: range?.file ?? null,
    line: range?.line ?? null,
    column: range?.column ?? null,
    endLine: range?.endLine ?? null,
    endColumn: range?.endColumn ?? null,
  };
}
