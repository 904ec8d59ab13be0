import { boolCoreTag, floatCoreTag, intCoreTag, NOT_RESOLVED, nullCoreTag } from 'js-yaml';
import type { ScalarStyle, ScalarValue } from './document.js';

/** The type of YAML 1.2's core schema that a plain scalar has. Dates stay strings. */
export function resolvePlain(text: string): ScalarValue {
  const first = text.charCodeAt(0);
  // Most scalars begin with a letter that no null, boolean or number begins with.
  if (first > 0x39 && !'~nNtTfF'.includes(text.charAt(0))) return text;
  for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = tag.resolve(text, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return text;
}

export type TagOutcome =
  | { readonly kind: 'value'; readonly value: ScalarValue }
  | { readonly kind: 'mismatch' }
  | { readonly kind: 'unknown' };

/** Reads a scalar by its explicit tag, written as in the file: `!!int`, `!`, `!<tag:yaml.org,2002:str>`. */
export function resolveTagged(rawTag: string, text: string, style: ScalarStyle): TagOutcome {
  switch (shortTag(rawTag)) {
    case '':
    case 'str':
      return { kind: 'value', value: text };
    case 'null':
      return outcome(nullCoreTag.resolve(text, true, nullCoreTag.tagName));
    case 'bool':
      return outcome(boolCoreTag.resolve(text, true, boolCoreTag.tagName));
    case 'int':
      return outcome(intCoreTag.resolve(text, true, intCoreTag.tagName));
    case 'float':
      return outcome(floatCoreTag.resolve(text, true, floatCoreTag.tagName));
    case 'seq':
    case 'map':
      return { kind: 'mismatch' };
    case 'merge':
      return style === 'plain' && text === '<<' ? { kind: 'value', value: text } : { kind: 'mismatch' };
    default:
      return { kind: 'unknown' };
  }
}

/** `seq` of `!!seq`; empty for the non-specific tag `!`; the tag itself where it is not one of YAML's own. */
export function shortTag(rawTag: string): string {
  if (rawTag === '!') return '';
  const verbatim = /^!<tag:yaml\.org,2002:(.*)>$/.exec(rawTag);
  if (verbatim?.[1] !== undefined) return verbatim[1];
  return rawTag.startsWith('!!') ? rawTag.slice(2) : rawTag;
}

function outcome(value: ScalarValue | typeof NOT_RESOLVED): TagOutcome {
  return value === NOT_RESOLVED ? { kind: 'mismatch' } : { kind: 'value', value };
}
