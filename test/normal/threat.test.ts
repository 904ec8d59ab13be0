import { strict as assert } from 'node:assert';
import { tactics, techniqueIds, techniqueOf } from '../../src/normal/attack.js';
import { threatsOf } from '../../src/normal/threat.js';

/** `tactic`, `tactic technique` or `tactic technique sub-technique`, names for ids. */
function short(tags: readonly string[]): readonly string[] {
  return threatsOf(tags).map(({ tactic, technique }) =>
    [tactic.name, technique?.name, technique?.subtechnique?.name]
      .filter((name) => name !== undefined)
      .join(' > '),
  );
}

describe('threatsOf', () => {
  const table: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'a technique with its tactic',
      ['attack.reconnaissance', 'attack.t1590.002'],
      ['Reconnaissance > Gather Victim Network Information > DNS'],
    ],
    [
      'techniques of different tactics, whatever the order of the tags',
      ['attack.t1046', 'attack.reconnaissance', 'attack.discovery', 'attack.t1595.003'],
      ['Discovery > Network Service Discovery', 'Reconnaissance > Active Scanning > Wordlist Scanning'],
    ],
    ['a technique without tactic under its own', ['attack.t1046'], ['Discovery > Network Service Discovery']],
    [
      'a technique under its own tactic where a wrong one is tagged, which then stands alone',
      ['attack.impact', 'attack.t1046'],
      ['Discovery > Network Service Discovery', 'Impact'],
    ],
    [
      'a technique of several tactics under each that is tagged',
      ['attack.persistence', 'attack.initial-access', 'attack.t1078'],
      ['Initial Access > Valid Accounts', 'Persistence > Valid Accounts'],
    ],
    ['a tactic alone', ['attack.exfiltration'], ['Exfiltration']],
    ['a tactic with underscores', ['attack.command_and_control'], ['Command and Control']],
    ['an unknown technique under the tagged tactic', ['attack.impact', 'attack.t9999'], ['Impact > T9999']],
    ['nothing for an unknown technique alone', ['attack.t9999'], []],
    [
      'nothing for groups, software and other namespaces',
      ['attack.g0007', 'attack.s0002', 'cve.2021-44228'],
      [],
    ],
    [
      'a tactic of version 18 and its heir',
      ['attack.defense-evasion', 'attack.t1036'],
      ['Defense Evasion > Masquerading'],
    ],
    [
      'a technique of version 19',
      ['attack.defense-impairment', 'attack.t1685'],
      ['Defense Impairment > Disable or Modify Tools'],
    ],
  ];
  for (const [name, tags, expected] of table) {
    it(`gives ${name}`, () => {
      assert.deepEqual(short(tags), expected);
    });
  }

  it('refers to the pages of ATT&CK', () => {
    const [threat] = threatsOf(['attack.t1590.002']);
    assert.equal(threat?.tactic.reference, 'https://attack.mitre.org/tactics/TA0043/');
    assert.equal(threat.technique?.subtechnique?.reference, 'https://attack.mitre.org/techniques/T1590/002/');
  });
});

describe('the table of techniques', () => {
  it('names tactics that exist, and the parent of every sub-technique', () => {
    const slugs = new Set(tactics.map((tactic) => tactic.slug));
    for (const id of techniqueIds()) {
      assert.match(id, /^T\d{4}(?:\.\d{3})?$/);
      assert.ok(techniqueOf(id)?.tactics.every((slug) => slugs.has(slug)));
      assert.ok(techniqueOf(id.slice(0, 5)) !== undefined);
    }
  });

  it('has what rules on reconnaissance in clusters tag', () => {
    const wanted = [
      'T1590',
      'T1590.002',
      'T1595',
      'T1595.003',
      'T1613',
      'T1046',
      'T1018',
      'T1016',
      'T1059.004',
      'T1071.004',
      'T1568',
      'T1583',
      'T1498',
    ];
    assert.deepEqual(
      wanted.filter((id) => techniqueOf(id) === undefined),
      [],
    );
  });
});
