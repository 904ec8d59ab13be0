import type { SourceRange } from '../../diagnostics/diagnostic.js';
import type { YamlMapping } from '../../read/document.js';
import { entryOf } from '../../read/locate.js';
import type { Located } from '../../sigma/located.js';
import { mappingOf, textOf, textsOf } from '../../sigma/nodes.js';
import type { Report } from '../../sigma/report.js';
import { parseTimespan } from '../../sigma/timespan.js';

/** The section of an analytic's own parameters, `baseline: { … }`, read key by key. */
export interface Parameters {
  /** The section, or where it is missing the whole correlation. */
  readonly range: SourceRange;
  /** The section itself, for keys that hold more than a value. */
  readonly node: YamlMapping | undefined;
  text(key: string): Located<string> | undefined;
  texts(key: string): readonly Located<string>[];
  number(key: string): Located<number> | undefined;
  /** Seconds. */
  duration(key: string): Located<number> | undefined;
}

/**
 * @param correlation the `correlation` section
 * @param name of the section inside it, which is the correlation's type
 */
export function parametersOf(correlation: YamlMapping, name: string, report: Report): Parameters {
  const node = mappingOf(correlation, name);
  const range = node?.range ?? entryOf(correlation, 'type')?.value.range ?? correlation.range;
  return {
    range,
    node,
    text: (key) => textOf(entryOf(node, key)?.value),
    texts: (key) => textsOf(entryOf(node, key)?.value),
    number: (key) => {
      const value = entryOf(node, key)?.value;
      return value?.kind === 'scalar' && typeof value.value === 'number'
        ? { value: value.value, range: value.range }
        : undefined;
    },
    duration: (key) => {
      const text = textOf(entryOf(node, key)?.value);
      if (text === undefined) return undefined;
      const value = parseTimespan(text.value);
      if (value !== undefined) return { value, range: text.range };
      report.error('sigma/timespan', text.range, `"${text.value}" is no duration such as 6h or 7d.`);
      return undefined;
    },
  };
}
