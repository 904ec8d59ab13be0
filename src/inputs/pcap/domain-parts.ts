import { parse } from 'tldts';
import type { JsonObject } from '../../diagnostics/json.js';

/**
 * The parts of a question's name that Packetbeat adds to it, by the public suffix list, private suffixes included. Like
 * Packetbeat, and unlike Elasticsearch's processor, a name under no listed suffix gets its last two labels.
 */
export function domainParts(name: string): JsonObject {
  const registered = registeredDomain(name);
  if (registered === undefined) return topLevelOnly(name);
  const subdomain = name.slice(0, Math.max(0, name.length - registered.length - 1));
  return {
    etld_plus_one: registered,
    registered_domain: registered,
    top_level_domain: registered.slice(registered.indexOf('.') + 1),
    ...(subdomain === '' ? {} : { subdomain }),
  };
}

function registeredDomain(name: string): string | undefined {
  const lower = name.toLowerCase();
  const { domain } = parse(lower, {
    allowPrivateDomains: true,
    extractHostname: false,
    validateHostname: false,
    detectIp: false,
  });
  // By length out of the name itself, to keep its case; escapes are ASCII, so that lengths agree.
  return domain === null || !lower.endsWith(domain) ? undefined : name.slice(name.length - domain.length);
}

function topLevelOnly(name: string): JsonObject {
  const labels = name.split('.');
  const [, last] = labels;
  return labels.length === 2 && last !== undefined && last !== '' ? { top_level_domain: last } : {};
}
