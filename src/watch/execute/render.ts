import { isJsonObject, type Json, type JsonObject } from '../../diagnostics/json.js';
import { compileTemplate } from '../template/compile-template.js';
import { renderTemplate } from '../template/render-template.js';
import { TemplateError, type Template, type Token } from '../template/template.js';
import type { Templated } from '../watch.js';
import { valueAt } from './object-path.js';
import { StepFailure, type RunContext } from './run-context.js';

/** Renders a template; in a search the params of the template win over `ctx`, elsewhere `ctx` wins. */
export function render(
  template: Template,
  model: JsonObject,
  run: RunContext,
  at: string,
  wins: 'params' | 'model' = 'model',
): string {
  const whole = wins === 'params' ? { ...model, ...template.params } : { ...template.params, ...model };
  try {
    return renderTemplate(tokensOf(template, run, at), whole, template.escape);
  } catch (error) {
    if (error instanceof TemplateError) throw new StepFailure(error.message, at);
    throw error;
  }
}

function tokensOf(template: Template, run: RunContext, at: string): readonly Token[] {
  if (template.kind === 'inline') return template.tokens;
  const source = run.ports.templates?.source(template.id);
  if (source === undefined) throw new StepFailure(`the stored template "${template.id}" is not known`, at);
  return compileTemplate(source);
}

/** Renders every template of a message or request. */
export function renderTemplated(fields: Templated, model: JsonObject, run: RunContext): Json {
  switch (fields.kind) {
    case 'literal':
      return fields.value;
    case 'template':
      return render(fields.template, model, run, fields.at);
    case 'list':
      return fields.items.map((item) => renderTemplated(item, model, run));
    case 'object':
      return Object.fromEntries(
        fields.members.map(([key, field]) => [key, renderTemplated(field, model, run)]),
      );
    case 'each': {
      const list = valueAt(fields.listPath, model, fields.at);
      if (!Array.isArray(list)) throw new StepFailure(`"${fields.listPath}" is no list`, fields.at);
      return (list as readonly Json[]).map((item) => {
        if (!isJsonObject(item)) throw new StepFailure(`"${fields.listPath}" must hold maps only`, fields.at);
        return renderTemplated(fields.item, item, run);
      });
    }
  }
}
