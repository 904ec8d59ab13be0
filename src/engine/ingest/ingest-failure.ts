/**
 * A processor could not do its work on a document. It never leaves the ingest code: on_failure and ignore_failure
 * catch it, and what is left becomes the outcome `failed`.
 */
export class IngestFailure extends Error {
  override readonly name = 'IngestFailure';
  /** Where it happened; set once, by the innermost list of processors that saw it. */
  origin: FailureOrigin | undefined;
}

export interface FailureOrigin {
  /** The processor's type, or `conditional` where its `if` (or what `if` guards) failed. */
  readonly type: string;
  readonly tag: string | null;
  readonly pipeline: string | null;
}

/**
 * The document needs something whose result on a server is not certain. No handler of the pipeline may catch it:
 * going on would be a guess.
 */
export class IngestRefusal extends Error {
  override readonly name = 'IngestRefusal';
}
