import { parse } from 'tldts';
import type { FieldPath } from '../field-path.js';
import type { IngestDocument } from '../ingest-document.js';
import { IngestFailure } from '../ingest-failure.js';
import { parseFieldPath } from '../field-path.js';
import type { ProcessorFactory } from '../step.js';
import { readText } from './read-text.js';

/** The parts of a name under a suffix of the public suffix list. A name that is itself a suffix has no more than that. */
interface DomainParts {
  readonly domain: string;
  readonly topLevelDomain: string;
  readonly registeredDomain?: string;
  readonly subdomain?: string;
}

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/registered-domain-processor.html */
export const registeredDomainProcessor: ProcessorFactory = (options) => {
  const field = options.path('field');
  const target = options.optionalString('target_field') ?? '';
  const ignoreMissing = options.boolean('ignore_missing', true);
  const paths = targetPaths(target);
  return (document) => {
    const name = readText(document, field, ignoreMissing);
    const parts = name === undefined ? undefined : domainParts(name);
    if (parts !== undefined) writeParts(document, paths, parts);
    else if (!ignoreMissing) throw new IngestFailure(`field [${field.text}] has no registered domain`);
    return 'done';
  };
};

type TargetPaths = Readonly<
  Record<'domain' | 'registeredDomain' | 'topLevelDomain' | 'subdomain', FieldPath>
>;

function targetPaths(target: string): TargetPaths {
  const prefix = target === '' ? '' : `${target}.`;
  return {
    domain: parseFieldPath(`${prefix}domain`),
    registeredDomain: parseFieldPath(`${prefix}registered_domain`),
    topLevelDomain: parseFieldPath(`${prefix}top_level_domain`),
    subdomain: parseFieldPath(`${prefix}subdomain`),
  };
}

function writeParts(document: IngestDocument, paths: TargetPaths, parts: DomainParts): void {
  document.set(paths.domain, parts.domain);
  if (parts.registeredDomain !== undefined) document.set(paths.registeredDomain, parts.registeredDomain);
  document.set(paths.topLevelDomain, parts.topLevelDomain);
  if (parts.subdomain !== undefined) document.set(paths.subdomain, parts.subdomain);
}

/** A name with a trailing dot has no suffix in the list, as on the server. */
function domainParts(name: string): DomainParts | undefined {
  if (name.endsWith('.') || name === '') return undefined;
  const found = parse(name, {
    allowPrivateDomains: true,
    extractHostname: false,
    validateHostname: false,
    detectIp: false,
  });
  if (found.publicSuffix === null || (found.isIcann !== true && found.isPrivate !== true)) return undefined;
  const registeredDomain = found.domain;
  if (registeredDomain === null) return { domain: name, topLevelDomain: name };
  const subdomain = name.slice(0, -registeredDomain.length - 1);
  return {
    domain: name,
    topLevelDomain: registeredDomain.slice(registeredDomain.indexOf('.') + 1),
    registeredDomain,
    ...(subdomain === '' ? {} : { subdomain }),
  };
}
