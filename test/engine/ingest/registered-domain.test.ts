import { itProcesses, type ProcessorCase } from './run-processors.js';

describe('registered_domain', () => {
  const field = { field: 'n', target_field: 'd' };
  const parts = (
    domain: string,
    registered_domain: string,
    top_level_domain: string,
    subdomain?: string,
  ): object => ({
    domain,
    registered_domain,
    top_level_domain,
    ...(subdomain === undefined ? {} : { subdomain }),
  });
  const named = (name: string, d?: object): ProcessorCase => [
    `${name} ${d === undefined ? 'has none' : 'is taken apart'}`,
    field,
    { n: name },
    JSON.parse(JSON.stringify({ n: name, d })) as ProcessorCase[2],
  ];
  itProcesses('registered_domain', [
    named('www.example.co.uk', parts('www.example.co.uk', 'example.co.uk', 'co.uk', 'www')),
    named('example.com', parts('example.com', 'example.com', 'com')),
    named('a.b.github.io', parts('a.b.github.io', 'b.github.io', 'github.io', 'a')),
    named('_ldap._tcp.example.com', parts('_ldap._tcp.example.com', 'example.com', 'com', '_ldap._tcp')),
    named('x.city.kawasaki.jp', parts('x.city.kawasaki.jp', 'city.kawasaki.jp', 'kawasaki.jp', 'x')),
    named('co.uk', { domain: 'co.uk', top_level_domain: 'co.uk' }),
    named('api.default.svc.cluster.local'),
    named('www.corp.example'),
    named('localhost'),
    named('10.1.2.3'),
    named('example.com.'),
    named(''),
    [
      'writes to the root',
      { field: 'n' },
      { n: 'a.example.com' },
      { n: 'a.example.com', ...parts('a.example.com', 'example.com', 'com', 'a') },
    ],
    ['passes over what is missing', field, {}, {}],
    ['fails for none', { ...field, ignore_missing: false }, { n: 'cluster.local' }, /no registered domain/],
    ['fails on numbers', field, { n: 1 }, /number/],
  ]);
});
