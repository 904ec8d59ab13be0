import { corednsReader } from './coredns-reader.js';
import { ecsReader } from './ecs-reader.js';
import type { InputName, InputReader } from './input.js';
import { bindReader, dnsmasqReader, unboundReader } from './name-server-readers.js';
import { pcapReader } from './pcap/pcap-reader.js';
import { route53Reader } from './route53-reader.js';
import { suricataReader } from './suricata-reader.js';
import { zeekReader } from './zeek-reader.js';

/** Every reader. A new one is a file and a line here (and, if its content tells it, one in detect-input.ts). */
export const readers: Readonly<Record<InputName, InputReader>> = {
  ecs: ecsReader,
  coredns: corednsReader,
  pcap: pcapReader,
  zeek: zeekReader,
  suricata: suricataReader,
  dnsmasq: dnsmasqReader,
  bind: bindReader,
  unbound: unboundReader,
  route53: route53Reader,
};

/** Names of all readers, for messages. */
export const inputNames: readonly string[] = Object.keys(readers);

/** True for the name of a reader. */
export function isInputName(name: string): name is InputName {
  return Object.hasOwn(readers, name);
}
