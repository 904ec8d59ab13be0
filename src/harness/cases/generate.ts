import type { JsonObject } from '../../diagnostics/json.js';
import { randomInteger, seededRandom } from './random.js';
import type { DocumentTemplate } from './placeholders.js';

/** A regular stream of documents. Moments are epoch milliseconds, lengths milliseconds. */
export interface Generation {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly every: number;
  /** Each document is moved by up to this much, either way. */
  readonly jitter: number;
  readonly seed: number;
  readonly template: DocumentTemplate;
}

export interface GeneratedDocument {
  readonly time: number;
  readonly document: JsonObject;
}

/** The documents of a generation, in the order of their numbers; with jitter not strictly in that of their times. */
export function* generate(generation: Generation): Generator<GeneratedDocument> {
  const random = seededRandom(generation.seed);
  let index = 0;
  for (let base = generation.from; base < generation.to; base += generation.every) {
    const shift = generation.jitter === 0 ? 0 : randomInteger(random, -generation.jitter, generation.jitter);
    yield { time: base + shift, document: generation.template.render(index, random) };
    index += 1;
  }
}
