import { measure, type Anchors, type Report } from './anchors.js';
import { isUnresolved, type YamlEntry, type YamlNode, type YamlScalar } from './document.js';

/** Gathers the entries of one mapping: duplicates, merge keys and keys that are no names are dealt with here. */
export interface MappingBuilder {
  add(key: YamlNode, value: YamlNode): void;
  entries(): readonly YamlEntry[];
}

interface Slot {
  readonly entry: YamlEntry;
  /** Merged entries give way to the mapping's own. */
  readonly merged: boolean;
}

export function createMapping(anchors: Anchors, report: Report): MappingBuilder {
  const slots = new Map<string, Slot>();

  const merge = (key: YamlScalar, value: YamlNode): void => {
    const sources = value.kind === 'sequence' ? value.items : [value];
    for (const source of sources) {
      // What an alias could not be expanded to was reported at the alias.
      if (isUnresolved(source)) return;
      if (source.kind !== 'mapping') {
        report(
          'read/bad-merge',
          key.range,
          'The merge key << needs a mapping, or a list of mappings, as its value.',
        );
        return;
      }
      // An alias was charged when it was expanded; what is merged again from it counts again.
      if (!anchors.charge(measure(source).nodes, key.range)) return;
      for (const entry of source.entries) {
        if (!slots.has(entry.key.text)) slots.set(entry.key.text, { entry, merged: true });
      }
    }
  };

  return {
    add(key, value) {
      if (key.kind !== 'scalar' || (key.value === null && key.text === '')) {
        const what =
          key.kind === 'scalar' ? 'is empty' : `is a ${key.kind === 'sequence' ? 'list' : 'mapping'}`;
        report('read/non-string-key', key.range, `A key must be a name, but this one ${what}.`);
        return;
      }
      if (key.text === '<<' && key.style === 'plain') {
        merge(key, value);
        return;
      }
      const earlier = slots.get(key.text);
      if (earlier !== undefined && !earlier.merged) {
        report(
          'read/duplicate-key',
          key.range,
          `The key ${JSON.stringify(key.text)} occurs twice in this mapping.`,
          {
            related: [{ message: 'It occurs first here.', range: earlier.entry.key.range }],
          },
        );
        return;
      }
      slots.set(key.text, { entry: { key: { ...key, value: key.text }, value }, merged: false });
    },
    entries: () => [...slots.values()].map((slot) => slot.entry),
  };
}
