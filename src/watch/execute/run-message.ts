import { isJsonObject, type JsonObject } from '../../diagnostics/json.js';
import type { MessageBody } from '../watch.js';
import type { Message } from '../watch-run.js';
import { renderTemplated } from './render.js';
import { contextModel, StepFailure, type RunContext } from './run-context.js';

/** A message with everything rendered and Watcher's own defaults filled in. */
export function runMessage(body: MessageBody, payload: JsonObject, run: RunContext): Message {
  const rendered = renderTemplated(body.fields, { ctx: contextModel(run, payload) }, run);
  if (!isJsonObject(rendered)) throw new StepFailure('a message must be an object', body.at);
  return { kind: body.kind, content: { ...defaults(body, run), ...rendered } };
}

function defaults(body: MessageBody, run: RunContext): JsonObject {
  switch (body.kind) {
    case 'logging':
      return { level: 'info' };
    case 'webhook':
      return { method: 'get' };
    case 'pagerduty':
      return { event_type: 'trigger', incident_key: run.watchId };
    case 'email':
    case 'slack':
    case 'jira':
      return {};
  }
}
