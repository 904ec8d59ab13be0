import { parseAddress, parseCidr, type Address } from '../../values/ip.js';
import type { IngestDocument } from '../ingest-document.js';
import { IngestFailure } from '../ingest-failure.js';
import type { OptionReader } from '../option-reader.js';
import type { ProcessorFactory } from '../step.js';
import { compileTemplate } from '../template.js';
import { readAddress } from './read-address.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/network-direction-processor.html */
export const networkDirectionProcessor: ProcessorFactory = (options) => {
  const source = options.pathOr('source_ip', 'source.ip');
  const destination = options.pathOr('destination_ip', 'destination.ip');
  const target = options.pathOr('target_field', 'network.direction');
  const ignoreMissing = options.boolean('ignore_missing', true);
  const networksOf = readNetworks(options, ignoreMissing);
  return (document) => {
    const networks = networksOf(document);
    const from = networks && readAddress(document, source, ignoreMissing);
    const to = from && readAddress(document, destination, ignoreMissing);
    if (networks === undefined || from === undefined || to === undefined) return 'done';
    const [fromInside, toInside] = [isInside(from, networks), isInside(to, networks)];
    document.set(target, direction(fromInside, toInside));
    return 'done';
  };
};

function direction(fromInside: boolean, toInside: boolean): string {
  if (fromInside) return toInside ? 'internal' : 'outbound';
  return toInside ? 'inbound' : 'external';
}

/** The networks that count as inside; undefined where the document has none and that may be so. */
type Networks = (document: IngestDocument) => readonly string[] | undefined;

function readNetworks(options: OptionReader, ignoreMissing: boolean): Networks {
  const list = options.optionalStrings('internal_networks');
  const field = options.optionalPath('internal_networks_field');
  if ((list === undefined) === (field === undefined)) {
    throw options.error('needs one of [internal_networks] and [internal_networks_field]');
  }
  if (field === undefined) {
    const templates = (list ?? []).map((text, index) =>
      compileTemplate(text, `${options.pointer}/internal_networks/${index}`),
    );
    return (document) => templates.map((template) => template.render(document));
  }
  return (document) => {
    const value = ignoreMissing ? document.find(field) : document.get(field);
    if ((value === undefined || value === null) && ignoreMissing) return undefined;
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
    throw new IngestFailure(`field [${field.text}] holds no list of networks`);
  };
}

const privateNetworks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fd00::/8'];
const linkLocal = ['169.254.0.0/16', 'fe80::/10'];
const loopback = ['127.0.0.0/8', '::1/128'];
const unspecified = ['0.0.0.0', '::'];
const broadcast = ['255.255.255.255'];
const multicast = ['224.0.0.0/4', 'ff00::/8'];

function isInside(address: Address, networks: readonly string[]): boolean {
  return networks.some((network) => isIn(address, network));
}

function isIn(address: Address, network: string): boolean {
  switch (network) {
    case 'loopback':
      return isInside(address, loopback);
    case 'global_unicast':
    case 'unicast':
      return !isInside(address, [...broadcast, ...unspecified, ...loopback, ...multicast, ...linkLocal]);
    case 'link_local_unicast':
      return isInside(address, linkLocal);
    case 'interface_local_multicast':
      return isMulticastOf(address, '1');
    case 'link_local_multicast':
      return isMulticastOf(address, '2') || isIn(address, '224.0.0.0/24');
    case 'multicast':
      return isInside(address, multicast);
    case 'unspecified':
      return isInside(address, unspecified);
    case 'private':
      return isInside(address, privateNetworks);
    case 'public':
      return !isLocal(address);
    default:
      return isInBlock(address, network);
  }
}

function isLocal(address: Address): boolean {
  return (
    isInside(address, [...privateNetworks, ...loopback, ...unspecified, ...linkLocal, ...broadcast]) ||
    isIn(address, 'link_local_multicast') ||
    isIn(address, 'interface_local_multicast')
  );
}

/** The scope of a multicast address is its fourth digit. https://www.rfc-editor.org/rfc/rfc4291#section-2.7 */
function isMulticastOf(address: Address, scope: string): boolean {
  return address.startsWith('ff') && address.charAt(3) === scope;
}

function isInBlock(address: Address, network: string): boolean {
  const single = parseAddress(network);
  const block = single === undefined ? parseCidr(network) : ([single, single] as const);
  if (block === undefined) throw new IngestFailure(`[${network}] is no network`);
  return block[0] <= address && address <= block[1];
}
