import type { NormalRule } from '../../../normal/normal-rule.js';
import type { Profile } from '../../profile.js';
import type { CompiledRollUp } from '../../target.js';
import { rollUpKey, type RollUp } from './roll-up.js';

/** The watch that writes the summaries which a rule reads. */
export function compileRollUp(rollUp: RollUp, rule: NormalRule, profile: Profile): CompiledRollUp {
  const key = rollUpKey(rollUp);
  throw new Error(`No watch for ${key} of ${rule.rule.name} on ${profile.name}.`);
}
