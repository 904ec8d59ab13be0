import type { JsonObject } from '../../../src/diagnostics/json.js';

/** Watches in the shapes that Watcher documents, with values of our own. */
export const documentedWatches: Readonly<Record<string, JsonObject>> = {
  'the smallest one': { trigger: { schedule: { interval: '10s' } } },
  'a search, a comparison and a log line': {
    trigger: { schedule: { cron: '0 0/5 * * * ?' } },
    input: {
      search: {
        request: {
          indices: ['logs-coredns.log-*'],
          body: { query: { match: { 'dns.response_code': 'NXDOMAIN' } } },
        },
      },
    },
    condition: { compare: { 'ctx.payload.hits.total': { gt: 0 } } },
    actions: { log: { logging: { text: 'Found {{ctx.payload.hits.total}} lookups' } } },
  },
  'a chain, a script that shapes alerts, and documents with ids of their own': {
    trigger: { schedule: { cron: '0 * * * * ?' } },
    metadata: { managed_by: 'picket', version: 3 },
    input: {
      chain: {
        inputs: [
          {
            window: {
              search: {
                request: {
                  search_type: 'query_then_fetch',
                  indices: ['logs-network_traffic.dns-*'],
                  indices_options: {
                    ignore_unavailable: true,
                    allow_no_indices: true,
                    expand_wildcards: ['open'],
                  },
                  template: {
                    source: '{"size":0,"query":{"term":{"f":"{{p0}}"}}}',
                    params: { p0: '{{literal}}' },
                  },
                  rest_total_hits_as_int: true,
                },
                timeout: '30s',
                extract: ['aggregations', 'hits.total', '_shards'],
              },
            },
          },
          { earlier: { search: { request: { indices: 'picket-alerts', body: { size: 0 } } } } },
          { tuning: { simple: { limit: 60 } } },
        ],
      },
    },
    condition: {
      array_compare: {
        'ctx.payload.window.aggregations.keys.buckets': {
          path: 'doc_count',
          gte: { value: '{{ctx.payload.tuning.limit}}', quantifier: 'some' },
        },
      },
    },
    transform: { script: { id: 'alerts-v1', params: { threshold: 60 } } },
    throttle_period: '0',
    actions: {
      alerts: {
        condition: { compare: { 'ctx.payload._doc': { not_eq: [] } } },
        index: {
          index: '<picket-alerts-{now/M{yyyy.MM}}>',
          op_type: 'create',
          refresh: 'wait_for',
          execution_time_field: 'event.created',
          timeout: '60s',
        },
      },
    },
  },
  'everything that can be said of an action': {
    trigger: { schedule: { daily: { at: ['noon', '17:30'] } } },
    input: { none: {} },
    condition: { always: {} },
    throttle_period_in_millis: 60000,
    actions: {
      each: {
        foreach: 'ctx.payload.hits.hits',
        max_iterations: 500,
        throttle_period: '1.5h',
        condition: { script: { id: 'above-v1' } },
        transform: {
          chain: [
            { search: { request: { indices: 'a' }, timeout_in_millis: 1000 } },
            { script: { id: 'shape-v1' } },
          ],
        },
        logging: { text: { source: '{{x}}', params: { x: 1 } }, level: 'debug', category: 'dns' },
      },
    },
  },
  'every kind of message': {
    trigger: { schedule: { hourly: { minute: [0, 30] } } },
    actions: {
      hook: {
        webhook: {
          method: 'post',
          host: 'hooks.example',
          port: 443,
          scheme: 'https',
          path: '/in',
          params: { a: 'b' },
          headers: { c: 'd' },
          auth: { basic: { username: 'u', password: 'p' } },
          body: '{{#toJson}}ctx.payload{{/toJson}}',
          proxy: { host: 'proxy', port: 8080 },
          connection_timeout: '5s',
          read_timeout: '5s',
        },
      },
      address: { webhook: { url: 'https://hooks.example/in' } },
      mail: {
        email: {
          account: 'a',
          profile: 'standard',
          from: 'x@example.net',
          to: ['y@example.net'],
          cc: 'z@example.net',
          bcc: 'z@example.net',
          reply_to: ['x@example.net'],
          priority: 'high',
          subject: 's',
          body: { text: 't', html: 'h' },
          attach_data: true,
        },
      },
      chat: {
        slack: {
          account: 'a',
          message: {
            from: 'picket',
            to: '#soc',
            icon: ':dog:',
            text: 't',
            attachments: [{ title: 't', color: 'danger', fields: [{ title: 'a', value: 'b', short: true }] }],
            dynamic_attachments: { list_path: 'ctx.payload.list', attachment_template: { title: '{{x}}' } },
          },
        },
      },
      page: {
        pagerduty: {
          account: 'a',
          description: 'd',
          event_type: 'trigger',
          incident_key: 'k',
          client: 'c',
          client_url: 'u',
          attach_payload: true,
          contexts: [
            { type: 'link', href: 'h', text: 't' },
            { type: 'image', src: 's' },
          ],
        },
      },
      ticket: {
        jira: {
          account: 'a',
          fields: { project: { key: 'SOC' }, summary: '{{ctx.watch_id}}', labels: ['dns'] },
        },
      },
    },
  },
  'a weekly schedule': {
    trigger: { schedule: { weekly: [{ on: ['monday', 'fri'], at: '9:05' }, { on: 7 }] } },
  },
  'a monthly schedule': {
    trigger: { schedule: { monthly: { on: [1, 'last_day'], at: { hour: [6, 18], minute: [0, '30'] } } } },
  },
  'a yearly schedule': {
    trigger: { schedule: { yearly: { in: ['january', 'Jun'], on: 10, at: 'midnight' } } },
  },
  'several crons': { trigger: { schedule: { cron: ['0 0 6 ? * MON-FRI', '0 0 12 L * ? 2026-2030'] } } },
};
