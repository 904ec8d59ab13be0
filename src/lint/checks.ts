import { allOfThem } from './all-of-them/check.js';
import { attackTag } from './attack-tag/check.js';
import type { Check } from './check.js';
import { constantCondition } from './constant-condition/check.js';
import { correlationBounds } from './correlation-bounds/check.js';
import { metadata } from './metadata/check.js';
import { needlessAll } from './needless-all/check.js';
import { nullInList } from './null-in-list/check.js';
import { singleWildcard } from './single-wildcard/check.js';
import { strategyCase } from './strategy-case/check.js';
import { strategyIncomplete } from './strategy-incomplete/check.js';
import { unusedSelection } from './unused-selection/check.js';

/** Every check, in the order of the pages. A new one is a folder and a line here. */
export const checks: readonly Check[] = [
  allOfThem,
  attackTag,
  constantCondition,
  correlationBounds,
  metadata,
  needlessAll,
  nullInList,
  singleWildcard,
  strategyCase,
  strategyIncomplete,
  unusedSelection,
];
