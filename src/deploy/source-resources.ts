import type { Source } from '../catalog/catalog.js';
import { markBody } from './mark.js';
import { makeResource, type Resource } from './resource.js';

/** Above the templates that Elasticsearch brings (100), as those of integrations are. */
const priority = 200;

/** The pipelines of sources, shared ones first. */
export function pipelinesOf(sources: readonly Source[]): readonly Resource[] {
  const shared = sources.flatMap(({ pipelines }) => Object.entries(pipelines));
  const own = sources.map(({ pipelineId, pipeline }) => [pipelineId, pipeline] as const);
  return [...new Map([...shared, ...own])].map(([id, body]) => makeResource('pipeline', id, markBody(body)));
}

/**
 * A component template with the fields of each source, and an index template that puts fields and pipeline together,
 * unless an integration has brought one, which finds them by their names with `@custom`.
 */
export function templatesOf(sources: readonly Source[]): readonly Resource[] {
  return sources.flatMap(templatesOfOne);
}

function templatesOfOne(source: Source): readonly Resource[] {
  const { dataset, title, indices, mapping, pipelineId, replacesPipeline = false } = source;
  const name = templateName(source);
  const component = `${name}@custom`;
  const description = `Fields of ${title}.`;
  const isStream = name !== dataset;
  const settings = { 'index.default_pipeline': pipelineId };
  const template = { mappings: mapping, ...(replacesPipeline ? { settings } : {}) };
  return [
    makeResource('component-template', component, markBody({ _meta: { description }, template })),
    {
      ...makeResource(
        'index-template',
        name,
        markBody({
          _meta: { description: title },
          composed_of: [component],
          ...(isStream ? { data_stream: {} } : {}),
          index_patterns: indices,
          priority,
          template: { settings },
        }),
      ),
      yields: true,
    },
  ];
}

/**
 * `logs-coredns.log`, as integrations name the templates of a data stream; the dataset alone where the indices follow no
 * such scheme and are ordinary ones.
 */
function templateName({ dataset, indices }: Source): string {
  const types = indices.map((pattern) => /^(logs|metrics|traces|synthetics)-(.+)-\*$/.exec(pattern));
  const streams = types.map((match) => (match?.[2] === dataset ? match[1] : undefined));
  const [first] = streams;
  return first === undefined || streams.some((type) => type !== first) ? dataset : `${first}-${dataset}`;
}
