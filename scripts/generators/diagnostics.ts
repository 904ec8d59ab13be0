import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codes, type CodeEntry } from '../../src/diagnostics/codes.js';
import type { Generator } from './generator.js';

const folder = 'docs/diagnostics';

/** What the codes of a family are about, for the index. */
const families: Readonly<Record<string, string>> = {
  case: 'Losses: letters in upper and lower case',
  cases: 'Cases: the tests of a rule',
  catalog: 'Sources: mappings, pipelines, fields',
  cli: 'The command line',
  compile: 'Compiling a project',
  connect: 'Talking to a server',
  correlation: 'Losses: correlations',
  deploy: 'Deploying: plan and apply',
  engine: 'The embedded engine',
  intel: 'Loading indicators',
  input: 'Recorded traffic',
  limit: 'Losses: limits of a server',
  lint: 'Checks beyond validity',
  normal: 'What a rule means: fields, values, windows, suppression',
  project: 'The project file',
  'query-dsl': 'Compiling queries',
  read: 'Reading YAML',
  regex: 'Losses: regular expressions',
  schema: 'The form of rules, cases and projects',
  sigma: 'Sigma: detections, modifiers, conditions, correlations, filters',
  text: 'Losses: analysed text',
  watch: 'Running watches',
  watcher: 'Compiling watches',
};

/** The file of a code's page, in docs/diagnostics. */
export function pageName(code: string): string {
  return `${code.replace('/', '-')}.md`;
}

/** The page of one code. A check's own page, where it has one, says more than the table of codes. */
function page(code: string, entry: CodeEntry): string {
  const own = ownPage(code);
  const body =
    own ?? `# ${code}\n\n**What.** ${entry.title}.\n\n**Why.** ${entry.why}\n\n**Fix.** ${entry.fix}\n`;
  return `${body.trimEnd()}\n\n[All diagnostics](README.md)\n`;
}

function ownPage(code: string): string | undefined {
  const [family, name] = code.split('/');
  if (family !== 'lint') return undefined;
  const path = fileURLToPath(new URL(`../../src/lint/${name ?? ''}/page.md`, import.meta.url));
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function familyTitle(family: string): string {
  const title = families[family];
  if (title === undefined) throw new Error(`The family of codes ${family} has no title for its index.`);
  return title;
}

function index(entries: readonly (readonly [string, CodeEntry])[]): string {
  const inUse = [...new Set(entries.map(([code]) => code.split('/')[0] ?? ''))];
  const sections = inUse.map((family) => {
    const list = entries.filter(([code]) => code.startsWith(`${family}/`));
    const rows = list.map(
      ([code, { title }]) => `| [\`${code}\`](${pageName(code)}) | ${title.replaceAll('|', '\\|')} |`,
    );
    return `## ${familyTitle(family)}\n\n| code | meaning |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  return [
    '# Diagnostics\n',
    'Every finding of Picket has a code, `family/what`, which keeps its meaning across versions. An error makes the command',
    'exit with status 1, a warning does not, a note only informs. A loss is meaning that a target or a profile cannot carry:',
    'an error, unless the rule lists its code under `accept-loss`.\n',
    sections.join('\n'),
  ].join('\n');
}

/** A page for every diagnostic code, and an index of them. */
export const diagnosticsGenerator: Generator = {
  name: 'diagnostics',
  folder,
  outputs() {
    const entries = Object.entries<CodeEntry>(codes).sort(([a], [b]) => (a < b ? -1 : 1));
    const pages = entries.map(([code, entry]) => [`${folder}/${pageName(code)}`, page(code, entry)] as const);
    return Promise.resolve(new Map([...pages, [`${folder}/README.md`, index(entries)]]));
  },
};
