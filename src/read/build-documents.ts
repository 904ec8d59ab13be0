import { COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE, type Event } from 'js-yaml';
import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic.js';
import type { DiagnosticCode } from '../diagnostics/codes.js';
import { error } from '../diagnostics/report.js';
import { createAnchors, type Anchors } from './anchors.js';
import { createMapping, type MappingBuilder } from './build-mapping.js';
import type { ScalarStyle, YamlDocument, YamlNode, YamlScalar } from './document.js';
import type { ReadLimits } from './limits.js';
import type { Positions } from './positions.js';
import { blockScalarRange, documentMarker, emptyValueOffset, flowEnd } from './ranges.js';
import { resolvePlain, resolveTagged, shortTag } from './resolve-scalar.js';

/** What building a part of a file needs to know. */
export interface BuildInput {
  /** The whole file's text; offsets of ranges count in it. */
  readonly text: string;
  /** The part that was parsed, and where in the file it starts. */
  readonly part: string;
  readonly base: number;
  readonly events: readonly Event[];
  readonly firstIndex: number;
  readonly positions: Positions;
  readonly limits: ReadLimits;
  /** Nodes that aliases may still add, shared by the parts of a file. */
  readonly budget: { left: number };
}

export interface BuiltDocuments {
  readonly documents: readonly YamlDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds positioned documents out of the parser's flat events. */
export function buildDocuments(input: BuildInput): BuiltDocuments {
  const builder = new DocumentBuilder(input);
  for (const event of input.events) builder.take(event);
  return { documents: builder.documents, diagnostics: builder.diagnostics };
}

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;
type SequenceEvent = Extract<Event, { type: typeof EVENT_ID.SEQUENCE }>;
type MappingEvent = Extract<Event, { type: typeof EVENT_ID.MAPPING }>;
type AliasEvent = Extract<Event, { type: typeof EVENT_ID.ALIAS }>;
type PropertyEvent = ScalarEvent | SequenceEvent | MappingEvent;

type Frame =
  | { readonly kind: 'document'; root?: YamlNode }
  | { readonly kind: 'sequence'; readonly event: SequenceEvent; readonly items: YamlNode[] }
  | {
      readonly kind: 'mapping';
      readonly event: MappingEvent;
      readonly mapping: MappingBuilder;
      key?: YamlNode;
    };

class DocumentBuilder {
  readonly documents: YamlDocument[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private readonly frames: Frame[] = [];
  private anchors: Anchors;
  /** Offset in the part behind the last token. */
  private cursor = 0;

  constructor(private readonly input: BuildInput) {
    this.anchors = this.newAnchors();
  }

  take(event: Event): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        this.anchors = this.newAnchors();
        this.frames.push({ kind: 'document' });
        break;
      case EVENT_ID.SEQUENCE:
        this.checkCollectionTag(event, 'seq');
        this.open({ kind: 'sequence', event, items: [] }, event);
        break;
      case EVENT_ID.MAPPING:
        this.checkCollectionTag(event, 'map');
        this.open({ kind: 'mapping', event, mapping: createMapping(this.anchors, this.report) }, event);
        break;
      case EVENT_ID.SCALAR:
        this.takeScalar(event);
        break;
      case EVENT_ID.ALIAS:
        this.takeAlias(event);
        break;
      case EVENT_ID.POP:
        this.close();
        break;
    }
  }

  private newAnchors(): Anchors {
    return createAnchors(this.input.limits, this.input.budget, this.report);
  }

  private readonly report = (
    code: DiagnosticCode,
    range: SourceRange,
    message: string,
    extras?: Parameters<typeof error>[3],
  ): void => {
    this.diagnostics.push(error(code, range, message, extras));
  };

  private range(start: number, end: number): SourceRange {
    return this.input.positions.range(start + this.input.base, end + this.input.base);
  }

  private open(frame: Frame, event: SequenceEvent | MappingEvent): void {
    this.anchors.open(this.anchorName(event));
    this.cursor = event.style === COLLECTION_STYLE.FLOW ? event.start + 1 : event.start;
    this.frames.push(frame);
  }

  private anchorName(event: PropertyEvent): string | undefined {
    return event.anchorStart < 0 ? undefined : this.input.part.slice(event.anchorStart, event.anchorEnd);
  }

  private takeScalar(event: ScalarEvent): void {
    const scalar = this.scalar(event);
    this.anchors.define(this.anchorName(event), scalar);
    this.add(scalar);
  }

  private scalar(event: ScalarEvent): YamlScalar {
    const style = styleOf(event);
    const text = getScalarValue(this.input.part, event);
    const [start, end] = this.scalarOffsets(event, style);
    this.cursor = Math.max(this.cursor, end);
    const range = this.range(start, end);
    const value = style === 'plain' ? resolvePlain(text) : text;
    if (event.tagStart < 0) return { kind: 'scalar', value, style, text, range };
    const tag = this.input.part.slice(event.tagStart, event.tagEnd);
    const tagged = resolveTagged(tag, text, style);
    const tagRange = this.range(event.tagStart, event.tagEnd);
    switch (tagged.kind) {
      case 'value':
        return { kind: 'scalar', value: tagged.value, style, text, range };
      case 'mismatch':
        this.report('read/tag-mismatch', tagRange, `The value cannot be read as ${tag}.`);
        return { kind: 'scalar', value: null, style: 'plain', text: '', range };
      case 'unknown':
        this.unknownTag(tag, tagRange);
        return { kind: 'scalar', value, style, text, range };
    }
  }

