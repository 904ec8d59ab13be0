import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Json } from '../../src/diagnostics/json.js';
import { readYaml } from '../../src/read/read-yaml.js';
import type { YamlDocument } from '../../src/read/document.js';
import type { SigmaDocument, SigmaRule } from '../../src/sigma/ast.js';
import { link } from '../../src/sigma/link.js';
import type { LinkedDetection } from '../../src/sigma/linked.js';
import { parseRule, type ParseOptions, type ParseOutcome } from '../../src/sigma/parse-rule.js';

/** The documents of a YAML text; throws where the text itself is broken. */
export function documentsOf(yaml: string, file = 'rule.yml'): readonly YamlDocument[] {
  const { documents, diagnostics } = readYaml(file, Buffer.from(yaml, 'utf8'));
  if (diagnostics.length > 0) {
    throw new Error(JSON.stringify(diagnostics));
  }
  return documents;
}

/** The first document of a text, parsed. */
export function parseText(yaml: string, options: ParseOptions = {}): ParseOutcome {
  const [document] = documentsOf(yaml);
  if (document === undefined) {
    throw new Error('no document');
  }
  return parseRule(document, options);
}

/** Every document of a text, each of which must parse. */
export function parseAll(yaml: string, file = 'rule.yml'): readonly SigmaDocument[] {
  return documentsOf(yaml, file).map((document) => {
    const { rule, diagnostics } = parseRule(document);
    if (rule === undefined) {
      throw new Error(JSON.stringify(diagnostics));
    }
    return rule;
  });
}

/** A detection section as JSON, parsed into a rule. */
export function ruleOf(detection: Json, more: Readonly<Record<string, Json>> = {}): SigmaRule {
  const text = JSON.stringify({ title: 'A rule', logsource: { category: 'test' }, ...more, detection });
  const [rule] = parseAll(text);
  if (rule?.kind !== 'rule') {
    throw new Error('no rule');
  }
  return rule;
}

/** The detections of a text; throws where linking reports anything. */
export function detectionsOf(yaml: string): readonly LinkedDetection[] {
  const { detections, diagnostics } = link(parseAll(yaml));
  if (diagnostics.length > 0) {
    throw new Error(JSON.stringify(diagnostics));
  }
  return detections;
}

/** `code line:column` of each diagnostic. */
export function placesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, range }) => `${code} ${range?.line ?? 0}:${range?.column ?? 0}`);
}
