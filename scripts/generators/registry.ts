import { detectionsGenerator } from './detections.js';
import { diagnosticsGenerator } from './diagnostics.js';
import { ecsGenerator } from './ecs.js';
import type { Generator } from './generator.js';
import { engineGenerator } from './engine.js';
import { schemaGenerator } from './schemas.js';

/** Every generator of the project. A new one is a module beside this one and a line here. */
export const generators: readonly Generator[] = [
  schemaGenerator,
  ecsGenerator,
  diagnosticsGenerator,
  detectionsGenerator,
  engineGenerator,
];
