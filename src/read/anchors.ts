import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { SourceRange } from '../diagnostics/diagnostic.js';
import type { ReportExtras } from '../diagnostics/report.js';
import type { YamlNode } from './document.js';
import type { ReadLimits } from './limits.js';

export type Report = (
  code: DiagnosticCode,
  range: SourceRange,
  message: string,
  extras?: ReportExtras,
) => void;

/** The anchors of one document. */
export interface Anchors {
  /** Marks an anchored collection as begun: aliases in it would hold themselves. */
  open(name: string | undefined): void;
  define(name: string | undefined, node: YamlNode): void;
  /** A copy of the anchor's node that carries the alias' range. What cannot be expanded becomes null. */
  expand(name: string, range: SourceRange, depth: number): YamlNode;
  /** Counts nodes that something else than an alias adds. False: the limit is reached, which was reported. */
  charge(nodes: number, range: SourceRange): boolean;
}

interface Anchor {
  readonly node: YamlNode;
  readonly nodes: number;
  readonly depth: number;
}

export function createAnchors(limits: ReadLimits, budget: { left: number }, report: Report): Anchors {
  const anchors = new Map<string, Anchor | 'open'>();

  const charge = (nodes: number, range: SourceRange): boolean => {
    if (budget.left < 0) return false;
    budget.left -= nodes;
    if (budget.left >= 0) return true;
    const most = limits.maxExpandedNodes.toLocaleString('en');
    report('read/too-many-aliases', range, `The aliases of this file expand to more than ${most} values.`);
    return false;
  };

  const refuse = (name: string, range: SourceRange, anchor: Anchor | 'open' | undefined): void => {
    if (anchor === 'open') {
      report('read/recursive-alias', range, `The alias *${name} stands inside the value that it refers to.`);
    } else {
      report(
        'read/unknown-alias',
        range,
        `There is no anchor &${name} above; a value that begins with * needs quotes.`,
        {
          suggestions: [`'*${name}'`],
        },
      );
    }
  };

  return {
    open(name) {
      if (name !== undefined) anchors.set(name, 'open');
    },
    define(name, node) {
      if (name !== undefined) anchors.set(name, { node, ...measure(node) });
    },
    charge,
    expand(name, range, depth) {
      const anchor = anchors.get(name);
      const nothing: YamlNode = { kind: 'scalar', value: null, style: 'plain', text: '', range };
      if (anchor === undefined || anchor === 'open') {
        refuse(name, range, anchor);
        return nothing;
      }
      if (depth + anchor.depth > limits.maxDepth) {
        report(
          'read/too-deep',
          range,
          `With this alias collections nest deeper than ${limits.maxDepth} levels.`,
        );
        return nothing;
      }
      return charge(anchor.nodes, range) ? withRange(anchor.node, range) : nothing;
    },
  };
}

/** How many nodes a node holds, itself included (keys are not counted), and how deep they nest. */
export function measure(node: YamlNode): { readonly nodes: number; readonly depth: number } {
  if (node.kind === 'scalar') return { nodes: 1, depth: 0 };
  const children = node.kind === 'sequence' ? node.items : node.entries.map((entry) => entry.value);
  let nodes = 1;
  let depth = 0;
  for (const child of children) {
    const inner = measure(child);
    nodes += inner.nodes;
    depth = Math.max(depth, inner.depth);
  }
  return { nodes, depth: depth + 1 };
}

function withRange(node: YamlNode, range: SourceRange): YamlNode {
  switch (node.kind) {
    case 'scalar':
      return { ...node, range };
    case 'sequence':
      return { kind: 'sequence', items: node.items.map((item) => withRange(item, range)), range };
    case 'mapping':
      return {
        kind: 'mapping',
        entries: node.entries.map(({ key, value }) => ({
          key: { ...key, range },
          value: withRange(value, range),
        })),
        range,
      };
  }
}
