import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { loadProject } from '../project/load-project.js';
import { ScaffoldError } from './scaffold-error.js';

export interface Scaffold {
  /** The files that were written, relative to the project. */
  readonly files: readonly string[];
}

/**
 * Writes a rule with its strategy and cases that check and pass as they are, to start from.
 *
 * @param name letters, digits and underscores, beginning with a letter
 * @param folder below the project's first folder of rules
 * @throws ScaffoldError where the name is no name or something is there already
 */
export async function scaffoldRule(dir: string, name: string, folder: string): Promise<Scaffold> {
  if (!/^[a-z][a-z0-9_]{0,99}$/.test(name)) {
    throw new ScaffoldError(
      'cli/usage',
      `A name is lower-case letters, digits and underscores, and begins with a letter; ${JSON.stringify(name)} is none.`,
      [
        name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '_')
          .replace(/^[^a-z]+|_+$/g, '') || 'my_rule',
      ],
    );
  }
  if (!/^[a-z0-9][a-z0-9/_-]*$/i.test(folder)) {
    throw new ScaffoldError('cli/usage', `${JSON.stringify(folder)} is no folder below the rules.`, [
      '--folder dns',
    ]);
  }
  const { project } = await loadProject(dir);
  const rulePath = resolve(
    project.rules[0] ?? join(dir, 'rules'),
    folder,
    `${name.replaceAll('_', '-')}.yml`,
  );
  const casesPath = resolve(project.samples[0] ?? join(dir, 'samples'), name, 'cases.yml');
  const files = [
    [rulePath, ruleText(name, randomUUID(), new Date())],
    [casesPath, casesText],
  ] as const;
  const taken = files.find(([path]) => existsSync(path));
  if (taken !== undefined)
    throw new ScaffoldError('cli/exists', `${relative(dir, taken[0])} exists already.`);
  for (const [path, text] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  }
  return { files: files.map(([path]) => relative(dir, path)) };
}

function ruleText(name: string, id: string, now: Date): string {
  const words = name.replaceAll('_', ' ');
  return `title: ${words.charAt(0).toUpperCase()}${words.slice(1)}
id: ${id}
name: ${name}
version: 1
status: experimental
description: What one event of this kind means, in a sentence.
author: Your name
date: ${now.toISOString().slice(0, 10)}
references:
  - https://attack.mitre.org/techniques/T1590/002/
tags:
  - attack.reconnaissance
  - attack.t1590.002
logsource:
  category: dns
detection:
  selection:
    dns.question.name|endswith: .scan.example
  condition: selection
suppress:
  by:
    - picket.client.name
  for: 1h
level: medium
falsepositives:
  - Who else does this, and how to tell
strategy:
  goal: What this finds.
  abstract: How it finds it, in two or three sentences.
  technical-context: What an analyst needs to know of the technique and the data.
  assumptions:
    - What must be true of the logs.
  blind-spots:
    - description: What it does not see.
      case: a name that only looks like it
  false-positives:
    - Who else does this, and how to tell.
  validation:
    - description: How it is shown to fire.
      case: a client asks for a name of the zone
  priority: Medium. Why.
  response:
    - Verify the context.
    - Trace the client, its purpose, origin and configuration.
    - Isolate it if it is malicious.
    - Alert the incident response team with the details.
`;
}

const casesText = `- name: a client asks for a name of the zone
  source: network_traffic.dns
  documents:
    - events:
        - { '@timestamp': -5m, source: { ip: 10.244.3.7 }, dns: { question: { name: www.scan.example, type: A, class: IN } } }
  expect:
    - key: { picket.client.name: 10.244.3.7 }
      count: 1

- name: a name that only looks like it
  source: network_traffic.dns
  documents:
    - events:
        - { '@timestamp': -5m, source: { ip: 10.244.3.7 }, dns: { question: { name: scan.example.org, type: A, class: IN } } }
  expect: none
`;
