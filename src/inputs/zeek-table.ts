import type { Json, JsonObject } from '../diagnostics/json.js';

/** What the lines with `#` say of a table. */
export interface ZeekHeader {
  readonly separator?: string;
  readonly setSeparator?: string;
  readonly emptyField?: string;
  readonly unsetField?: string;
  readonly path?: string;
  readonly fields?: readonly string[];
  readonly types?: readonly string[];
}

/** The header as one more of its lines leaves it. A line that is none of the known ones changes nothing. */
export function readZeekHeader(header: ZeekHeader, line: string): ZeekHeader {
  const separator = /^#separator (.+)$/.exec(line);
  // The first line of a table: what an earlier one in the same file said is over.
  if (separator !== null) return { separator: unescape(separator[1] ?? '') };
  const [name, ...values] = line.split(header.separator ?? '\t');
  switch (name) {
    case '#set_separator':
      return { ...header, setSeparator: values[0] ?? ',' };
    case '#empty_field':
      return { ...header, emptyField: values[0] ?? '' };
    case '#unset_field':
      return { ...header, unsetField: values[0] ?? '-' };
    case '#path':
      return { ...header, path: values[0] ?? '' };
    case '#fields':
      return { ...header, fields: values };
    case '#types':
      return { ...header, types: values };
    case undefined:
    default:
      return header;
  }
}

/** A row as the object that Zeek's JSON writer makes: fields that are not set are left out. Undefined for a row of other columns. */
export function zeekRecord(line: string, header: ZeekHeader): JsonObject | undefined {
  const { fields = [], types = [], unsetField = '-' } = header;
  const cells = line.split(header.separator ?? '\t');
  if (cells.length !== fields.length) return undefined;
  const entries = fields.flatMap((field, index): [string, Json][] => {
    const cell = cells[index] ?? unsetField;
    return cell === unsetField ? [] : [[field, readCell(cell, types[index] ?? 'string', header)]];
  });
  return Object.fromEntries(entries);
}

function readCell(cell: string, type: string, header: ZeekHeader): Json {
  const { setSeparator = ',', emptyField = '(empty)' } = header;
  const list = /^(?:vector|set)\[(.+)\]$/.exec(type);
  if (list === null) return cell === emptyField ? '' : readScalar(cell, type, header);
  return cell === emptyField
    ? []
    : cell.split(setSeparator).map((item) => readScalar(item, list[1] ?? 'string', header));
}

function readScalar(text: string, type: string, { setSeparator = ',', separator = '\t' }: ZeekHeader): Json {
  switch (type) {
    case 'bool':
      return text === 'T';
    case 'time':
    case 'interval':
    case 'double':
    case 'count':
    case 'int':
    case 'port': {
      const number = Number(text);
      return text !== '' && Number.isFinite(number) ? number : text;
    }
    default:
      // The writer hides its own separators; other bytes stay as it escaped them, in either form of the log.
      return [separator, setSeparator].reduce(
        (value, hidden) => value.replaceAll(escape(hidden), hidden),
        text,
      );
  }
}

function escape(text: string): string {
  return [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}

function unescape(text: string): string {
  return text.replaceAll(/\\x([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
