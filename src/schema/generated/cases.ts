// Made by `npm run generate` out of schemas/cases.schema.json. Do not edit.

export type Moment = string;
/**
 * The tests of one rule: documents on a timeline, and the alerts expected of them.
 *
 * @minItems 1
 */
export type CasesDocument = CaseEntry[];

export interface CaseEntry {
  name: string;
  description?: string;
  /**
   * Dataset whose ingest pipeline the documents pass. Default: the rule's first source.
   */
  source?: string;
  /**
   * Offsets count from here. Default 2026-01-01T12:00:00Z.
   */
  now?: string;
  documents: CaseDocuments[];
  /**
   * Default: as many as the schedule has between the first event and now.
   */
  runs?: number;
  /**
   * @minItems 1
   */
  expect: ExpectedAlertEntry[] | string;
}
/**
 * Exactly one of `generate`, `file` and `events`.
 */
export interface CaseDocuments {
  generate?: GenerateEntry;
  file?: string;
  /**
   * @minItems 1
   */
  events?: {
    [k: string]: unknown;
  }[];
  at?: Moment;
  /**
   * How long after @timestamp the documents arrive. Default +1s.
   */
  arrives?: string;
  source?: string;
  /**
   * Index that the documents go straight into, past every pipeline.
   */
  index?: string;
  input?: 'ecs' | 'coredns' | 'pcap';
  start?: Moment;
  /**
   * Lines a second of a log without times.
   */
  rate?: number;
}
export interface GenerateEntry {
  from: Moment;
  to: Moment;
  every: string;
  jitter?: string;
  seed?: number;
  document: {
    [k: string]: unknown;
  };
}
export interface ExpectedAlertEntry {
  key?: {
    [k: string]: unknown;
  };
  /**
   * Default 1.
   */
  count?: number;
  fields?: {
    [k: string]: unknown;
  };
}
