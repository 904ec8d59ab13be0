import type { Json, JsonObject } from '../../diagnostics/json.js';
import { isJsonObject } from '../../diagnostics/json.js';
import { EngineError } from '../api.js';
import { parseFieldPath, type FieldPath } from './field-path.js';
import { IngestFailure } from './ingest-failure.js';
import { compileTemplate, type MediaType, type Template } from './template.js';
import { templatedPath, type PathTemplate } from './path-template.js';
import { escapePointer } from '../../diagnostics/json-pointer.js';

/** Reads a processor's options, and knows afterwards which of them nobody asked for. */
export class OptionReader {
  private readonly read = new Set<string>();

  constructor(
    readonly type: string,
    private readonly options: JsonObject,
    readonly pointer: string,
  ) {}

  /** A refusal that points at the whole processor, or at what lies under it by the given steps. */
  error(message: string, ...steps: readonly (string | number)[]): EngineError {
    const pointer = steps.map((step) => `/${escapePointer(String(step))}`).join('');
    return new EngineError(`[${this.type}] ${message}`, `${this.pointer}${pointer}`);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.options, name);
  }

  json(name: string): Json | undefined {
    this.read.add(name);
    return this.has(name) ? this.options[name] : undefined;
  }

  optionalString(name: string): string | undefined {
    const value = this.json(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw this.error('expected a string', name);
    return value;
  }

  string(name: string): string {
    const value = this.optionalString(name);
    if (value === undefined) throw this.error(`needs the option [${name}]`);
    return value;
  }

  /** A boolean, or `true` or `false` as text, which the server takes too. */
  boolean(name: string, otherwise: boolean): boolean {
    const value = this.json(name);
    if (value === undefined || value === null) return otherwise;
    if (typeof value === 'boolean') return value;
    if (value === 'true' || value === 'false') return value === 'true';
    throw this.error('expected true or false', name);
  }

  integer(name: string, otherwise: number): number {
    const value = this.json(name);
    if (value === undefined || value === null) return otherwise;
    const number = typeof value === 'string' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isSafeInteger(number))
      throw this.error('expected an integer', name);
    return number;
  }

  /** A list of strings; undefined where the option is absent. */
  optionalStrings(name: string): readonly string[] | undefined {
    const value = this.json(name);
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value)) throw this.error('expected a list of strings', name);
    return value.map((item: Json, index) => {
      if (typeof item === 'string') return item;
      throw this.error('expected a string', name, index);
    });
  }

  /** A list of strings, at least one. */
  strings(name: string): readonly string[] {
    const values = this.optionalStrings(name);
    if (values === undefined || values.length === 0) throw this.error(`needs the option [${name}], a list`);
    return values;
  }

  /** A string, or a list of strings. */
  stringOrStrings(name: string): readonly string[] | undefined {
    const value = this.json(name);
    return typeof value === 'string' ? [value] : this.optionalStrings(name);
  }

  /** An object of strings. */
  stringMap(name: string): Readonly<Record<string, string>> {
    const value = this.object(name);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        if (typeof item !== 'string') throw this.error('expected a string', name, key);
        return [key, item];
      }),
    );
  }

  /** An object; empty where the option is absent. */
  object(name: string): JsonObject {
    const value = this.json(name);
    if (value === undefined || value === null) return {};
    if (!isJsonObject(value)) throw this.error('expected an object', name);
    return value;
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const value = this.optionalString(name);
    if (value === undefined) return otherwise;
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) throw this.error(`expected one of ${choices.join(', ')}`, name);
    return choice;
  }

  /** A field path that is not a template. */
  path(name: string): FieldPath {
    return this.toPath(name, this.string(name));
  }

  optionalPath(name: string): FieldPath | undefined {
    const text = this.optionalString(name);
    return text === undefined ? undefined : this.toPath(name, text);
  }

  /** A field path that is not a template, or the usual one. */
  pathOr(name: string, otherwise: string): FieldPath {
    return this.toPath(name, this.optionalString(name) ?? otherwise);
  }

  /** A field path out of a text that was read from the option. */
  asPath(name: string, text: string): FieldPath {
    return this.toPath(name, text);
  }

  /** A field path that may be a template. */
  templatePath(name: string): PathTemplate {
    return this.toTemplatePath(name, this.string(name));
  }

  /** One or several field paths that may be templates. */
  templatePaths(name: string): readonly PathTemplate[] | undefined {
    return this.stringOrStrings(name)?.map((text) => this.toTemplatePath(name, text));
  }

  template(name: string): Template {
    return this.toTemplate(name, this.string(name));
  }

  optionalTemplate(name: string): Template | undefined {
    const text = this.optionalString(name);
    return text === undefined ? undefined : this.toTemplate(name, text);
  }

  mediaType(): MediaType {
    return this.oneOf(
      'media_type',
      ['application/json', 'text/plain', 'application/x-www-form-urlencoded'],
      'application/json',
    );
  }

  /** Refuses what was given and never read. */
  finish(): void {
    for (const name of Object.keys(this.options)) {
      if (!this.read.has(name)) throw this.error(`does not know the option [${name}]`, name);
    }
  }

  private toTemplate(name: string, text: string): Template {
    return compileTemplate(text, `${this.pointer}/${escapePointer(name)}`);
  }

  private toTemplatePath(name: string, text: string): PathTemplate {
    const template = this.toTemplate(name, text);
    if (!template.constant) return templatedPath(template);
    const path = this.toPath(name, text);
    return () => path;
  }

  private toPath(name: string, text: string): FieldPath {
    try {
      return parseFieldPath(text);
    } catch (fault) {
      if (fault instanceof IngestFailure) throw this.error(fault.message, name);
      throw fault;
    }
  }
}
