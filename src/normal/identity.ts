import type { RuleMetadata } from '../sigma/metadata.js';
import type { RuleIdentity } from './normal-rule.js';
import { threatsOf } from './threat.js';

/** What names the rule, and what it says about itself. */
export function identityOf(meta: RuleMetadata): RuleIdentity {
  return {
    id: meta.id?.value ?? meta.name,
    name: meta.name,
    title: meta.title,
    description: meta.description,
    version: meta.version,
    level: meta.level,
    tags: meta.tags.map((tag) => tag.value),
    threat: threatsOf(meta.tags.map((tag) => tag.value)),
    references: meta.references,
    author: meta.author,
  };
}
