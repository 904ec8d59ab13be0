export type ProfileName = 'elasticsearch-8.19' | 'elasticsearch-9' | 'opensearch-2.19';

/** Limits and folding of a server. */
export interface Profile {
  readonly name: ProfileName;
  /** How `case_insensitive` folds letters. */
  readonly folding: 'ascii' | 'unicode';
  /** Characters of a regexp, and of a case-insensitive term, that the server still takes. */
  readonly maxRegexLength: number;
  readonly maxCaseInsensitiveTerm: number;
  readonly maxClauses: number;
  readonly maxBuckets: number;
  readonly maxTermBytes: number;
}
