import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise } from '../../src/normal/normalise.js';
import type { NormalRule } from '../../src/normal/normal-rule.js';
import { readYaml } from '../../src/read/read-yaml.js';
import { link } from '../../src/sigma/link.js';
import { parseRule } from '../../src/sigma/parse-rule.js';

/** Every rule of the public corpus that comes into normal form without any source, in the order of its files. */
export function corpusRules(sharedDir: string): readonly NormalRule[] {
  const root = join(sharedDir, 'sigma/corpus');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yml'),
  );
  const rules = files.sort().flatMap((file) => {
    const { documents } = readYaml(file, readFileSync(join(root, file)));
    return documents.flatMap((document) => parseRule(document).rule ?? []);
  });
  return link(rules).detections.flatMap(
    (detection) => normalise(detection, { sources: new Map() }).rule ?? [],
  );
}
