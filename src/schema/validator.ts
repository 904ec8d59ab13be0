/** One violation, as the generated validators report it (ajv's verbose errors). */
export interface SchemaError {
  /** JSON pointer of the offending value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that holds the keyword. */
  readonly parentSchema?: SchemaNode;
  readonly data?: unknown;
}

/** The parts of a schema that messages are made of. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  /** What is expected, to stand behind "must be". */
  readonly expected?: string;
  /**
   * Unknown keys are allowed to be somebody else's. What resembles a key of ours is a warning where this is `lenient`,
   * an error where it is `strict`.
   */
  readonly openKeys?: 'lenient' | 'strict';
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly oneOf?: readonly { readonly properties?: { readonly type?: { readonly const?: string } } }[];
}

/** A generated validator: true if the data is valid, else its errors are left in `errors`. */
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}
