import { path, type Path } from '../connect/path.js';
import type { ResourceKind } from './resource.js';

/** Where a resource is put and removed. */
export function pathOf(kind: ResourceKind, id: string): Path {
  switch (kind) {
    case 'script':
      return path`/_scripts/${id}`;
    case 'pipeline':
      return path`/_ingest/pipeline/${id}`;
    case 'enrich-policy':
      return path`/_enrich/policy/${id}`;
    case 'lifecycle':
      return path`/_ilm/policy/${id}`;
    case 'component-template':
      return path`/_component_template/${id}`;
    case 'index-template':
      return path`/_index_template/${id}`;
    case 'roll-up':
    case 'watch':
      return path`/_watcher/watch/${id}`;
  }
}
