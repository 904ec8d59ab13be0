import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkProject } from '../../src/harness/check-project.js';
import { printDiagnostics } from '../../src/diagnostics/print.js';
import { testProject } from '../../src/harness/test-project.js';
import { repositoryDir } from '../support/repository.js';
import { blocksOf, shows, stepsOf, type Block } from './support/blocks.js';
import { openPlayground, type Playground } from './support/playground.js';

/** Languages of blocks that are pictures or are proven elsewhere. */
const pictures = new Set(['', 'text', 'sh']);

const pages = [
  'README.md',
  ...readdirSync(join(repositoryDir, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

for (const page of pages) {
  const blocks = blocksOf(readFileSync(join(repositoryDir, page), 'utf8'));
  const examples = blocks.filter(({ language }) => !pictures.has(language));
  if (examples.length === 0) continue;
  describe(`the examples of ${page}`, () => {
    let playground: Playground;
    before(() => {
      playground = openPlayground();
    });
    after(() => playground.remove());

    for (const block of examples) {
      it(`of line ${block.line} ${block.language === 'console' ? 'print what is shown' : 'are sound'}`, () => {
        prove(block, playground);
      });
    }

    if (examples.some(({ mark }) => /^(?:file|adds to):/.test(mark ?? ''))) {
      it('pass the check, and their cases pass', async function () {
        this.timeout(120_000);
        await proveFiles(examples, playground);
      });
    }
  });
}

/**
 * A `console` block is run, and so is a `ts` block, which holds nothing but JavaScript. Any other is a file of a project (`file: PATH`), more lines of one that was shown before
 * (`adds to: PATH`), or JSON.
 */
function prove(block: Block, playground: Playground): void {
  const [, verb, path = ''] = /^(file|adds to): (\S+)$/.exec(block.mark ?? '') ?? [];
  if (block.language === 'console') proveSession(block, playground);
  else if (block.language === 'ts') proveModule(block, playground);
  else if (verb === 'file') playground.write(path, block.text);
  else if (verb === 'adds to') playground.append(path, block.text);
  else if (block.language === 'json') JSON.parse(block.text.replaceAll('…', ''));
  else
    assert.fail(`Line ${block.line}: a comment before the block says what file it is: <!-- file: PATH -->`);
}

function proveSession(block: Block, playground: Playground): void {
  for (const { command, output } of stepsOf(block)) {
    const printed = playground.run(command).output;
    assert.ok(shows(output, printed), `$ ${command}\nprints\n${printed}\nand is shown to print\n${output}`);
  }
}

function proveModule(block: Block, playground: Playground): void {
  const api = pathToFileURL(join(repositoryDir, 'dist/index.js')).href;
  playground.write('example.mjs', block.text.replace("from 'picket'", `from '${api}'`));
  const { output, status } = playground.run(`'${process.execPath}' example.mjs`);
  assert.equal(status, 0, output);
}

async function proveFiles(blocks: readonly Block[], playground: Playground): Promise<void> {
  const files = blocks.flatMap(({ mark }) => /^file: (rules\/\S+)$/.exec(mark ?? '')?.[1] ?? []);
  const checked = await checkProject(playground.dir, [], { strict: true });
  const faults = checked.diagnostics.filter(
    ({ severity, range }) => severity === 'error' || files.includes(range?.file ?? ''),
  );
  assert.equal(printDiagnostics(faults, 'pretty', { texts: checked.texts }), '');
  const paths = files.map((file) => join(playground.dir, file));
  if (paths.length === 0) return;
  const tested = await testProject(playground.dir, paths);
  assert.deepEqual(
    tested.cases.filter(({ passed }) => !passed).map(({ case: { name } }) => name),
    [],
  );
}

describe('what pages show of an output', () => {
  const printed = 'one 1\ntwo 2\nthree 3\n';
  const table: [string, boolean][] = [
    ['one 1\ntwo 2\nthree 3\n', true],
    ['one 1\n…\n', true],
    ['…\nthree 3\n', true],
    ['one …\n…\nthree …\n', true],
    ['…\n', true],
    ['one 1\nthree 3\n', false],
    ['one 1\n', false],
    ['', false],
    ['one 1\n…\nfour 4\n', false],
    ['one .\n…\n', false],
  ];
  for (const [shown, expected] of table) {
    it(`is ${expected ? '' : 'not '}${JSON.stringify(shown)}`, () => {
      assert.equal(shows(shown, printed), expected);
    });
  }
});
