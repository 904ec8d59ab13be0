import type { JsonObject } from '../diagnostics/json.js';
import { painless as baselinePainless } from './alerts-from-baseline/painless.js';
import { params as baselineParams } from './alerts-from-baseline/params.js';
import { alertsFromBaseline } from './alerts-from-baseline/twin.js';
import * as buckets from './alerts-from-buckets/painless.js';
import { params as bucketParams } from './alerts-from-buckets/params.js';
import { alertsFromBuckets } from './alerts-from-buckets/twin.js';
import * as events from './alerts-from-events/painless.js';
import { params as eventParams } from './alerts-from-events/params.js';
import { alertsFromEvents } from './alerts-from-events/twin.js';
import { painless as firstSeenPainless } from './alerts-from-first-seen/painless.js';
import { params as firstSeenParams } from './alerts-from-first-seen/params.js';
import { alertsFromFirstSeen } from './alerts-from-first-seen/twin.js';
import { painless as rarePainless } from './alerts-from-rare/painless.js';
import { params as rareParams } from './alerts-from-rare/params.js';
import { alertsFromRare } from './alerts-from-rare/twin.js';
import { painless as indicatorsPainless } from './alerts-from-indicators/painless.js';
import { params as indicatorsParams } from './alerts-from-indicators/params.js';
import { alertsFromIndicators } from './alerts-from-indicators/twin.js';
import { painless as dnsNamePainless } from './dns-name/painless.js';
import { params as dnsNameParams } from './dns-name/params.js';
import { dnsName } from './dns-name/twin.js';
import { painless as docsPainless } from './docs/painless.js';
import { params as docsParams } from './docs/params.js';
import { docs } from './docs/twin.js';
import { painless as podAtPainless } from './pod-at/painless.js';
import { params as podAtParams } from './pod-at/params.js';
import { setPodAt } from './pod-at/twin.js';
import { painless as podsPainless } from './pods/painless.js';
import { params as podsParams } from './pods/params.js';
import { pods } from './pods/twin.js';
import type { Script } from './script.js';
import { painless as summaryValuesPainless } from './summary-values/painless.js';
import { params as summaryValuesParams } from './summary-values/params.js';
import { summaryValues } from './summary-values/twin.js';
import { painless as summaryWindowsPainless } from './summary-windows/painless.js';
import { params as summaryWindowsParams } from './summary-windows/params.js';
import { summaryWindows } from './summary-windows/twin.js';

const all: readonly Script[] = [
  {
    id: 'picket-alerts-from-baseline-v1',
    source: baselinePainless,
    params: baselineParams,
    run: alertsFromBaseline,
  },
  {
    id: 'picket-alerts-from-buckets-v1',
    source: buckets.painless,
    params: bucketParams,
    run: alertsFromBuckets,
  },
  { id: 'picket-alerts-from-events-v1', source: events.painless, params: eventParams, run: alertsFromEvents },
  {
    id: 'picket-alerts-from-first-seen-v1',
    source: firstSeenPainless,
    params: firstSeenParams,
    run: alertsFromFirstSeen,
  },
  { id: 'picket-alerts-from-rare-v1', source: rarePainless, params: rareParams, run: alertsFromRare },
  {
    id: 'picket-alerts-from-indicators-v1',
    source: indicatorsPainless,
    params: indicatorsParams,
    run: alertsFromIndicators,
  },
  { id: 'picket-pod-at-v1', source: podAtPainless, params: podAtParams, run: setPodAt },
  { id: 'picket-pods-v1', source: podsPainless, params: podsParams, run: pods },
  { id: 'picket-dns-name-v1', source: dnsNamePainless, params: dnsNameParams, run: dnsName },
  { id: 'picket-docs-v1', source: docsPainless, params: docsParams, run: docs },
  {
    id: 'picket-summary-values-v1',
    source: summaryValuesPainless,
    params: summaryValuesParams,
    run: summaryValues,
  },
  {
    id: 'picket-summary-windows-v1',
    source: summaryWindowsPainless,
    params: summaryWindowsParams,
    run: summaryWindows,
  },
];

/** The fixed set of scripts by id. A watch that names another one is refused. */
export const scripts: ReadonlyMap<string, Script> = new Map(all.map((script) => [script.id, script]));

/** The body of `PUT _scripts/<id>`. */
export function storedScript(script: Script): JsonObject {
  return { script: { lang: 'painless', source: script.source } };
}
