import { isJsonObject, type Json, type JsonObject } from '../../diagnostics/json.js';
import type { FeedItem, ListedIndicator, Tlp } from '../indicator.js';
import { jsonItems } from './json-items.js';
import { momentOf, objectsOf, present, shareOf, textOf } from './members.js';
import { patternValues } from './stix-pattern.js';

/** Objects of a bundle or of an answer of a TAXII server, of a bare list, or one a line. */
const isObject = (path: readonly string[]): boolean => {
  const [first, second] = path;
  if (path.length === 2) return first === 'objects' && second === '*';
  return path.length === 1 && first === '*';
};

/** The marking definitions that the standard fixes (STIX 2.1, section 7.2.1.4). */
const markings: ReadonlyMap<string, Tlp> = new Map([
  ['marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9', 'WHITE'],
  ['marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da', 'GREEN'],
  ['marking-definition--f88d31f6-486f-44da-b317-01333bde0b82', 'AMBER'],
  ['marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed', 'RED'],
]);

/** Indicators of STIX 2.1: https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html */
export async function* readStix(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FeedItem> {
  for await (const item of jsonItems(bytes, isObject)) {
    const { line } = item;
    switch (item.kind) {
      case 'fault':
        yield {
          kind: 'fault',
          line,
          code: 'intel/broken-file',
          message: `The bundle cannot be read on: ${item.reason}.`,
        };
        return;
      case 'unreadable':
        yield {
          kind: 'refused',
          line,
          code: 'intel/unreadable',
          message: `An object cannot be read: ${item.reason}.`,
        };
        break;
      case 'value':
        if (isJsonObject(item.value) && item.value['type'] === 'indicator') yield* ofObject(item.value, line);
    }
  }
}

function* ofObject(object: JsonObject, line: number): Generator<FeedItem> {
  const id = textOf(object, 'id') ?? 'An indicator';
  const language = object['pattern_type'];
  if (language !== undefined && language !== 'stix') {
    const message = `${id} is written in ${JSON.stringify(language)}, not as a STIX pattern.`;
    yield { kind: 'refused', line, code: 'intel/pattern', message };
    return;
  }
  const kinds = object['indicator_types'];
  if (Array.isArray(kinds) && (kinds as readonly Json[]).includes('benign')) {
    yield {
      kind: 'ignored',
      line,
      code: 'intel/not-for-detection',
      message: `${id} is of something benign.`,
    };
    return;
  }
  const pattern = patternValues(textOf(object, 'pattern') ?? '');
  if (!pattern.ok) {
    const message = `The pattern of ${id} is more than a list of values: ${pattern.reason}.`;
    yield { kind: 'refused', line, code: 'intel/pattern', message };
    return;
  }
  const facts = factsOf(object);
  for (const text of pattern.values) yield { kind: 'indicator', line, text, ...facts };
}

function factsOf(object: JsonObject): Omit<ListedIndicator, 'kind' | 'line' | 'text'> {
  const reference = objectsOf(object, 'external_references').map((entry) => textOf(entry, 'url'));
  const refs = object['object_marking_refs'];
  const marking = Array.isArray(refs)
    ? (refs as readonly Json[]).map((ref) => markings.get(typeof ref === 'string' ? ref : ''))
    : [];
  return present<Omit<ListedIndicator, 'kind' | 'line' | 'text'>>({
    confidence: shareOf(object, 'confidence'),
    validFrom: momentOf(object, 'valid_from'),
    validUntil: momentOf(object, 'valid_until'),
    withdrawn: object['revoked'] === true ? true : undefined,
    description: textOf(object, 'description') ?? textOf(object, 'name'),
    reference: reference.find((url) => url !== undefined),
    modifiedAt: momentOf(object, 'modified'),
    tlp: marking.find((found) => found !== undefined),
  });
}
