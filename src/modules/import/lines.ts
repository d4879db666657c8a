// The lines of a file, as text: decoded line by line, so that a bad byte spoils its line only, in bounded memory.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** A line of the file, without its end. */
export interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
  /** Why the line cannot be used, where that is so. */
  fault?: string;
}

const MOST_BYTES = 1_000_000;
const LINE_FEED = 10;

/** Yields the lines of `file`. A byte order mark decides over `encoding`. */
export async function* linesOf(file: string, encoding: string): AsyncGenerator<Line> {
  const marked = await markOf(file);
  const wide = /^utf-16/.test(marked ?? new TextDecoder(encoding).encoding) ? (marked ?? encoding) : undefined;
  const chunks = wide ? narrowed(file, wide) : createReadStream(file, { highWaterMark: 1 << 18 });
  const decode = decoderOf(wide ? 'utf-8' : (marked ?? encoding), wide);
  let parts: Buffer[] = [];
  let size = 0;
  let number = 0;
  const take = (part: Buffer) => {
    size += part.length;
    if (size <= MOST_BYTES) parts.push(part);
  };
  const finish = (): Line => {
    number += 1;
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    const line =
      size <= MOST_BYTES
        ? { number, ...decode(bytes) }
        : {
            number,
            text: bytes.subarray(0, 200).toString(),
            fault: `The line is longer than ${MOST_BYTES.toLocaleString('en')} bytes: is this the right file and format?`,
          };
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    let start = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, at));
      yield finish();
      start = at + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (size) yield finish();
}

/** The encoding that a byte order mark states. */
async function markOf(file: string): Promise<string | undefined> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(3), 0, 3, 0);
    const mark = buffer.subarray(0, bytesRead).toString('hex');
    if (mark.startsWith('fffe')) return 'utf-16le';
    if (mark.startsWith('feff')) return 'utf-16be';
    return mark === 'efbbbf' ? 'utf-8' : undefined;
  } finally {
    await handle.close();
  }
}

// In UTF-16 a byte 10 is not always a line's end: such files are turned into UTF-8 first.
async function* narrowed(file: string, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file))
    yield Buffer.from(decoder.decode(chunk as Buffer, { stream: true }));
  yield Buffer.from(decoder.decode());
}

function decoderOf(encoding: string, wide: string | undefined): (bytes: Buffer) => { text: string; fault?: string } {
  const strict = new TextDecoder(encoding, { fatal: true });
  const lenient = new TextDecoder(encoding);
  const named = (wide ?? strict.encoding).toUpperCase();
  const fault = `The line is not valid ${named}: save the file as ${named}, or state its encoding in the mapping, such as "encoding": "windows-1252".`;
  return (bytes) => {
    try {
      const text = strict.decode(bytes).replace(/\r$/, '');
      return wide && text.includes('\uFFFD') ? { text, fault } : { text };
    } catch {
      return { text: lenient.decode(bytes), fault };
    }
  };
}
