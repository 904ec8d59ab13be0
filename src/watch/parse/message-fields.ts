import type { FieldRule, FieldRules } from './parse-templated.js';

const template = { kind: 'template' } as const;
const templates = { kind: 'templates' } as const;
const text = { kind: 'text' } as const;
const flag = { kind: 'flag' } as const;
const integer = { kind: 'integer' } as const;
const time = { kind: 'time' } as const;
const proxy: FieldRule = {
  kind: 'object',
  fields: { host: text, port: integer, scheme: { kind: 'choice', choices: ['http', 'https'] } },
  required: ['host', 'port'],
};
const basic: FieldRule = {
  kind: 'object',
  fields: { username: text, password: text },
  required: ['username', 'password'],
};

/** https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/actions-webhook */
export const httpRequest: FieldRule = {
  kind: 'object',
  fields: {
    scheme: { kind: 'choice', choices: ['http', 'https'] },
    host: text,
    port: integer,
    url: text,
    method: { kind: 'choice', choices: ['head', 'get', 'post', 'put', 'delete'] },
    path: template,
    params: { kind: 'template-map' },
    headers: { kind: 'template-map' },
    auth: { kind: 'object', fields: { basic }, required: ['basic'] },
    body: template,
    proxy,
    connection_timeout: time,
    connection_timeout_in_millis: integer,
    read_timeout: time,
    read_timeout_in_millis: integer,
  },
};

/** https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/actions-logging */
export const loggingMessage: FieldRule = {
  kind: 'object',
  fields: {
    text: template,
    category: text,
    level: { kind: 'choice', choices: ['error', 'warn', 'info', 'debug', 'trace'] },
  },
  required: ['text'],
};

const dataFormat: FieldRule = {
  kind: 'object',
  fields: { format: { kind: 'choice', choices: ['json', 'yaml'] } },
};

/** https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/actions-email */
export const emailMessage: FieldRule = {
  kind: 'object',
  fields: {
    account: text,
    profile: { kind: 'choice', choices: ['standard', 'gmail', 'outlook', 'mac'] },
    from: template,
    to: templates,
    cc: templates,
    bcc: templates,
    reply_to: templates,
    priority: template,
    subject: template,
    body: {
      kind: 'either',
      scalar: template,
      object: { kind: 'object', fields: { text: template, html: template } },
    },
    attach_data: { kind: 'either', scalar: flag, object: dataFormat },
  },
};

const slackAttachment: FieldRules = {
  fallback: template,
  color: template,
  pretext: template,
  author_name: template,
  author_link: template,
  author_icon: template,
  title: template,
  title_link: template,
  text: template,
  fields: { kind: 'objects', fields: { title: template, value: template, short: flag } },
  image_url: template,
  thumb_url: template,
  mrkdwn_in: templates,
};

/** https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/actions-slack */
export const slackMessage: FieldRule = {
  kind: 'object',
  fields: {
    account: text,
    proxy,
    message: {
      kind: 'object',
      fields: {
        from: template,
        to: templates,
        icon: template,
        text: template,
        attachments: { kind: 'objects', fields: slackAttachment },
        dynamic_attachments: { kind: 'each', item: slackAttachment },
      },
    },
  },
  required: ['message'],
};

/** https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/actions-pagerduty */
export const pagerdutyMessage: FieldRule = {
  kind: 'object',
  fields: {
    account: text,
    description: template,
    event_type: template,
    incident_key: template,
    client: template,
    client_url: template,
    attach_payload: flag,
    contexts: {
      kind: 'objects',
      fields: {
        type: { kind: 'choice', choices: ['link', 'image'] },
        href: template,
        text: template,
        src: template,
        alt: template,
      },
    },
    proxy,
  },
  required: ['description'],
};

/** https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/actions-jira */
export const jiraMessage: FieldRule = {
  kind: 'object',
  fields: { account: text, proxy, fields: { kind: 'deep' } },
  required: ['fields'],
};
