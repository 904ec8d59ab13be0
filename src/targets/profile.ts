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
  /** Values of one `terms` query. */
  readonly maxTerms: number;
  /** What determinising a pattern may cost, as `automatonEffort` counts it; both servers refuse from 100,000 on. */
  readonly maxAutomatonEffort: number;
}

/** Measured on Elasticsearch 8.19.21 and OpenSearch 2.19.6, whose defaults agree but for the number of clauses. */
const measured = {
  folding: 'ascii',
  maxRegexLength: 1000,
  maxCaseInsensitiveTerm: 1000,
  maxClauses: 8192,
  maxBuckets: 65_536,
  maxTermBytes: 32_766,
  maxTerms: 65_536,
  maxAutomatonEffort: 90_000,
} as const;

/** Every profile that an artefact can be compiled for. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  'elasticsearch-8.19': { name: 'elasticsearch-8.19', ...measured },
  'elasticsearch-9': { name: 'elasticsearch-9', ...measured, folding: 'unicode' },
  'opensearch-2.19': { name: 'opensearch-2.19', ...measured, maxClauses: 1024 },
};
