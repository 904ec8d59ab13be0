import type { Predicate } from '../../normal/predicate.js';
import { anyOf, matchNone } from './context.js';
import type { Clause, QueryContext } from './context.js';

/**
 * The nearest thing that an analysed field can be asked: whole words in order, whatever stands around them. It is a
 * loss, since punctuation and the ends of the value are gone.
 */
export function textQuery(predicate: Predicate, context: QueryContext): Clause {
  if (predicate.kind !== 'equals' && predicate.kind !== 'pattern') {
    if ('field' in predicate) {
      context.ledger.fail(
        'compile/field-type',
        `${predicate.field.name} is analysed text and cannot be asked for a ${predicate.kind}.`,
        predicate.origin,
      );
    }
    return matchNone;
  }
  const { field, origin } = predicate;
  const message = `${field.name} is analysed text without an exact sub-field: it finds words in order, not the value.`;
  context.ledger.lose('text/analysed', message, origin);
  const phrase = (text: string): Clause => ({ match_phrase: { [field.name]: text } });
  if (predicate.kind === 'equals') return anyOf(predicate.values.map((value) => phrase(String(value))));
  const literals = predicate.parts.flatMap((part) => (part.kind === 'literal' ? [part.text] : []));
  if (literals.length === 0) return { exists: { field: field.name } };
  const [only = ''] = literals;
  return literals.length === 1 ? phrase(only) : { bool: { filter: literals.map(phrase) } };
}
