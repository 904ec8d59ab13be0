import type { ValueTest } from '../ast.js';

/** Bytes on their way through an encoding. No chain may end with them. */
export interface BytesTest {
  readonly kind: 'bytes';
  readonly bytes: Uint8Array;
}

/** What a value is while its chain of modifiers is applied. */
export type ChainValue = ValueTest | BytesTest;

export interface ChainContext {
  /** The value as written, before `*`, `?` and backslashes were read. */
  readonly raw: string;
  /** Whether no modifier has changed the value yet. */
  readonly untouched: boolean;
  /** Values of placeholders by name, without percent signs. */
  readonly placeholders: ReadonlyMap<string, readonly string[]>;
}

/** Why a modifier cannot be applied: `message` continues "the modifier x …". */
export interface ModifierFault {
  readonly kind: 'fault';
  readonly code:
    'sigma/modifier-value' | 'sigma/modifier-chain' | 'sigma/placeholder' | 'sigma/too-many-variants';
  readonly message: string;
  readonly suggestions?: readonly string[];
}

/** A modifier that turns one value into one or several, of which one must hold. */
export interface ValueModifier {
  readonly kind: 'value';
  /** Kinds of value that it takes. */
  readonly takes: readonly ChainValue['kind'][];
  /** What it takes in words: `a string`. */
  readonly wants: string;
  apply(value: ChainValue, context: ChainContext): readonly ChainValue[] | ModifierFault;
}

/** A modifier of the item: how its values are linked. */
export interface ItemModifier {
  readonly kind: 'item';
  readonly sets: 'all' | 'negated';
}

export type Modifier = ValueModifier | ItemModifier;

/** Shorthand for a fault. */
export function fault(
  code: ModifierFault['code'],
  message: string,
  suggestions: readonly string[] = [],
): ModifierFault {
  return { kind: 'fault', code, message, suggestions };
}

/** Whether a modifier refused the value. */
export function isFault(result: readonly ChainValue[] | ModifierFault): result is ModifierFault {
  return 'kind' in result;
}
