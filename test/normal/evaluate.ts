import ipaddr from 'ipaddr.js';
import type { JsonObject } from '../../src/diagnostics/json.js';
import type { Predicate } from '../../src/normal/predicate.js';
import type { RegexTree } from '../../src/normal/regex-tree.js';
import { valuesOf } from '../support/oracle/event-values.js';

/** Whether a predicate holds for an event: what the normal form says it means, in the plainest words. */
export function evaluate(predicate: Predicate, event: JsonObject): boolean {
  switch (predicate.kind) {
    case 'all':
      return predicate.of.every((part) => evaluate(part, event));
    case 'any':
      return predicate.of.some((part) => evaluate(part, event));
    case 'not':
      return !evaluate(predicate.of, event);
    case 'constant':
      return predicate.value;
    case 'exists':
      return valuesOf(event, predicate.field.name).length > 0;
    case 'equals':
      return valuesOf(event, predicate.field.name).some((value) =>
        predicate.values.some((wanted) => sameText(String(value), String(wanted), predicate.cased)),
      );
    case 'pattern': {
      const body = predicate.parts.map((part) =>
        part.kind === 'literal' ? escape(part.text) : part.kind === 'any-run' ? '.*' : '.',
      );
      const expression = new RegExp(`^${body.join('')}$`, predicate.cased ? 'su' : 'isu');
      return valuesOf(event, predicate.field.name).some((value) => expression.test(String(value)));
    }
    case 'regex': {
      const expression = new RegExp(spell(predicate.tree), predicate.ignoreCase ? 'iu' : 'u');
      return valuesOf(event, predicate.field.name).some((value) => expression.test(String(value)));
    }
    case 'range':
      return valuesOf(event, predicate.field.name).some((value) => {
        const [left, right] = [asNumber(value), asNumber(predicate.value)];
        return { gt: left > right, gte: left >= right, lt: left < right, lte: left <= right }[predicate.op];
      });
    case 'cidr':
      return valuesOf(event, predicate.field.name).some((value) => {
        const text = String(value);
        const [network, bits] = ipaddr.parseCIDR(predicate.network);
        const address = ipaddr.isValid(text) ? ipaddr.parse(text) : undefined;
        return address?.kind() === network.kind() && address.match(network, bits);
      });
    case 'compare': {
      const others = valuesOf(event, predicate.other.name);
      return valuesOf(event, predicate.field.name).some((value) =>
        others.some((other) => relates(predicate, String(value), String(other))),
      );
    }
    case 'date-part':
      throw new Error(`no ${predicate.kind} in these tests`);
  }
}

function relates(predicate: Predicate & { readonly kind: 'compare' }, left: string, right: string): boolean {
  const around = {
    equals: ['', ''],
    'starts-with': ['', '.*'],
    'ends-with': ['.*', ''],
    contains: ['.*', '.*'],
  };
  const [before = '', after = ''] = around[predicate.relation];
  return new RegExp(`^${before}${escape(right)}${after}$`, predicate.cased ? 'su' : 'isu').test(left);
}

function asNumber(value: string | number | boolean): number {
  return typeof value === 'number' ? value : Date.parse(String(value));
}

function sameText(value: string, wanted: string, cased: boolean): boolean {
  return new RegExp(`^${escape(wanted)}$`, cased ? 'su' : 'isu').test(value);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The tree as an expression of JavaScript with the flag u. */
export function spell(tree: RegexTree): string {
  switch (tree.kind) {
    case 'empty':
      return '(?:)';
    case 'literal':
      return escape(tree.text);
    case 'class': {
      const ranges = tree.ranges.map(({ from, to }) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`);
      return `[${tree.negated ? '^' : ''}${ranges.join('')}]`;
    }
    case 'sequence':
      return tree.of.map((part) => `(?:${spell(part)})`).join('');
    case 'alternation':
      return `(?:${tree.of.map(spell).join('|')})`;
    case 'repeat':
      return `(?:${spell(tree.of)}){${tree.min},${tree.max ?? ''}}`;
    case 'anchor':
      return tree.at === 'start' ? '^' : '$';
  }
}
