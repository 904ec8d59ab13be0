/** Why a regular expression cannot be used. Thrown inside the parser only; `parseRegex` returns it as a value. */
export class RegexFault extends Error {
  override readonly name = 'RegexFault';
  constructor(
    readonly kind: 'syntax' | 'unsupported',
    message: string,
    /** UTF-16 offsets into the expression, the end exclusive. */
    readonly from: number,
    readonly to: number,
    readonly suggestions: readonly string[] = [],
  ) {
    super(message);
  }
}
