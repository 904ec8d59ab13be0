import { readCodes } from './codes/read.js';
import { schemaCodes } from './codes/schema.js';
import { projectCodes } from './codes/project.js';
import { sigmaCodes } from './codes/sigma.js';
import { catalogCodes } from './codes/catalog.js';
import { normalCodes } from './codes/normal.js';
import { lintCodes } from './codes/lint.js';
import { lossCodes } from './codes/loss.js';
import { compileCodes } from './codes/compile.js';
import { engineCodes } from './codes/engine.js';
import { watchCodes } from './codes/watch.js';
import { inputCodes } from './codes/input.js';
import { casesCodes } from './codes/cases.js';
import { connectCodes } from './codes/connect.js';
import { deployCodes } from './codes/deploy.js';
import { intelCodes } from './codes/intel.js';
import { cliCodes } from './codes/cli.js';

/** What a page of docs/diagnostics says about a code. */
export interface CodeEntry {
  /** A few words: the title of the page. */
  readonly title: string;
  /** Why it matters, in one or two sentences. */
  readonly why: string;
  /** What to do instead, in one or two sentences. */
  readonly fix: string;
}

/** Every diagnostic code. A code is `family/what`, and never changes its meaning once released. */
export const codes = {
  ...readCodes,
  ...schemaCodes,
  ...projectCodes,
  ...sigmaCodes,
  ...catalogCodes,
  ...normalCodes,
  ...lintCodes,
  ...lossCodes,
  ...compileCodes,
  ...engineCodes,
  ...watchCodes,
  ...inputCodes,
  ...casesCodes,
  ...connectCodes,
  ...deployCodes,
  ...intelCodes,
  ...cliCodes,
} as const;

export type DiagnosticCode = keyof typeof codes;
