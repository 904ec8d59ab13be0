import { corednsReader } from './coredns-reader.js';
import { ecsReader } from './ecs-reader.js';
import type { InputName, InputReader } from './input.js';
import { pcapReader } from './pcap/pcap-reader.js';

/** Every reader. A new one is a file and a line here (and, if its content tells it, one in detect-input.ts). */
export const readers: Readonly<Record<InputName, InputReader>> = {
  ecs: ecsReader,
  coredns: corednsReader,
  pcap: pcapReader,
};

/** Names of all readers, for messages. */
export const inputNames: readonly string[] = Object.keys(readers);

/** True for the name of a reader. */
export function isInputName(name: string): name is InputName {
  return Object.hasOwn(readers, name);
}
