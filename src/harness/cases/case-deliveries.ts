import type { JsonObject } from '../../diagnostics/json.js';
import { isJsonObject } from '../../diagnostics/json.js';
import type { InputItem } from '../../inputs/input.js';
import { openInput } from '../../inputs/open-input.js';
import type { Delivery } from '../session.js';
import { generate } from './generate.js';
import type { DocumentBlock, RuleCase } from './rule-case.js';

type FileBlock = Extract<DocumentBlock, { kind: 'file' }>;

/**
 * The documents of a case in the order of their arrival.
 *
 * @param dataset of documents for which neither the block nor the case names one
 * @throws InputError where a file cannot be read
 */
export async function caseDeliveries(ruleCase: RuleCase, dataset: string): Promise<Delivery[]> {
  const deliveries: Delivery[] = [];
  for (const block of ruleCase.blocks) {
    const own = block.source ?? ruleCase.source;
    const { index } = block;
    for await (const { time, document, from } of blockDocuments(block, own, dataset)) {
      const arrival = time + block.arrives;
      deliveries.push({ dataset: from ?? own ?? dataset, ...(index && { index }), time, arrival, document });
    }
  }
  return deliveries.sort((a, b) => a.arrival - b.arrival);
}

interface TimedDocument {
  readonly time: number;
  readonly document: JsonObject;
  /** Dataset that the document itself names. */
  readonly from?: string;
}

async function* blockDocuments(
  block: DocumentBlock,
  asked: string | undefined,
  otherwise: string,
): AsyncGenerator<TimedDocument> {
  switch (block.kind) {
    case 'generate':
      yield* generate(block);
      return;
    case 'events':
      yield* block.events;
      return;
    case 'file':
      yield* fileDocuments(block, asked, otherwise);
  }
}

/** Recordings know their dataset; only documents that were written by hand take the rule's own. */
async function* fileDocuments(
  block: FileBlock,
  asked: string | undefined,
  otherwise: string,
): AsyncGenerator<TimedDocument> {
  const byHand = block.input === undefined ? /\.(?:nd)?jsonl?$/.test(block.path) : block.input === 'ecs';
  const dataset = asked ?? (byHand ? otherwise : undefined);
  const items: AsyncIterable<InputItem> = openInput(block.path, {
    ...(dataset !== undefined && { dataset }),
    ...(block.input !== undefined && { input: block.input }),
    ...(block.start !== undefined && { start: block.start }),
    ...(block.rate !== undefined && { rate: block.rate }),
  });
  let shift: number | undefined;
  for await (const item of items) {
    if (item.kind === 'skipped') continue;
    shift ??= block.at === undefined ? 0 : block.at - item.time;
    yield { time: item.time + shift, document: shiftTimes(item.document, shift), from: item.dataset };
  }
}

/** Moves the moments of a document. `event.ingested` goes: it is set when the document arrives. */
function shiftTimes(document: JsonObject, shift: number): JsonObject {
  const event = document['event'];
  const moved = {
    ...document,
    ...(document['@timestamp'] !== undefined && { '@timestamp': shifted(document['@timestamp'], shift) }),
  };
  if (!isJsonObject(event)) return moved;
  const entries = Object.entries(event)
    .filter(([key]) => key !== 'ingested')
    .map(([key, value]) => [key, ['start', 'end', 'created'].includes(key) ? shifted(value, shift) : value]);
  return { ...moved, event: Object.fromEntries(entries) as JsonObject };
}

function shifted<T>(value: T, shift: number): T | string {
  const time = typeof value === 'string' ? Date.parse(value) : typeof value === 'number' ? value : Number.NaN;
  return Number.isNaN(time) ? value : new Date(time + shift).toISOString();
}
