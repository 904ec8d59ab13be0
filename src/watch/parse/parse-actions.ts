import type { Action, ActionBody, IndexBody, MessageKind } from '../watch.js';
import { checkIndexName } from '../index-name.js';
import { integer, members, oneOf, period, refuse, text, type Cursor, type Members } from './cursor.js';
import {
  emailMessage,
  httpRequest,
  jiraMessage,
  loggingMessage,
  pagerdutyMessage,
  slackMessage,
} from './message-fields.js';
import { parseCondition } from './parse-condition.js';
import { plainText } from './parse-template.js';
import { parseTemplated, type FieldRule } from './parse-templated.js';
import { parseTransform } from './parse-transform.js';

const messages: Readonly<Record<MessageKind, FieldRule>> = {
  logging: loggingMessage,
  webhook: httpRequest,
  email: emailMessage,
  slack: slackMessage,
  pagerduty: pagerdutyMessage,
  jira: jiraMessage,
};
const kinds = ['index', 'logging', 'webhook', 'email', 'slack', 'pagerduty', 'jira'] as const;
const common = [
  'condition',
  'transform',
  'throttle_period',
  'throttle_period_in_millis',
  'foreach',
  'max_iterations',
] as const;

/** https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/actions */
export function parseActions(cursor: Cursor): readonly Action[] {
  return [...members(cursor, '"actions"')].map(([id, body]) => {
    if (!/^\S+$/.test(id)) refuse('the id of an action must not be empty or hold white space', body.at);
    // JavaScript sorts such keys to the front, so the order in which Watcher runs them would be lost.
    if (/^\d+$/.test(id)) refuse('the id of an action must not be a number', body.at);
    return parseAction(id, body);
  });
}

function parseAction(id: string, cursor: Cursor): Action {
  const fields = members(cursor, `the action "${id}"`, [...common, ...kinds]);
  const given = kinds.filter((kind) => fields.has(kind));
  const [kind] = given;
  const body = kind && fields.get(kind);
  if (kind === undefined || body === undefined || given.length > 1) {
    refuse(`the action "${id}" must have exactly one of ${kinds.join(', ')}`, cursor.at);
  }
  const condition = fields.get('condition');
  const transform = fields.get('transform');
  const throttlePeriod = period(fields, 'throttle_period');
  const foreach = parseForeach(fields);
  return {
    id,
    at: cursor.at,
    ...(condition && { condition: parseCondition(condition) }),
    ...(transform && { transform: parseTransform(transform) }),
    ...(throttlePeriod !== undefined && { throttlePeriod }),
    ...(foreach && { foreach }),
    body: parseBody(kind, body),
  };
}

function parseForeach(fields: Members): Action['foreach'] {
  const path = fields.get('foreach');
  const max = fields.get('max_iterations');
  if (path === undefined) {
    return max === undefined ? undefined : refuse('"max_iterations" without "foreach" means nothing', max.at);
  }
  return {
    path: text(path, '"foreach"'),
    maxIterations: max === undefined ? 100 : integer(max, '"max_iterations"', 1),
  };
}

function parseBody(kind: (typeof kinds)[number], cursor: Cursor): ActionBody {
  if (kind === 'index') return parseIndex(cursor);
  const fields = parseTemplated(cursor, messages[kind], `"${kind}"`);
  if (kind === 'webhook') checkTarget(cursor);
  if (kind === 'slack') checkSlack(cursor);
  return { kind, at: cursor.at, fields };
}

function parseIndex(cursor: Cursor): IndexBody {
  const known = [
    'index',
    'doc_id',
    'op_type',
    'execution_time_field',
    'timeout',
    'timeout_in_millis',
    'refresh',
  ];
  const fields = members(cursor, '"index"', known);
  const index = fields.get('index');
  const docId = fields.get('doc_id');
  const opType = fields.get('op_type');
  const timeField = fields.get('execution_time_field');
  const refresh = fields.get('refresh');
  period(fields, 'timeout');
  const problem = index && checkIndexName(plainText(index, '"index"'));
  if (index !== undefined && problem !== undefined) refuse(problem, index.at);
  return {
    kind: 'index',
    at: cursor.at,
    ...(index && { index: text(index, '"index"') }),
    ...(docId && { docId: plainText(docId, '"doc_id"') }),
    opType: opType === undefined ? 'index' : oneOf(opType, '"op_type"', ['index', 'create']),
    refresh: refresh !== undefined && oneOf(refresh, '"refresh"', ['true', 'false', 'wait_for']) !== 'false',
    ...(timeField && { executionTimeField: text(timeField, '"execution_time_field"') }),
  };
}

/** A request goes to a `url` or to a host and a port. */
export function checkTarget(cursor: Cursor): void {
  const fields = members(cursor, 'an HTTP request');
  if (fields.has('url') === (fields.has('host') || fields.has('port'))) {
    refuse('an HTTP request needs either "url" or "host" and "port"', cursor.at);
  }
  if (!fields.has('url') && !(fields.has('host') && fields.has('port'))) {
    refuse('an HTTP request needs both "host" and "port"', cursor.at);
  }
}

function checkSlack(cursor: Cursor): void {
  const message = members(cursor, '"slack"').get('message');
  const fields = message && members(message, '"message"');
  if (!fields?.has('text') && !fields?.has('attachments') && !fields?.has('dynamic_attachments')) {
    refuse('a message for Slack needs "text" or "attachments"', message?.at ?? cursor.at);
  }
}
