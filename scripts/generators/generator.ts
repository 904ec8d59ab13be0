/** Makes files that are committed beside the sources that they are made from. */
export interface Generator {
  readonly name: string;
  /** A folder of which every file is made by this generator: what it no longer makes is removed. */
  readonly folder?: string;
  /** Path from the repository's root to the file's text. The same sources give the same bytes. */
  outputs(): Promise<ReadonlyMap<string, string>>;
}
