import type { Detection } from '../sigma/ast.js';
import type { Located } from '../sigma/located.js';

/** Every field that a detection names, fields that others are compared with included, in file order. */
export function fieldsOf(detection: Detection): readonly Located<string>[] {
  switch (detection.kind) {
    case 'all-of':
    case 'any-of':
      return detection.of.flatMap(fieldsOf);
    case 'item': {
      const others = detection.values.flatMap((value) =>
        value.tests.flatMap((test) =>
          test.kind === 'field' ? [{ value: test.field, range: value.range }] : [],
        ),
      );
      return detection.field === null ? others : [detection.field, ...others];
    }
  }
}
