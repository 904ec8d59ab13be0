import type { JsonObject } from '../diagnostics/json.js';
import { InputError } from './input-error.js';
import type { InputEvent, InputItem, InputOptions } from './input.js';
import type { Line } from './lines.js';
import { isBlank, lineBatches, tooLongReason } from './lines.js';
import type { LogLine } from './log-line.js';
import { isoTime, lastMoment } from './time.js';

const defaultRate = 10;
/** Bare lines that may stand before the first line with a time: the rest of a rotated line, a banner. */
const maxUndecided = 50;
/** Longest message that partial lines are joined to; more is cut into several events. */
const maxJoined = 1024 * 1024;

/** How the lines of one kind of log are read. */
export interface LogKind {
  /** Dataset of the events, unless the options name another. */
  readonly dataset: string;
  /** Takes a line apart. It is asked line by line in the order of the log. */
  parse(bytes: Buffer): LogLine;
  /**
   * True where the text of a line still holds the time that was read from it. The event then says in `event.created`
   * that its `@timestamp` is to be kept, since the pipeline would read the line's again.
   */
  readonly keepsTime: boolean;
}

/** Makes an event of every line of a text log. What the line says is read by the ingest pipeline, not here. */
export async function* readLog(
  bytes: AsyncIterable<Uint8Array>,
  options: InputOptions,
  kind: LogKind,
): AsyncGenerator<InputItem> {
  const log = new LogAssembler(options, kind);
  for await (const lines of lineBatches(bytes)) {
    for (const line of lines) yield* log.take(line);
  }
  yield* log.end();
}

/** A runtime has no others: what names another is joined as `stdout`, so that no log can open ever more of them. */
type Stream = 'stdout' | 'stderr';

interface Partial {
  readonly first: LogLine & { readonly time: number };
  readonly line: Line;
  text: string;
}

class LogAssembler {
  private bareLines = 0;
  private lastTime: number | undefined;
  private undecided: { readonly line: Line; readonly parsed: LogLine }[] | undefined = [];
  private readonly partials = new Map<Stream, Partial>();

  constructor(
    private readonly options: InputOptions,
    private readonly kind: LogKind,
  ) {}

  *take(line: Line): Generator<InputItem> {
    if (line.bytes === undefined) {
      yield this.skip(line, tooLongReason);
      return;
    }
    if (isBlank(line.bytes)) return;
    const parsed = this.kind.parse(line.bytes);
    if (parsed.time === undefined) {
      yield* this.takeBare(line, parsed);
      return;
    }
    yield* this.decideTimed();
    this.lastTime = parsed.time;
    yield* this.takeTimed(line, { ...parsed, time: parsed.time });
  }

  *end(): Generator<InputItem> {
    if (this.undecided !== undefined && this.undecided.length > 0) throw startMissing(this.options.file);
    for (const partial of this.partials.values()) yield this.joined(partial);
  }

  /** A line with a time says that the log has times: the lines held before it have none and belong nowhere. */
  private *decideTimed(): Generator<InputItem> {
    const held = this.undecided ?? [];
    this.undecided = undefined;
    for (const { line } of held)
      yield this.skip(line, 'line without a time before the first one with a time');
  }

  private *takeBare(line: Line, parsed: LogLine): Generator<InputItem> {
    if (this.lastTime !== undefined) {
      // Better at its neighbour's time than lost: it may be the one that matters.
      yield this.event(line, parsed, this.lastTime, ['the line has no time; it got the one before it']);
      return;
    }
    if (this.options.start === undefined) {
      this.undecided ??= [];
      this.undecided.push({ line, parsed });
      if (this.undecided.length > maxUndecided) throw startMissing(this.options.file);
      return;
    }
    this.undecided = undefined;
    const rate = this.options.rate ?? defaultRate;
    const time = Math.min(lastMoment, Math.round(this.options.start + (this.bareLines * 1000) / rate));
    this.bareLines += 1;
    yield this.event(line, parsed, time);
  }

  private *takeTimed(line: Line, parsed: LogLine & { readonly time: number }): Generator<InputItem> {
    const stream = parsed.stream === 'stderr' ? 'stderr' : 'stdout';
    const partial = this.partials.get(stream) ?? { first: parsed, line, text: '' };
    partial.text += parsed.message;
    if (parsed.partial && partial.text.length < maxJoined) {
      this.partials.set(stream, partial);
      return;
    }
    this.partials.delete(stream);
    yield this.joined(partial);
  }

  private joined(partial: Partial): InputEvent {
    return this.event(partial.line, { ...partial.first, message: partial.text }, partial.first.time);
  }

  private event(line: Line, parsed: LogLine, time: number, notes?: readonly string[]): InputEvent {
    const dataset = this.options.dataset ?? this.kind.dataset;
    const document: JsonObject = {
      '@timestamp': isoTime(time),
      message: parsed.message,
      log: { offset: line.offset },
      ...(parsed.stream === undefined ? {} : { stream: parsed.stream }),
      event: { dataset, ...(this.kind.keepsTime ? { created: isoTime(time) } : {}) },
      data_stream: { type: 'logs', dataset, namespace: 'default' },
    };
    const event = { kind: 'event', dataset, time, document, position: line.number } as const;
    return notes === undefined ? event : { ...event, notes };
  }

  private skip(line: Line, reason: string): InputItem {
    return { kind: 'skipped', reason, position: line.number, file: this.options.file };
  }
}

function startMissing(file: string): InputError {
  return new InputError('input/start-missing', `The lines of ${file} carry no times, so they need a start.`, [
    'Give the moment of the first line and the lines a second: --start 2026-01-01T12:00:00Z --rate 10',
  ]);
}
