/**
 * What a watch can hold. Predicates are those of Query DSL: every search of a watch is one.
 *
 * The index that alerts go to is in each document, since Watcher renders no index of an action and the month belongs
 * to the alert's own moment. Health has one index, which the action names.
 */
export const alertsAlias = 'picket-alerts';
export const healthIndex = 'picket-health';
/** Each watch notes its last run here, for the next one to compare itself with. */
export const runsIndex = 'picket-runs';

/** Alerts that an event rule raises in one run. */
export const maxEventAlerts = 100;
/** Events that one run of an event rule looks at; those that raised an alert before do not count against the limit. */
export const maxEventHits = 1000;
/** Keys that one look-up of alerts returns. */
export const maxKeys = 10_000;
/** Hits that one search returns at most, whatever it asks for: index.max_result_window. */
export const maxHits = 10_000;
