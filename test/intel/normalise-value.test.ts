import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { normaliseValue } from '../../src/intel/normalise-value.js';

/** What became of a value: its type and form, or the code of the refusal. */
function outcome(text: string): string {
  const normalised = normaliseValue(text);
  if (!normalised.ok) return normalised.refusal.code;
  return `${normalised.observable.type} ${normalised.observable.value}`;
}

describe('normaliseValue', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['bad.example', 'domain-name bad.example'],
    ['  BAD.Example.  ', 'domain-name bad.example'],
    ['bad[.]example', 'domain-name bad.example'],
    ['bad(.)example', 'domain-name bad.example'],
    ['bad{.}example', 'domain-name bad.example'],
    ['bad[dot]example', 'domain-name bad.example'],
    ['bad (dot) example', 'domain-name bad.example'],
    ['bad\\.example', 'domain-name bad.example'],
    ['"bad.example"', 'domain-name bad.example'],
    ['*.bad.example', 'domain-name bad.example'],
    ['.bad.example', 'domain-name bad.example'],
    ['bücher.example', 'domain-name xn--bcher-kva.example'],
    ['BÜCHER。example', 'domain-name xn--bcher-kva.example'],
    ['_dmarc.bad.example', 'domain-name _dmarc.bad.example'],
    ['bad.example:8443', 'domain-name bad.example'],
    ['bad.example/path?x=1', 'domain-name bad.example'],
    ['hxxp://bad[.]example/x', 'domain-name bad.example'],
    ['hXXps[:]//bad.example:443/x', 'domain-name bad.example'],
    ['h**p://bad.example', 'domain-name bad.example'],
    ['https[://]bad.example', 'domain-name bad.example'],
    ['ftp://user:secret@bad.example/x', 'domain-name bad.example'],
    ['tcp://bad.example:53', 'domain-name bad.example'],
    ['http://b%61d.example/', 'domain-name bad.example'],
    ['http://134744072/', 'ipv4-addr 8.8.8.8'],
    ['8.8.8.8', 'ipv4-addr 8.8.8.8'],
    ['8[.]8[.]8[.]8', 'ipv4-addr 8.8.8.8'],
    ['8.8.8.8:53', 'ipv4-addr 8.8.8.8'],
    ['8.8.8.8/32', 'ipv4-addr 8.8.8.8'],
    ['::ffff:8.8.8.8', 'ipv4-addr 8.8.8.8'],
    ['2606:4700:0:0:0:0:0:1111', 'ipv6-addr 2606:4700::1111'],
    ['2606:4700::1111/128', 'ipv6-addr 2606:4700::1111'],
    ['http://[2606:4700::1111]:8080/x', 'ipv6-addr 2606:4700::1111'],
    ['[2606:4700::1111]:8080', 'ipv6-addr 2606:4700::1111'],
  ];
  for (const [text, expected] of forms) {
    it(`takes ${JSON.stringify(text)} as ${expected}`, () => {
      assert.equal(outcome(text), expected);
    });
  }

  const refusals: readonly (readonly [string, string])[] = [
    ['', 'intel/not-a-value'],
    ['d41d8cd98f00b204e9800998ecf8427e', 'intel/not-a-value'],
    ['not a name', 'intel/not-a-value'],
    ['1.2.3', 'intel/not-a-value'],
    ['134744072', 'intel/not-a-value'],
    ['a..b.example', 'intel/not-a-value'],
    ['a%41.example', 'intel/not-a-value'],
    [`${'a'.repeat(64)}.example`, 'intel/not-a-value'],
    [`${'a.'.repeat(127)}example`, 'intel/not-a-value'],
    [`http://${'a'.repeat(9000)}.example/`, 'intel/not-a-value'],
    ['http://', 'intel/not-a-value'],
    ['8.8.8.0/24', 'intel/network'],
    ['2606:4700::/32', 'intel/network'],
    ['10.1.2.3', 'intel/private-address'],
    ['127.0.0.1', 'intel/private-address'],
    ['0.0.0.0', 'intel/private-address'],
    ['169.254.1.1', 'intel/private-address'],
    ['100.64.0.1', 'intel/private-address'],
    ['224.0.0.251', 'intel/private-address'],
    ['::1', 'intel/private-address'],
    ['fe80::1%eth0', 'intel/private-address'],
    ['fd00::1', 'intel/private-address'],
    ['http://192.168.0.1/x', 'intel/private-address'],
    ['::ffff:10.0.0.1', 'intel/private-address'],
    ['com', 'intel/public-suffix'],
    ['co.uk', 'intel/public-suffix'],
    ['github.io', 'intel/public-suffix'],
    ['localhost', 'intel/private-name'],
    ['shop.svc.cluster.local', 'intel/private-name'],
    ['1.0.0.127.in-addr.arpa', 'intel/private-name'],
  ];
  for (const [text, code] of refusals) {
    it(`refuses ${JSON.stringify(text.slice(0, 40))} with ${code}`, () => {
      assert.equal(outcome(text), code);
    });
  }

  it('keeps the URL that a host was taken from', () => {
    const normalised = normaliseValue('hxxp://bad[.]example/x');
    assert.ok(normalised.ok);
    assert.equal(normalised.observable.url, 'http://bad.example/x');
  });

  it('gives names that are normal already, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.domain(), fc.ipV4(), fc.ipV6(), fc.webUrl()), (text) => {
        const once = normaliseValue(text);
        if (!once.ok) return;
        const again = normaliseValue(once.observable.value);
        assert.ok(again.ok);
        assert.equal(again.observable.value, once.observable.value);
        assert.match(once.observable.value, /^[a-z0-9._:-]+$/u);
      }),
      { seed: 4, numRuns: 100 },
    );
  });
});
