import type { ProcessorFactory } from '../step.js';
import { appendProcessor } from './append.js';
import { lowercaseProcessor, uppercaseProcessor } from './change-case.js';
import { convertProcessor } from './convert.js';
import { dateProcessor } from './date.js';
import { dissectProcessor } from './dissect.js';
import { dropProcessor, failProcessor } from './drop-fail.js';
import { grokProcessor } from './grok.js';
import { gsubProcessor } from './gsub.js';
import { jsonProcessor } from './json.js';
import { pipelineProcessor } from './pipeline.js';
import { registeredDomainProcessor } from './registered-domain.js';
import { removeProcessor } from './remove.js';
import { renameProcessor } from './rename.js';
import { setProcessor } from './set.js';
import { joinProcessor, splitProcessor } from './split-join.js';
import { trimProcessor } from './trim.js';

/** Every processor that is understood. A new one is a file and a line here. */
export const processors: ReadonlyMap<string, ProcessorFactory> = new Map([
  ['append', appendProcessor],
  ['convert', convertProcessor],
  ['date', dateProcessor],
  ['dissect', dissectProcessor],
  ['drop', dropProcessor],
  ['fail', failProcessor],
  ['grok', grokProcessor],
  ['gsub', gsubProcessor],
  ['join', joinProcessor],
  ['json', jsonProcessor],
  ['lowercase', lowercaseProcessor],
  ['pipeline', pipelineProcessor],
  ['registered_domain', registeredDomainProcessor],
  ['remove', removeProcessor],
  ['rename', renameProcessor],
  ['set', setProcessor],
  ['split', splitProcessor],
  ['trim', trimProcessor],
  ['uppercase', uppercaseProcessor],
]);

/** Processors of the server that are left out on purpose, and why. */
export const refusedProcessors: ReadonlyMap<string, string> = new Map([
  ['enrich', 'it reads an enrich index, which the embedded engine does not have'],
  ['geoip', 'it needs a GeoIP database, which is not shipped'],
  ['ip_location', 'it needs a GeoIP database, which is not shipped'],
  ['user_agent', 'it needs the tables of a user agent parser, which are not shipped'],
  ['inference', 'it needs a trained model'],
  ['attachment', 'it needs a document parser'],
  ['script', 'scripts are not run in pipelines'],
]);
