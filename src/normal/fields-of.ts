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

/** Every field of which a detection says that events have it, `field|exists: true`. */
export function requiredFieldsOf(detection: Detection): readonly string[] {
  switch (detection.kind) {
    case 'all-of':
    case 'any-of':
      return detection.of.flatMap(requiredFieldsOf);
    case 'item': {
      const tests = detection.values.flatMap((value) => value.tests);
      const asks = tests.length > 0 && tests.every((test) => test.kind === 'exists' && test.value);
      return detection.field !== null && asks ? [detection.field.value] : [];
    }
  }
}
