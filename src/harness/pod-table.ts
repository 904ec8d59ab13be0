import type { JsonObject } from '../diagnostics/json.js';
import { valuesAt } from '../scripts/shared/read.js';
import { putAt, type Draft } from '../scripts/shared/write.js';

/** The dataset whose documents say which pod has which address. */
export const podDataset = 'kubernetes.state_container';
/** The enrich policy that looks addresses up. */
export const podPolicy = 'picket-pods';

/** Which pod had which address from when to when. */
export interface PodTable {
  /** Takes in a document of kube-state-metrics as its pipeline leaves it. */
  note(document: JsonObject): void;
  /** The pods that had an address, as an enrich policy over the index picket-pods gives them, the latest first. */
  lookUp(address: string): readonly JsonObject[];
}

interface Seen {
  readonly first: number;
  readonly last: number;
  /** When each container was seen last. */
  readonly containers: ReadonlyMap<string, number>;
  readonly latest: JsonObject;
}

/** What is kept of a document, as the watch that writes picket-pods does. */
const kept = ['container.id', 'container.image.name', 'kubernetes.node.name', 'picket.client.name'];
/** Containers that were not seen for as long are no longer of the pod. */
const recent = 300_000;
/** Pods that were not seen for a day are forgotten, as the policy leaves them out. */
const remembered = 86_400_000;

/**
 * A table that every document updates at once. On a cluster the watch picket-pods writes it every minute, and the
 * policy is a copy of that.
 */
export function createPodTable(): PodTable {
  const addresses = new Map<string, Map<string, Seen>>();
  let latest = 0;
  let pruned = 0;
  const prune = (): void => {
    if (latest - pruned < remembered / 24) return;
    pruned = latest;
    for (const [address, pods] of addresses) {
      for (const [key, { last }] of pods) if (last < latest - remembered) pods.delete(key);
      if (pods.size === 0) addresses.delete(address);
    }
  };
  return {
    note(document) {
      const time = Date.parse(textAt(document, '@timestamp'));
      const identity = ['kubernetes.namespace', 'kubernetes.pod.name', 'kubernetes.pod.uid'].map((field) =>
        textAt(document, field),
      );
      if (Number.isNaN(time) || identity[0] === '' || identity[1] === '') return;
      const key = JSON.stringify(identity);
      latest = Math.max(latest, time);
      for (const address of valuesAt(document, 'kubernetes.pod.ip')) {
        if (typeof address !== 'string') continue;
        const pods = addresses.get(address) ?? new Map<string, Seen>();
        addresses.set(address, pods.set(key, widened(pods.get(key), document, time)));
      }
      prune();
    },
    lookUp(address) {
      const pods = [...(addresses.get(address)?.values() ?? [])];
      return pods.sort((a, b) => b.last - a.last).map((seen) => podOf(seen, address));
    },
  };
}

function widened(known: Seen | undefined, document: JsonObject, time: number): Seen {
  const container = textAt(document, 'container.id');
  const containers = new Map(known?.containers ?? []);
  if (container !== '') containers.set(container, Math.max(containers.get(container) ?? time, time));
  return {
    first: Math.min(known?.first ?? time, time),
    last: Math.max(known?.last ?? time, time),
    containers,
    latest: known !== undefined && known.last > time ? known.latest : document,
  };
}

function podOf({ first, last, containers, latest }: Seen, address: string): JsonObject {
  const pod: Draft = {
    kubernetes: {
      namespace: textAt(latest, 'kubernetes.namespace'),
      pod: { ip: address, name: textAt(latest, 'kubernetes.pod.name') },
    },
    picket: { pod: { first_seen: first, last_seen: last } },
  };
  const uid = textAt(latest, 'kubernetes.pod.uid');
  if (uid !== '') putAt(pod, 'kubernetes.pod.uid', uid);
  // With several containers it cannot be told which one asked.
  const alone = [...containers.values()].filter((seen) => seen > last - recent).length === 1;
  for (const field of kept) {
    const value = textAt(latest, field);
    if (value !== '' && (alone || !field.startsWith('container.'))) putAt(pod, field, value);
  }
  return pod;
}

function textAt(document: JsonObject, field: string): string {
  const [value] = valuesAt(document, field);
  return typeof value === 'string' ? value : '';
}
