/** Thrown for a watch that holds something unknown or malformed. The interpreter never guesses. */
export class WatchError extends Error {
  override readonly name = 'WatchError';
  constructor(
    message: string,
    /** JSON pointer into the body of the watch. */
    readonly pointer: string,
  ) {
    super(message);
  }
}
