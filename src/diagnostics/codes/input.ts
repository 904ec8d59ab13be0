import type { CodeEntry } from '../codes.js';

export const inputCodes = {
  'input/missing': {
    title: 'The recording does not exist',
    why: 'Replaying nothing would look like a silent detection.',
    fix: 'Correct the path. A dash (-) reads standard input.',
  },
  'input/directory': {
    title: 'The recording is a directory',
    why: 'An input is one stream of bytes: a file or standard input.',
    fix: 'Name the files inside it; --events takes several.',
  },
  'input/unreadable': {
    title: 'The recording cannot be read',
    why: 'The operating system refused to open or to read the file, so what came after that point is unknown.',
    fix: 'Check permissions and the device, or copy the file to a local disk first.',
  },
  'input/unknown-format': {
    title: 'The format of the recording is not recognised',
    why: 'Neither the first bytes, nor the first lines, nor the name of the file say how to read it, and a guess could turn traffic into nonsense.',
    fix: 'Name the reader with --input. The first line of NDJSON begins with a brace, a capture with its magic number.',
  },
  'input/unknown-reader': {
    title: 'There is no reader of that name',
    why: 'Each kind of recording has one reader, and the name given is not one of them.',
    fix: 'Use one of the names in the message, or leave --input out to have the format recognised.',
  },
  'input/start-missing': {
    title: 'Log lines without times need a start',
    why: "CoreDNS writes no time into its lines. Windows and thresholds have no meaning without one, and the file's own date is not when the queries came.",
    fix: 'Give --start with the moment of the first line, and --rate with the lines a second. Logs of Docker and containerd carry times and need neither.',
  },
  'input/bad-option': {
    title: 'An option of the input has no usable value',
    why: 'A start that is no moment, or a rate that is not above zero, would give events without times.',
    fix: 'Give --start as an ISO moment such as 2026-01-01T12:00:00Z and --rate as a number above zero.',
  },
  'input/compressed': {
    title: 'The recording is compressed in a way that is not read',
    why: 'Only gzip is unpacked while reading.',
    fix: 'Unpack it first and pipe it in, for example: zstd -dc FILE | picket replay --events -',
  },
  'input/encoding': {
    title: 'The recording is not UTF-8 text',
    why: 'A byte order mark says UTF-16 or UTF-32, in which none of the line formats is read.',
    fix: 'Convert it first, for example: iconv -f UTF-16 -t UTF-8 FILE',
  },
  'input/json-array': {
    title: 'The recording is one JSON array, not one object a line',
    why: 'An array must be held in memory as a whole before its first event can be read.',
    fix: "Turn it into lines first, for example: jq -c '.[]' FILE",
  },
} as const satisfies Record<string, CodeEntry>;
