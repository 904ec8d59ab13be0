/** Makes files that are committed beside the sources that they are made from. */
export interface Generator {
  readonly name: string;
  /** Path from the repository's root to the file's text. The same sources give the same bytes. */
  outputs(): Promise<ReadonlyMap<string, string>>;
}
