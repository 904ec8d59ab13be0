import type { Answer, Cluster } from '../connect/cluster.js';
import type { Path } from '../connect/path.js';
import type { Json } from '../diagnostics/json.js';

/** The answer to a question about something that may not be there: null where it is not. */
export async function readOptional(
  cluster: Cluster,
  path: Path,
  query: Readonly<Record<string, string>> = {},
): Promise<Answer<Json>> {
  const answer = await cluster.send({ method: 'GET', path, query });
  return !answer.ok && answer.fault.status === 404 ? { ok: true, value: null } : answer;
}

/** Requests under way at a time. */
const atOnce = 6;

/** Reads something of each item, some at a time, and ends at the first fault. */
export async function readAll<In, Out>(
  items: readonly In[],
  read: (item: In) => Promise<Answer<readonly Out[]>>,
): Promise<Answer<readonly Out[]>> {
  const all: Out[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    const answers = await Promise.all(items.slice(from, from + atOnce).map(read));
    for (const answer of answers) {
      if (!answer.ok) return answer;
      all.push(...answer.value);
    }
  }
  return { ok: true, value: all };
}
