import { IngestFailure } from '../ingest-failure.js';
import { runPipeline } from '../run-steps.js';
import type { ProcessorFactory } from '../step.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/pipeline-processor.html */
export const pipelineProcessor: ProcessorFactory = (options) => {
  const name = options.template('name');
  const ignoreMissing = options.boolean('ignore_missing_pipeline', false);
  return (document) => {
    const id = name.render(document);
    const pipeline = document.known.get(id);
    if (pipeline !== undefined) return runPipeline(pipeline, document);
    if (ignoreMissing) return 'done';
    throw new IngestFailure(`there is no pipeline [${id}] to go on with`);
  };
};
