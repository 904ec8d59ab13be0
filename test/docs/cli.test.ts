import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryDir } from '../support/repository.js';
import { openPlayground, type Playground } from './support/playground.js';

const page = readFileSync(join(repositoryDir, 'docs/cli.md'), 'utf8');

/** The part of the page under a heading, or the opening where it is empty. */
function sectionOf(heading: string): string {
  const sections = page.split(/^## /m);
  const found = heading === '' ? sections[0] : sections.find((section) => section.startsWith(`${heading}\n`));
  assert.ok(found !== undefined, `docs/cli.md has no section ${heading}`);
  return found;
}

function documentedOptions(section: string): string[] {
  return [...section.matchAll(/^\| `(-[^`]*)` \|/gm)].map(([, option]) => option ?? '').sort();
}

/** The names under a heading of a help text, such as `Options:`. */
function listed(help: string, heading: string): string[] {
  const part = help.split(`\n${heading}\n`)[1]?.split('\n\n')[0] ?? '';
  return [...part.matchAll(/^ {2}(\S.*?)(?: {2,}|$)/gm)].map(([, name]) => name ?? '');
}

describe('docs/cli.md', () => {
  let playground: Playground;
  let help: string;
  before(() => {
    playground = openPlayground();
    help = playground.run('picket --help').output;
  });
  after(() => playground.remove());

  const commands = (): string[] => listed(help, 'Commands:').map((entry) => entry.split(' ')[0] ?? '');

  /** The help of a command, and of each command under it. */
  const helpOf = (command: string): string[] => {
    const text = playground.run(`picket ${command} --help`).output;
    const under = listed(text, 'Commands:').map((entry) => entry.split(' ')[0] ?? '');
    const names = under.filter((name) => name !== 'help');
    return [text, ...names.map((name) => playground.run(`picket ${command} ${name} --help`).output)];
  };

  it('has a section for each command, and for none that does not exist', () => {
    const sections = [...page.matchAll(/^## ([a-z]+)$/gm)].map(([, name]) => name ?? '');
    assert.ok(sections.length > 5);
    assert.deepEqual(
      sections.sort(),
      commands()
        .filter((name) => name !== 'help')
        .sort(),
    );
  });

  it('lists the global options', () => {
    assert.deepEqual(documentedOptions(sectionOf('')), listed(help, 'Options:').sort());
  });

  it('lists the options of every command, and none that does not exist', () => {
    for (const command of commands().filter((name) => name !== 'help')) {
      const options = helpOf(command)
        .flatMap((text) => listed(text, 'Options:'))
        .filter((option) => option !== '-h, --help')
        .sort();
      assert.deepEqual(documentedOptions(sectionOf(command)), options, command);
    }
  });
});

describe('the pages', () => {
  it('link to files and headings that exist', () => {
    const pages = readdirSync(join(repositoryDir, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`);
    const broken = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pages].flatMap(brokenLinks);
    assert.deepEqual(broken, []);
  });
});

function brokenLinks(path: string): string[] {
  const text = readFileSync(join(repositoryDir, path), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '');
  return links
    .filter((link) => !/^https?:/.test(link))
    .filter((link) => !leadsSomewhere(path, link))
    .map((link) => `${path}: ${link}`);
}

function leadsSomewhere(from: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? join(repositoryDir, from) : join(repositoryDir, from, '..', file);
  try {
    if (anchor === undefined) return readFileSync(target.replace(/\/$/, '/README.md')).length > 0;
    return headingsOf(readFileSync(target, 'utf8')).includes(anchor);
  } catch {
    return false;
  }
}

/** Headings as GitHub makes anchors of them. */
function headingsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
