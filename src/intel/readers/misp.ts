import { isJsonObject, type JsonObject } from '../../diagnostics/json.js';
import type { FeedItem, ListedIndicator, Tlp } from '../indicator.js';
import { jsonItems } from './json-items.js';
import { momentOf, objectsOf, present, textOf } from './members.js';

/** Attributes of events and of their objects, and those of a search for attributes. */
const isAttribute = (path: readonly string[]): boolean => path.at(-1) === '*' && path.at(-2) === 'Attribute';

/** Types of attributes whose value is one value, or that and a port, or a name and its address. */
const single = new Set(['domain', 'hostname', 'ip-dst', 'url']);
const withPort = new Set(['hostname|port', 'ip-dst|port', 'domain|port']);
const nameAndAddress = new Set(['domain|ip']);

/** https://www.misp-project.org/taxonomies.html, namespace `misp`, predicate `confidence-level`. */
const confidences: ReadonlyMap<string, number> = new Map([
  ['completely-confident', 100],
  ['usually-confident', 75],
  ['fairly-confident', 50],
  ['rarely-confident', 25],
  ['unconfident', 0],
]);

/** Attributes of MISP's core format: https://www.misp-standard.org/rfc/misp-standard-core.html */
export async function* readMisp(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FeedItem> {
  for await (const item of jsonItems(bytes, isAttribute)) {
    const { line } = item;
    switch (item.kind) {
      case 'fault':
        yield {
          kind: 'fault',
          line,
          code: 'intel/broken-file',
          message: `The event cannot be read on: ${item.reason}.`,
        };
        return;
      case 'unreadable':
        yield {
          kind: 'refused',
          line,
          code: 'intel/unreadable',
          message: `An attribute cannot be read: ${item.reason}.`,
        };
        break;
      case 'value':
        if (isJsonObject(item.value)) yield* ofAttribute(item.value, line);
    }
  }
}

function* ofAttribute(attribute: JsonObject, line: number): Generator<FeedItem> {
  const type = textOf(attribute, 'type') ?? '';
  const value = textOf(attribute, 'value') ?? '';
  const texts = textsOf(type, value);
  if (texts === undefined) {
    const message = `Attributes of type ${JSON.stringify(type)} are no names, addresses or URLs that are asked for.`;
    yield { kind: 'ignored', line, code: 'intel/not-for-detection', message };
    return;
  }
  if (attribute['to_ids'] !== true && attribute['to_ids'] !== '1' && attribute['to_ids'] !== 1) {
    const message = `${JSON.stringify(value)} is not meant for detection (to_ids).`;
    yield { kind: 'ignored', line, code: 'intel/not-for-detection', message };
    return;
  }
  const facts = factsOf(attribute);
  for (const text of texts) yield { kind: 'indicator', line, text, ...facts };
}

function textsOf(type: string, value: string): readonly string[] | undefined {
  const [first = '', second = ''] = value.split('|');
  if (single.has(type)) return [value];
  if (withPort.has(type)) return [first];
  return nameAndAddress.has(type) ? [first, second] : undefined;
}

function factsOf(attribute: JsonObject): Omit<ListedIndicator, 'kind' | 'line' | 'text'> {
  const tags = objectsOf(attribute, 'Tag').map((tag) => textOf(tag, 'name') ?? '');
  const confidence = tags.map((tag) =>
    confidences.get(/^misp:confidence-level="(.*)"$/u.exec(tag)?.[1] ?? ''),
  );
  return present<Omit<ListedIndicator, 'kind' | 'line' | 'text'>>({
    confidence: confidence.find((found) => found !== undefined),
    withdrawn: attribute['deleted'] === true ? true : undefined,
    description: textOf(attribute, 'comment'),
    firstSeen: momentOf(attribute, 'first_seen'),
    lastSeen: momentOf(attribute, 'last_seen'),
    modifiedAt: momentOf(attribute, 'timestamp'),
    tlp: tags.map(tlpOf).find((found) => found !== undefined),
  });
}

const tlps: readonly Tlp[] = ['WHITE', 'CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];

function tlpOf(tag: string): Tlp | undefined {
  const word = /^tlp:(.*)$/iu.exec(tag)?.[1]?.toUpperCase();
  return tlps.find((tlp) => tlp === word);
}
