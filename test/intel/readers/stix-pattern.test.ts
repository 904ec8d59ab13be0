import { strict as assert } from 'node:assert';
import { patternValues } from '../../../src/intel/readers/stix-pattern.js';

describe('patternValues', () => {
  const taken: readonly (readonly [string, readonly string[]])[] = [
    ["[domain-name:value = 'bad.example']", ['bad.example']],
    ["[ domain-name:value='bad.example' ]", ['bad.example']],
    ["[ipv4-addr:value = '8.8.8.8' OR ipv6-addr:value = '2606:4700::1']", ['8.8.8.8', '2606:4700::1']],
    ["[url:value = 'http://bad.example/x?a=[b]']", ['http://bad.example/x?a=[b]']],
    ["[url:value = 'http://bad.example/it\\'s']", ["http://bad.example/it's"]],
    ["[domain-name:value IN ('a.example', 'b.example')]", ['a.example', 'b.example']],
    [
      "[domain-name:value = 'a.example'] OR [url:value = 'http://b.example']",
      ['a.example', 'http://b.example'],
    ],
    ["([domain-name:value = 'a.example'])", ['a.example']],
    ["[(domain-name:value = 'a.example')]", ['a.example']],
    ["[domain-name:value = 'a.example' OR domain-name:value = 'a.example']", ['a.example']],
    [
      "[network-traffic:dst_ref.type = 'ipv4-addr' AND network-traffic:dst_ref.value = '8.8.8.8']",
      ['8.8.8.8'],
    ],
  ];
  for (const [pattern, values] of taken) {
    it(`reads ${pattern}`, () => {
      assert.deepEqual(patternValues(pattern), { ok: true, values });
    });
  }

  const refused: readonly (readonly [string, string])[] = [
    ['', '[ is missing before its end'],
    ["[file:hashes.'SHA-256' = 'ab']", 'it compares file:hashes.'],
    ["[domain-name:value LIKE '%.example']", 'it compares with LIKE'],
    ["[domain-name:value != 'a.example']", 'it compares with !='],
    ["[domain-name:value NOT = 'a.example']", 'it compares with NOT'],
    ["[ipv4-addr:value ISSUBSET '8.8.8.0/24']", 'it compares with ISSUBSET'],
    ["[domain-name:value = 'a.example' AND ipv4-addr:value = '8.8.8.8']", 'it asks for two things at once'],
    ["[domain-name:value = 'a.example'] AND [domain-name:value = 'b.example']", 'it goes on with AND'],
    [
      "[domain-name:value = 'a.example'] FOLLOWEDBY [domain-name:value = 'b.example']",
      'it goes on with FOLLOWEDBY',
    ],
    ["[domain-name:value = 'a.example'] REPEATS 5 TIMES", 'it holds "5"'],
    ["[network-traffic:dst_ref.type = 'ipv4-addr']", 'it names no value'],
    [
      "[domain-name:value = 'a.example' OR network-traffic:dst_ref.type = 'ipv4-addr']",
      'a part of it names no value',
    ],
    ["[domain-name:value = 'a.example'", '] is missing before its end'],
    ['[domain-name:value = bad]', 'a string is missing before bad'],
    ["[domain-name:value IN ('a.example',)]", 'a string is missing before )'],
  ];
  for (const [pattern, reason] of refused) {
    it(`refuses ${pattern === '' ? 'nothing' : pattern}`, () => {
      assert.deepEqual(patternValues(pattern), { ok: false, reason });
    });
  }
});
