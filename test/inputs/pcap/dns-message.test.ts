import { strict as assert } from 'node:assert';
import {
  dnsMessage,
  dnsRecord,
  flow,
  pcapFile,
  readCapture,
  responseFlags,
  reverse,
  udpFrame,
  uint16,
  uint32,
  valueAt,
  wireName,
} from '../../support/packets.js';
import type { MessageSpec } from '../../support/packets.js';
import type { InputEvent, SkippedInput } from '../../../src/inputs/input.js';

async function readOne(message: Buffer, isAnswer = false): Promise<InputEvent | SkippedInput | undefined> {
  const { events, skipped } = await readCapture(
    pcapFile([udpFrame(message, isAnswer ? reverse(flow) : flow)]),
  );
  return events[0] ?? skipped[0];
}

async function questionOf(spec: MessageSpec): Promise<unknown> {
  const item = await readOne(dnsMessage(spec));
  return item?.kind === 'event' ? valueAt(item, 'dns.question') : item?.reason;
}

describe('names of questions', () => {
  const names: readonly (readonly [string, string | readonly (string | Buffer)[], string])[] = [
    ['mixed case', 'wWw.ExAmPlE.CoM', 'wWw.ExAmPlE.CoM'],
    ['a leading underscore', '_ldap._tcp.corp.example', '_ldap._tcp.corp.example'],
    ['an asterisk', '*.svc.cluster.local', '*.svc.cluster.local'],
    ['the root', '', '.'],
    ['one label', 'localhost', 'localhost'],
    ['bytes above ASCII', [Buffer.from('münchen', 'utf8'), 'de'], 'm\\195\\188nchen.de'],
    ['bytes that are not UTF-8', [Buffer.from([0xff, 0xfe]), 'com'], '\\255\\254.com'],
    ['control bytes and NUL', [Buffer.from('a\0b\n'), 'com'], 'a\\000b\\010.com'],
    ['a dot inside a label', ['a.b', 'com'], 'a\\.b.com'],
    ['a backslash', ['a\\b', 'com'], 'a\\\\b.com'],
    ['a blank and quotes', ['a "b\'', 'com'], 'a\\ \\"b\\\'.com'],
    ['characters of master files', ['a@;()b', 'com'], 'a\\@\\;\\(\\)b.com'],
    ['the longest label', ['x'.repeat(63), 'com'], `${'x'.repeat(63)}.com`],
    ['a name that means something in templates', ['{{ctx}}', '${x}', 'com'], '{{ctx}}.${x}.com'],
  ];
  for (const [title, name, expected] of names) {
    it(`keep ${title}`, async () => {
      const item = await readOne(dnsMessage({ name }));
      assert.ok(item?.kind === 'event');
      assert.equal(valueAt(item, 'dns.question.name'), expected);
      assert.equal(valueAt(item, 'resource'), expected);
    });
  }

  const faults: readonly (readonly [string, Buffer, string])[] = [
    ['a pointer to itself', uint16(0xc00c), 'compression pointer that leads nowhere'],
    ['a pointer ahead', uint16(0xc0ff), 'compression pointer that leads nowhere'],
    [
      'two pointers at each other',
      Buffer.concat([Buffer.from([1, 0x61]), uint16(0xc00c)]),
      'compression pointer that leads nowhere',
    ],
    ['a label of an unknown kind', Buffer.from([0x41, 0x61, 0]), 'label of an unknown kind'],
    ['a label beyond the message', Buffer.from([63, 0x61]), 'name goes beyond the message'],
    [
      'more than 255 bytes',
      wireName(Array.from({ length: 5 }, () => 'x'.repeat(63))),
      'name longer than 255 bytes',
    ],
  ];
  for (const [title, name, reason] of faults) {
    it(`with ${title} are counted as malformed`, async () => {
      assert.equal(await questionOf({ name }), `DNS question: ${reason}`);
    });
  }

  it('may be 255 bytes long', async () => {
    const labels = [...Array.from({ length: 3 }, () => 'x'.repeat(63)), 'y'.repeat(61)];
    const item = await readOne(dnsMessage({ name: labels }));
    assert.ok(item?.kind === 'event');
    assert.equal(valueAt(item, 'dns.question.name'), labels.join('.'));
  });
});

