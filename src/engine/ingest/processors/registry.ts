import type { ProcessorFactory } from '../step.js';
import { appendProcessor } from './append.js';
import { bytesProcessor } from './bytes.js';
import { lowercaseProcessor, uppercaseProcessor } from './change-case.js';
import { communityIdProcessor } from './community-id.js';
import { convertProcessor } from './convert.js';
import { csvProcessor } from './csv.js';
import { dateProcessor } from './date.js';
import { dissectProcessor } from './dissect.js';
import { dotExpanderProcessor } from './dot-expander.js';
import { dropProcessor, failProcessor } from './drop-fail.js';
import { enrichProcessor } from './enrich.js';
import { fingerprintProcessor } from './fingerprint.js';
import { foreachProcessor } from './foreach.js';
import { grokProcessor } from './grok.js';
import { gsubProcessor } from './gsub.js';
import { jsonProcessor } from './json.js';
import { kvProcessor } from './kv.js';
import { networkDirectionProcessor } from './network-direction.js';
import { pipelineProcessor } from './pipeline.js';
import { registeredDomainProcessor } from './registered-domain.js';
import { removeProcessor } from './remove.js';
import { renameProcessor } from './rename.js';
import { scriptProcessor } from './script.js';
import { setProcessor } from './set.js';
import { joinProcessor, splitProcessor } from './split-join.js';
import { trimProcessor } from './trim.js';
import { uriPartsProcessor } from './uri-parts.js';

/** Every processor that is understood. A new one is a file and a line here. */
export const processors: ReadonlyMap<string, ProcessorFactory> = new Map([
  ['append', appendProcessor],
  ['bytes', bytesProcessor],
  ['community_id', communityIdProcessor],
  ['convert', convertProcessor],
  ['csv', csvProcessor],
  ['date', dateProcessor],
  ['dissect', dissectProcessor],
  ['dot_expander', dotExpanderProcessor],
  ['drop', dropProcessor],
  ['enrich', enrichProcessor],
  ['fail', failProcessor],
  ['fingerprint', fingerprintProcessor],
  ['foreach', foreachProcessor],
  ['grok', grokProcessor],
  ['gsub', gsubProcessor],
  ['join', joinProcessor],
  ['json', jsonProcessor],
  ['kv', kvProcessor],
  ['lowercase', lowercaseProcessor],
  ['network_direction', networkDirectionProcessor],
  ['pipeline', pipelineProcessor],
  ['registered_domain', registeredDomainProcessor],
  ['remove', removeProcessor],
  ['rename', renameProcessor],
  ['script', scriptProcessor],
  ['set', setProcessor],
  ['split', splitProcessor],
  ['trim', trimProcessor],
  ['uppercase', uppercaseProcessor],
  ['uri_parts', uriPartsProcessor],
]);

/** Processors of the server that are left out on purpose, and why. */
export const refusedProcessors: ReadonlyMap<string, string> = new Map([
  ['geoip', 'it needs a GeoIP database, which is not shipped'],
  ['ip_location', 'it needs a GeoIP database, which is not shipped'],
  ['user_agent', 'it needs the tables of a user agent parser, which are not shipped'],
  ['inference', 'it needs a trained model'],
  ['html_strip', 'the text that it leaves is that of a parser of the server'],
  ['attachment', 'it needs a document parser'],
]);
