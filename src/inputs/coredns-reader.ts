import { isJsonObject } from '../diagnostics/json.js';
import type { InputReader } from './input.js';
import { readLog } from './log-assembler.js';
import { parseLogLine } from './log-line.js';

/**
 * CoreDNS's log, bare or as Docker (json-file) or containerd (CRI) keep it. Every line becomes an event whose
 * `message` is the line as CoreDNS wrote it: what the line says is read by the ingest pipeline, not here.
 */
export const corednsReader: InputReader = {
  name: 'coredns',
  read: (bytes, options) =>
    readLog(bytes, options, { dataset: 'coredns.log', parse: parseLogLine, keepsTime: false }),
};

/** True where the text of a line looks like one of CoreDNS. */
export function isCorednsText(message: string): boolean {
  return /^\[(?:INFO|ERROR|WARNING|DEBUG|FATAL|PANIC)\] /.test(message);
}

/** True for a JSON object as Docker's json-file driver writes it. */
export function isDockerLine(value: unknown): boolean {
  return isJsonObject(value) && typeof value['log'] === 'string' && typeof value['time'] === 'string';
}