describe('types and classes', () => {
  const types: readonly (readonly [number, string])[] = [
    [1, 'A'],
    [10, 'NULL'],
    [28, 'AAAA'],
    [64, 'SVCB'],
    [65, 'HTTPS'],
    [251, 'IXFR'],
    [252, 'AXFR'],
    [255, 'ANY'],
    [65280, '65280'],
  ];
  for (const [type, name] of types) {
    it(`call type ${type} ${name}`, async () => {
      const item = await readOne(dnsMessage({ type }));
      assert.ok(item?.kind === 'event');
      assert.equal(valueAt(item, 'dns.question.type'), name);
    });
  }
  const classes: readonly (readonly [number, string])[] = [
    [1, 'IN'],
    [3, 'CH'],
    [4, 'HS'],
    [255, 'ANY'],
    [9, '9'],
  ];
  for (const [value, name] of classes) {
    it(`call class ${value} ${name}`, async () => {
      const item = await readOne(dnsMessage({ name: 'version.bind', type: 16, class: value }));
      assert.ok(item?.kind === 'event');
      assert.equal(valueAt(item, 'dns.question.class'), name);
      assert.equal(valueAt(item, 'query'), `class ${name}, type TXT, version.bind`);
    });
  }
});

describe('headers', () => {
  it('with query id 0 are read', async () => {
    const item = await readOne(dnsMessage({ id: 0 }));
    assert.ok(item?.kind === 'event');
    assert.equal(valueAt(item, 'dns.id'), 0);
  });

  it('show each flag under its name', async () => {
    const item = await readOne(dnsMessage({ flags: 0x87b0 }), true);
    assert.ok(item?.kind === 'event');
    assert.deepEqual(valueAt(item, 'dns.header_flags'), ['AA', 'TC', 'RD', 'RA', 'AD', 'CD']);
    assert.deepEqual(valueAt(item, 'dns.flags'), {
      authoritative: true,
      truncated_response: true,
      recursion_desired: true,
      recursion_available: true,
      authentic_data: true,
      checking_disabled: true,
    });
  });

  const opcodes: readonly (readonly [number, string])[] = [
    [0, 'QUERY'],
    [2, 'STATUS'],
    [4, 'NOTIFY'],
    [5, 'UPDATE'],
    [9, '9'],
  ];
  for (const [opcode, name] of opcodes) {
    it(`call operation ${opcode} ${name}`, async () => {
      const item = await readOne(dnsMessage({ flags: opcode << 11 }));
      assert.ok(item?.kind === 'event');
      assert.deepEqual([valueAt(item, 'method'), valueAt(item, 'dns.op_code')], [name, name]);
    });
  }

  it('take the upper bits of the response code from EDNS', async () => {
    const option = Buffer.concat([Buffer.from([0]), uint16(41, 1232), uint32(0x01008000), uint16(0)]);
    const item = await readOne(dnsMessage({ flags: responseFlags, additionals: [option] }), true);
    assert.ok(item?.kind === 'event');
    assert.equal(valueAt(item, 'dns.response_code'), 'BADVERS');
    assert.deepEqual(valueAt(item, 'dns.opt'), {
      do: true,
      version: '0',
      udp_size: 1232,
      ext_rcode: 'BADVERS',
    });
    assert.equal(valueAt(item, 'dns.additionals_count'), 0);
    assert.deepEqual(valueAt(item, 'dns.header_flags'), ['RD', 'RA', 'DO']);
  });

  it('name the client subnet of EDNS', async () => {
    const subnet = Buffer.concat([uint16(8, 7, 1), Buffer.from([24, 0, 192, 0, 2])]);
    const option = Buffer.concat([
      Buffer.from([0]),
      uint16(41, 1232),
      uint32(0),
      uint16(subnet.length),
      subnet,
    ]);
    const item = await readOne(dnsMessage({ additionals: [option] }));
    assert.ok(item?.kind === 'event');
    assert.equal(valueAt(item, 'dns.opt.subnet'), '192.0.2.0/24/0');
  });
});

