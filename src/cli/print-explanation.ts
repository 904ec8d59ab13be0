import pc from 'picocolors';
import type { SourceRange } from '../diagnostics/diagnostic.js';
import type { JsonObject } from '../diagnostics/json.js';
import { sanitise } from '../diagnostics/sanitise.js';
import type { ExplainedClause, RuleExplanation } from '../harness/explain-rule.js';
import type { ExitStatus } from './command.js';
import { printFindings } from './print-report.js';
import type { Terminal } from './terminal.js';

type Colors = ReturnType<typeof pc.createColors>;

/** The normal form, each target's output, and for an event the clauses with what decided them. */
export function printExplanation(
  terminal: Terminal,
  format: 'pretty' | 'json',
  explanation: RuleExplanation,
): ExitStatus {
  const { diagnostics, texts, dir } = explanation;
  printFindings(terminal, { diagnostics, texts, rules: 1, dir });
  terminal.out(
    format === 'json'
      ? `${JSON.stringify(explanationJson(explanation), null, 2)}\n`
      : pretty(explanation, pc.createColors(terminal.colorOut)),
  );
  return explanation.normal === undefined ? 1 : 0;
}

function explanationJson({ normal, meaning, timing, artefacts, event }: RuleExplanation): JsonObject {
  return JSON.parse(
    JSON.stringify({
      normal,
      meaning,
      timing,
      artefacts: artefacts.map(({ target, rule, body, losses }) => ({ target, rule, body, losses })),
      event,
    }),
  ) as JsonObject;
}

function pretty(explanation: RuleExplanation, colors: Colors): string {
  const { normal, meaning, timing, artefacts, event, texts } = explanation;
  const lines: string[] = [];
  if (normal !== undefined) {
    const sentences = [...meaning, ...timing].map((sentence) => `  ${sanitise(sentence)}`);
    lines.push(colors.bold(sanitise(normal.rule.title)), ...sentences);
    lines.push('', colors.bold('normal form'), withoutOrigins(normal));
  }
  for (const { target, rule, text } of artefacts) {
    const of = rule === normal?.rule.name ? '' : ` ${rule}`;
    lines.push('', `${colors.bold(target)}${of}`, text.trimEnd());
  }
  if (event !== undefined) {
    const verdict = event.matched ? colors.green('matches') : colors.red('does not match');
    lines.push('', `${colors.bold('event')} ${verdict}`);
    lines.push(...clauseLines(event.query, 1, texts, colors));
  }
  return `${lines.join('\n')}\n`;
}

function withoutOrigins(normal: unknown): string {
  return JSON.stringify(normal, (key, value: unknown) => (key === 'origin' ? undefined : value), 2);
}

function clauseLines(
  clause: ExplainedClause,
  depth: number,
  texts: ReadonlyMap<string, string>,
  colors: Colors,
): string[] {
  const wanted = clause.occurrence !== 'must_not';
  const good = clause.matched === wanted;
  const mark = good ? colors.green('✓') : colors.red('✗');
  const field = clause.field === undefined ? '' : ` ${clause.field}`;
  const values = clause.values === undefined ? '' : ` is ${describeValues(clause.values)}`;
  const why = clause.why === undefined ? '' : ` (${clause.why})`;
  const head = `${'  '.repeat(depth)}${mark} ${wanted ? '' : 'not '}${clause.kind}${field}${values}${why}`;
  const origin = clause.origin === undefined ? '' : `  ${colors.dim(describeOrigin(clause.origin, texts))}`;
  return [
    `${sanitise(head)}${origin}`,
    ...clause.clauses.flatMap((inner) => clauseLines(inner, depth + 1, texts, colors)),
  ];
}

function describeValues(values: readonly unknown[]): string {
  return values.length === 0 ? 'absent' : values.map((value) => JSON.stringify(value)).join(', ');
}

function describeOrigin(origin: SourceRange, texts: ReadonlyMap<string, string>): string {
  const line = texts.get(origin.file)?.split('\n')[origin.line - 1] ?? '';
  return `${origin.file}:${origin.line} ${sanitise(line.trim())}`;
}
