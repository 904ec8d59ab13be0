import { strict as assert } from 'node:assert';
import type { CompiledProject } from '../../src/compile/compile-project.js';
import { compileWorkspace } from '../../src/compile/open-project.js';
import { loadCases } from '../../src/harness/cases/load-cases.js';
import type { RuleCase } from '../../src/harness/cases/rule-case.js';
import { runCase } from '../../src/harness/cases/run-case.js';
import type { TestedRule } from '../../src/harness/tested-rules.js';
import { testedRules } from '../../src/harness/tested-rules.js';
import { openWorkspace, type Workspace } from '../../src/compile/workspace.js';
import { baseRulesOf } from '../../src/sigma/linked.js';
import type { RuleMetadata } from '../../src/sigma/metadata.js';
import { mutationsOf, type Mutation } from '../support/mutations.js';
import { repositoryDir } from '../support/repository.js';

/** Shipped rules that a mutation of a document concerns: the document's own, and those that it is a base of. */
function rulesOf({ rules }: CompiledProject, document: Mutation['document']): RuleMetadata[] {
  return rules
    .filter(({ detection, meta }) =>
      [meta, ...baseRulesOf(detection).map(({ rule }) => rule.meta)].some(
        ({ file, index }) => file === document.file && index === document.index,
      ),
    )
    .map(({ meta }) => meta);
}

/** Cases that tell quickly come first. */
function cheapestFirst(cases: readonly RuleCase[]): RuleCase[] {
  const cost = ({ blocks, now, runs = Infinity }: RuleCase): number =>
    blocks.reduce((sum, block) => {
      if (block.kind === 'events') return sum + block.events.length;
      if (block.kind === 'file') return sum + 2000;
      return sum + (block.to - block.from) / block.every + Math.min(runs, (now - block.from) / 60_000);
    }, 0);
  return [...cases].sort((a, b) => cost(a) - cost(b));
}

/** Names of cases by how lately one of them failed: what caught one change of a rule often catches the next. */
type Catchers = Map<string, RuleCase[]>;

async function someCaseFails(
  workspace: Workspace,
  rule: TestedRule | undefined,
  cases: readonly RuleCase[],
  catchers: Catchers,
): Promise<boolean> {
  if (rule === undefined) return true;
  const { name } = rule.normal.rule;
  const environment = { catalog: workspace.catalog, profile: workspace.project.profile };
  const lately = catchers.get(name) ?? [];
  const others = cheapestFirst(cases).filter((ruleCase) => !lately.includes(ruleCase));
  for (const ruleCase of [...lately, ...others]) {
    const { passed } = await runCase(ruleCase, rule, environment);
    if (passed) continue;
    catchers.set(name, [ruleCase, ...lately.filter((other) => other !== ruleCase)].slice(0, 3));
    return true;
  }
  return false;
}

describe('every threshold and value of a shipped rule matters', function () {
  this.timeout(1_200_000);
  let workspace: Workspace;
  let mutations: Mutation[];

  before(async () => {
    workspace = await openWorkspace(repositoryDir, []);
    mutations = workspace.documents.flatMap(mutationsOf);
  });

  it('changes some of each rule', () => {
    const files = new Set(mutations.map(({ document }) => document.file));
    assert.deepEqual([...files].sort(), [...workspace.selected].sort());
  });

  it('makes a case fail whichever is changed', async () => {
    const loaded = await loadCases(workspace);
    const unchanged = await compileWorkspace(workspace);
    const survivors: string[] = [];
    const catchers: Catchers = new Map();
    // The rule that noticed the last change of a document is asked first.
    const noticed = new Map<string, string>();
    for (const { label, document } of mutations) {
      const documents = workspace.documents.map((one) =>
        one.file === document.file && one.index === document.index ? document : one,
      );
      let caught = false;
      const first = noticed.get(document.file);
      const concerned = rulesOf(unchanged, document).sort(
        (a, b) => Number(b.name === first) - Number(a.name === first),
      );
      for (const { name, file } of concerned) {
        if (caught) break;
        const changed = { ...workspace, documents, selected: new Set([file]) };
        const mutated = testedRules(await compileWorkspace(changed, { targets: ['watcher'] }));
        caught = await someCaseFails(workspace, mutated.get(name), loaded.get(name)?.cases ?? [], catchers);
        if (caught) noticed.set(document.file, name);
      }
      if (!caught) survivors.push(label);
    }
    assert.deepEqual(survivors, []);
  });
});