describe('records of answers', () => {
  const soa = Buffer.concat([
    wireName('ns.example.com'),
    wireName('root.example.com'),
    uint32(1, 2, 3, 4, 5),
  ]);
  const records: readonly (readonly [string, Buffer, Record<string, unknown>])[] = [
    ['A', dnsRecord(1, Buffer.from([192, 0, 2, 1])), { data: '192.0.2.1' }],
    ['AAAA', dnsRecord(28, Buffer.from('20010db8000000000000000000000001', 'hex')), { data: '2001:db8::1' }],
    ['CNAME', dnsRecord(5, uint16(0xc00c)), { data: 'www.example.com' }],
    ['NS', dnsRecord(2, wireName(['a.b', 'com'])), { data: 'a\\.b.com' }],
    ['PTR', dnsRecord(12, wireName('Host.Example')), { data: 'Host.Example' }],
    [
      'MX',
      dnsRecord(15, Buffer.concat([uint16(10), wireName('mx.example')])),
      { preference: 10, data: 'mx.example' },
    ],
    [
      'SRV',
      dnsRecord(33, Buffer.concat([uint16(1, 2, 443), wireName('s.example')])),
      { priority: 1, weight: 2, port: 443, data: 's.example' },
    ],
    ['TXT', dnsRecord(16, Buffer.from('\x03a"b\x02\xff!', 'latin1')), { data: 'a\\"b \\255!' }],
    [
      'SOA',
      dnsRecord(6, soa),
      {
        data: 'ns.example.com',
        rname: 'root.example.com',
        serial: 1,
        refresh: 2,
        retry: 3,
        expire: 4,
        minimum: 5,
      },
    ],
    ['NULL', dnsRecord(10, Buffer.from([0, 0x41, 0xff])), { data: '\\000A\\255' }],
    [
      'DS',
      dnsRecord(43, Buffer.concat([uint16(12345), Buffer.from([8, 2, 0xab, 0xcd])])),
      { key_tag: '12345', algorithm: '8', digest_type: '2', data: 'ABCD' },
    ],
  ];
  for (const [type, record, expected] of records) {
    it(`of type ${type} have their parts`, async () => {
      const item = await readOne(dnsMessage({ flags: responseFlags, answers: [record] }), true);
      assert.ok(item?.kind === 'event');
      assert.deepEqual(valueAt(item, 'dns.answers'), [
        { name: 'www.example.com', type, class: 'IN', ttl: 60, ...expected },
      ]);
    });
  }

  it('whose data is not what the type wants show it as bytes', async () => {
    const answers = [
      dnsRecord(1, Buffer.from([1, 2])),
      dnsRecord(5, uint16(0xffff)),
      dnsRecord(43, Buffer.from([1])),
    ];
    const item = await readOne(dnsMessage({ flags: responseFlags, answers }), true);
    assert.ok(item?.kind === 'event');
    const data = (valueAt(item, 'dns.answers') as { data: string }[]).map((answer) => answer.data);
    assert.deepEqual(data, ['\\001\\002', '\\255\\255', '\\001']);
  });
});

describe('malformed messages', () => {
  it('shorter than a header are counted', async () => {
    const item = await readOne(Buffer.alloc(11));
    assert.ok(item?.kind === 'skipped');
    assert.equal(item.reason, 'DNS message shorter than its header');
  });

  it('of a header alone are counted', async () => {
    const item = await readOne(Buffer.alloc(12));
    assert.ok(item?.kind === 'skipped');
    assert.equal(item.reason, 'DNS query without a question');
  });

  const partly: readonly (readonly [string, Buffer, string])[] = [
    ['bytes after their end', Buffer.concat([dnsMessage(), Buffer.from('xyz')]), '3 bytes after the message'],
    [
      'a record that is cut off',
      dnsMessage({ answers: [dnsRecord(1, Buffer.alloc(4)).subarray(0, -2)] }),
      'answer 1: the data goes beyond the message',
    ],
    [
      'a record with a bad name',
      dnsMessage({ additionals: [Buffer.concat([uint16(0xc0ff), Buffer.alloc(10)])] }),
      'additional 1: compression pointer that leads nowhere',
    ],
  ];
  for (const [title, message, fault] of partly) {
    it(`with ${title} keep their question`, async () => {
      const item = await readOne(message);
      assert.ok(item?.kind === 'event');
      assert.equal(valueAt(item, 'dns.question.name'), 'www.example.com');
      assert.ok((valueAt(item, 'error.message') as string[]).includes(`query is malformed: ${fault}`));
    });
  }
});
