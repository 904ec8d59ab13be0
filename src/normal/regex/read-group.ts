import type { RegexOptions } from './regex-options.js';
import type { Scanner } from './scanner.js';

const refusedGroups: readonly (readonly [RegExp, string])[] = [
  [/=/, 'a look-ahead'],
  [/!/, 'a negative look-ahead'],
  [/<=/, 'a look-behind'],
  [/<!/, 'a negative look-behind'],
  [/>/, 'an atomic group'],
  [/\(/, 'a conditional group'],
  [/R|&|P>|[+-]?\d/, 'a recursive group'],
  [/P=/, 'a back-reference'],
];

/**
 * Reads what follows `(?`: the flags that hold from there, and whether they hold for the rest of the outer group.
 * @throws RegexFault for groups that no linear-time engine has
 */
export function readGroup(
  scanner: Scanner,
  flags: RegexOptions,
  from: number,
): { readonly options: RegexOptions; readonly restOfGroup: boolean } | 'comment' {
  if (scanner.match(/#[^)]*\)/) !== undefined) {
    return 'comment';
  }
  for (const [pattern, name] of refusedGroups) {
    if (scanner.match(pattern) !== undefined) {
      throw scanner.unsupported(name, from);
    }
  }
  if (scanner.match(/P?<[A-Za-z_]\w*>|'[A-Za-z_]\w*'|[:|]/) !== undefined) {
    return { options: flags, restOfGroup: false };
  }
  const inline = scanner.match(/(\^?)([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/);
  if (inline === undefined) {
    throw scanner.syntax('this group is of no known kind', from);
  }
  const base = inline[1] === '^' ? { ignoreCase: false, multiLine: false, dotAll: false } : flags;
  const options = withFlags(
    scanner,
    withFlags(scanner, base, inline[2] ?? '', true, from),
    inline[3] ?? '',
    false,
    from,
  );
  return { options, restOfGroup: inline[4] === ')' };
}

function withFlags(
  scanner: Scanner,
  options: RegexOptions,
  letters: string,
  on: boolean,
  from: number,
): RegexOptions {
  let changed = options;
  for (const letter of letters) {
    switch (letter) {
      case 'i':
        changed = { ...changed, ignoreCase: on };
        break;
      case 'm':
        changed = { ...changed, multiLine: on };
        break;
      case 's':
        changed = { ...changed, dotAll: on };
        break;
      case 'n':
        break;
      default:
        throw scanner.unsupported(`the inline flag ${letter}`, from);
    }
  }
  return changed;
}
