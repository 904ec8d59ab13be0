import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Strategy } from '../../src/schema/generated/sigma-rule.js';
import { readYamlFile } from '../../src/read/read-files.js';
import { validateRule } from '../../src/schema/validate-rule.js';
import type { Generator } from './generator.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A detection whose strategy the page tells. */
interface Detection {
  readonly file: string;
  readonly name: string;
  readonly title: string;
  readonly level: string;
  readonly tags: readonly string[];
  readonly strategy: Strategy;
}

async function ruleFiles(): Promise<string[]> {
  const paths = await readdir(join(root, 'rules'), { recursive: true });
  return paths
    .filter((path) => path.endsWith('.yml'))
    .map((path) => `rules/${path}`)
    .sort();
}

async function detectionsOf(file: string): Promise<Detection[]> {
  const { documents } = await readYamlFile(join(root, file), file);
  return documents.flatMap((document) => {
    const rule = validateRule(document).value;
    if (rule === undefined || rule.kind === 'filter') return [];
    const { name, title, level, tags, strategy } = rule.rule;
    if (strategy === undefined) return [];
    return [{ file, name: name ?? '', title, level: level ?? '', tags: tags ?? [], strategy }];
  });
}

const listed = (texts: readonly string[]): string => texts.map((text) => `- ${text.trim()}\n`).join('');

function techniques(tags: readonly string[]): string {
  const ids = tags.flatMap((tag) => /^attack\.(t\d+(?:\.\d+)?)$/.exec(tag)?.[1]?.toUpperCase() ?? []);
  return ids.map((id) => `[${id}](https://attack.mitre.org/techniques/${id.replace('.', '/')}/)`).join(', ');
}

function section({ file, name, title, level, tags, strategy }: Detection): string {
  return [
    `## ${title}\n`,
    `\`${name}\`, level ${level}, ${techniques(tags)}. [Rule](../${file}), [cases](../samples/${name}/cases.yml).\n`,
    `**Goal.** ${strategy.goal.trim()}\n`,
    `**How.** ${strategy.abstract.trim()}\n`,
    `**Background.** ${strategy['technical-context'].trim()}\n`,
    `**Does not see** (each is a case that stays silent)\n`,
    listed(strategy['blind-spots'].map((entry) => entry.description)),
    `**False positives**\n`,
    listed(strategy['false-positives']),
    `**Shown to fire by** (each is a case)\n`,
    listed(strategy.validation.map((entry) => entry.description)),
    `**Priority.** ${strategy.priority.trim()}\n`,
    `**Response**\n`,
    listed(strategy.response),
  ].join('\n');
}

/** The strategies of the shipped detections, as their rules tell them. */
export const detectionsGenerator: Generator = {
  name: 'detections',
  async outputs() {
    const detections = (await Promise.all((await ruleFiles()).map(detectionsOf))).flat();
    const opening = [
      '# Detections\n',
      'What comes with Picket, and the strategy of each. This page is made from the rules by `npm run generate`.\n',
      detections.map(({ title }) => `- [${title}](#${anchor(title)})\n`).join(''),
    ];
    return new Map([['docs/detections.md', [...opening, ...detections.map(section)].join('\n')]]);
  },
};

/** The anchor that GitHub gives a heading. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
