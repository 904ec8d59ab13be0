import { aggregationParsers, pipelineParsers } from '../../src/engine/aggs/registry.js';
import { processors, refusedProcessors } from '../../src/engine/ingest/processors/registry.js';
import type { Generator } from './generator.js';

const names = (keys: Iterable<string>): string => [...keys].map((key) => `\`${key}\``).join(', ');

const opening = `# What the embedded engine knows

Made from the engine's registries by \`npm run generate\`. [The embedded engine](engine.md) explains them.
`;

/** What the embedded engine evaluates and what it refuses, as its registries say. */
export const engineGenerator: Generator = {
  name: 'engine',
  outputs() {
    const refused = [...refusedProcessors].map(([name, why]) => `| \`${name}\` | ${why} |`);
    const text = [
      opening,
      `## Aggregations\n\n${names(Object.keys(aggregationParsers))}\n`,
      `## Aggregations over aggregations\n\n${names(Object.keys(pipelineParsers))}\n`,
      `## Ingest processors\n\n${names(processors.keys())}\n`,
      `## Ingest processors that are refused\n\n| processor | why |\n| --- | --- |\n${refused.join('\n')}\n`,
    ];
    return Promise.resolve(new Map([['docs/engine-reference.md', text.join('\n')]]));
  },
};