  private scalarOffsets(event: ScalarEvent, style: ScalarStyle): readonly [number, number] {
    const { part } = this.input;
    if (event.valueStart < 0) {
      const marker = this.frames.at(-1)?.kind === 'document' ? documentMarker(part, this.cursor) : undefined;
      if (marker !== undefined) return [marker, marker + 3];
      const behindProperties = Math.max(event.anchorEnd, event.tagEnd);
      const offset = behindProperties >= 0 ? behindProperties : emptyValueOffset(part, this.cursor);
      return [offset, offset];
    }
    switch (style) {
      case 'plain':
        return [event.valueStart, event.valueEnd];
      case 'single-quoted':
      case 'double-quoted':
        return [event.valueStart - 1, event.valueEnd + 1];
      case 'literal':
      case 'folded':
        return blockScalarRange(part, this.cursor, event.valueStart, event.valueEnd);
    }
  }

  private takeAlias(event: AliasEvent): void {
    const name = this.input.part.slice(event.anchorStart, event.anchorEnd);
    const start = event.anchorStart - 1;
    this.cursor = event.anchorEnd;
    this.add(this.anchors.expand(name, this.range(start, event.anchorEnd), this.frames.length));
  }

  private close(): void {
    const frame = this.frames.pop();
    if (frame === undefined) return;
    switch (frame.kind) {
      case 'document':
        this.finishDocument(frame.root);
        break;
      case 'sequence':
        this.finish(frame.event, {
          kind: 'sequence',
          items: frame.items,
          range: this.collectionRange(frame.event, ']'),
        });
        break;
      case 'mapping':
        this.finish(frame.event, {
          kind: 'mapping',
          entries: frame.mapping.entries(),
          range: this.collectionRange(frame.event, '}'),
        });
        break;
    }
  }

  private finishDocument(root: YamlNode | undefined): void {
    const { positions, firstIndex } = this.input;
    const empty: YamlScalar = {
      kind: 'scalar',
      value: null,
      style: 'plain',
      text: '',
      range: this.range(0, 0),
    };
    const index = firstIndex + this.documents.length;
    this.documents.push({ file: positions.file, index, root: root ?? empty });
  }

  private finish(event: SequenceEvent | MappingEvent, node: YamlNode): void {
    this.anchors.define(this.anchorName(event), node);
    this.add(node);
  }

  private collectionRange(event: SequenceEvent | MappingEvent, bracket: ']' | '}'): SourceRange {
    const opening = bracket === ']' ? '[' : '{';
    // A pair inside a flow sequence, `[a: b]`, is a mapping without brackets of its own.
    if (event.style === COLLECTION_STYLE.FLOW && this.input.part[event.start] === opening) {
      this.cursor = flowEnd(this.input.part, this.cursor, bracket);
    }
    return this.range(event.start, Math.max(this.cursor, event.start));
  }

  private add(node: YamlNode): void {
    const frame = this.frames.at(-1);
    if (frame === undefined) return;
    switch (frame.kind) {
      case 'document':
        frame.root = node;
        break;
      case 'sequence':
        frame.items.push(node);
        break;
      case 'mapping':
        if (frame.key === undefined) {
          frame.key = node;
        } else {
          frame.mapping.add(frame.key, node);
          delete frame.key;
        }
        break;
    }
  }

  private checkCollectionTag(event: SequenceEvent | MappingEvent, own: 'seq' | 'map'): void {
    if (event.tagStart < 0) return;
    const tag = this.input.part.slice(event.tagStart, event.tagEnd);
    const short = shortTag(tag);
    if (short === '' || short === own) return;
    const range = this.range(event.tagStart, event.tagEnd);
    if (['str', 'null', 'bool', 'int', 'float', 'seq', 'map'].includes(short)) {
      this.report(
        'read/tag-mismatch',
        range,
        `A ${own === 'seq' ? 'list' : 'mapping'} cannot be read as ${tag}.`,
      );
    } else {
      this.unknownTag(tag, range);
    }
  }

  private unknownTag(tag: string, range: SourceRange): void {
    this.report(
      'read/unknown-tag',
      range,
      `The tag ${tag} is unknown; quote the value if it begins with "!".`,
    );
  }
}

function styleOf(event: ScalarEvent): ScalarStyle {
  switch (event.style) {
    case SCALAR_STYLE.PLAIN:
      return 'plain';
    case SCALAR_STYLE.SINGLE_QUOTED:
      return 'single-quoted';
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return 'double-quoted';
    case SCALAR_STYLE.LITERAL_BLOCK:
      return 'literal';
    case SCALAR_STYLE.FOLDED_BLOCK:
      return 'folded';
  }
}
