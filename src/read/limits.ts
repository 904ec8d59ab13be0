/** How much one file may ask of the reader. */
export interface ReadLimits {
  /** Bytes of the file. */
  readonly maxBytes: number;
  /** Nesting of collections, aliases expanded. */
  readonly maxDepth: number;
  /** Nodes that the aliases and merge keys of one file may add. */
  readonly maxExpandedNodes: number;
}

export const defaultReadLimits: ReadLimits = {
  maxBytes: 1024 * 1024,
  maxDepth: 100,
  maxExpandedNodes: 10_000,
};
