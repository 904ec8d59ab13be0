import type { Detection, DetectionItem, SigmaFilter, SigmaRule } from '../sigma/ast.js';
import { baseRulesOf, type LinkedDetection } from '../sigma/linked.js';

/** The rules and filters that a detection is made of. */
export function partsOf(detection: LinkedDetection): readonly (SigmaRule | SigmaFilter)[] {
  return baseRulesOf(detection).flatMap((base) => [base.rule, ...base.filters]);
}

/** Every item of every selection of a detection. */
export function itemsOf(detection: LinkedDetection): readonly DetectionItem[] {
  return partsOf(detection).flatMap((part) =>
    part.selections.flatMap((selection) => itemsUnder(selection.detection)),
  );
}

function itemsUnder(detection: Detection): readonly DetectionItem[] {
  switch (detection.kind) {
    case 'all-of':
    case 'any-of':
      return detection.of.flatMap(itemsUnder);
    case 'item':
      return [detection];
  }
}

/** How a finding calls an item: its field, or keywords. */
export function nameOfItem(item: DetectionItem): string {
  return item.field === null ? 'the list of keywords' : item.field.value;
}
