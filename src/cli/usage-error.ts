/** Thrown for an option or argument that is not understood: exit status 2 and a hint, no trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    message: string,
    readonly suggestions: readonly string[] = [],
  ) {
    super(message);
  }
}

/** The choice itself, or a usage error that lists the choices. */
export function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    throw new UsageError(`${option} is ${choices.join(', ')}, not ${JSON.stringify(value)}.`);
  }
  return found;
}
