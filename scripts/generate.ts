import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generators } from './generators/registry.js';

/** Writes every generated file of the project: `npm run generate`. */
const root = fileURLToPath(new URL('..', import.meta.url));
for (const generator of generators) {
  const outputs = await generator.outputs();
  for (const [path, text] of outputs) {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  if (generator.folder !== undefined) {
    for (const file of await readdir(join(root, generator.folder))) {
      if (!outputs.has(`${generator.folder}/${file}`)) await rm(join(root, generator.folder, file));
    }
  }
  console.log(`${generator.name}: ${outputs.size} files`);
}
