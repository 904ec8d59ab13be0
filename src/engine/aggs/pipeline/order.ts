import { refuse } from '../../request.js';
import type { Pipeline } from './pipeline.js';

/** The first name of a path such as `a>b.value`. */
function firstName(path: string): string {
  return /^[^>.[]*/.exec(path)?.[0] ?? path;
}

/** Puts pipelines that read others behind them. A circle is refused. */
export function orderPipelines(pipelines: readonly Pipeline[]): readonly Pipeline[] {
  const ordered: Pipeline[] = [];
  const open = new Set<Pipeline>();
  const visit = (pipeline: Pipeline): void => {
    if (ordered.includes(pipeline)) return;
    if (open.has(pipeline)) refuse(pipeline, `the pipeline "${pipeline.name}" reads itself through others`);
    open.add(pipeline);
    for (const path of pipeline.reads) {
      const needed = pipelines.find((other) => other.name === firstName(path));
      if (needed !== undefined) visit(needed);
    }
    ordered.push(pipeline);
  };
  for (const pipeline of pipelines) visit(pipeline);
  return ordered;
}
