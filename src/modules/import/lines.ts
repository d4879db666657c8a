// The lines of a file, as text: decoded line by line, so that a bad byte spoils its line only, in bounded memory.
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ImportError } from './error.ts';

/** A line of the file, without its end. */
export interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
  /** Why the line cannot be used, where that is so. */
  fault?: string;
}

/** The lines of a file that is being read. */
export interface Lines {
  lines: AsyncGenerator<Line>;
  /** How much of the file (packed as it is) has been read, 0 to 1. */
  share(): number;
}

const MOST_BYTES = 1_000_000;
const CHUNK_BYTES = 1 << 18;
const PACKED_BYTES = 1 << 14; // smaller, for it becomes much more
const LINE_FEED = 10;
const GZIP = '1f8b';

/** The lines of `file`, which may be packed with gzip. A byte order mark decides over `encoding`. */
export function openLines(file: string, encoding: string): Lines {
  const meter: Meter = { read: () => 0, size: 1 };
  return {
    lines: linesOf(bytesOf(file, meter), encoding),
    share: () => Math.min(1, meter.read() / Math.max(1, meter.size)),
  };
}

/** How many bytes of the file are read, and how many there are. */
interface Meter {
  read: () => number;
  size: number;
}

/** The bytes of the file, unpacked. Throws ImportError when they do not unpack. */
async function* bytesOf(file: string, meter: Meter): AsyncGenerator<Buffer> {
  const handle = await open(file);
  meter.size = (await handle.stat()).size;
  const isPacked = (await beginningOf(handle)).toString('hex') === GZIP;
  const stream = handle.createReadStream({ start: 0, highWaterMark: isPacked ? PACKED_BYTES : CHUNK_BYTES });
  meter.read = () => stream.bytesRead;
  // Errors of the file reach whoever reads the last part of the pipeline.
  const bytes: Readable = isPacked ? pipeline(stream, createGunzip({ chunkSize: CHUNK_BYTES }), () => {}) : stream;
  try {
    yield* bytes as AsyncIterable<Buffer>;
  } catch (error) {
    if (!/^Z_/.test(String((error as NodeJS.ErrnoException).code))) throw error;
    throw new ImportError(
      `${file} cannot be unpacked to its end (${(error as Error).message}): it is damaged or cut off, get it anew.`,
    );
  }
}

async function beginningOf(handle: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  return buffer.subarray(0, bytesRead);
}

async function* linesOf(bytes: AsyncGenerator<Buffer>, encoding: string): AsyncGenerator<Line> {
  const first = await bytes.next();
  if (first.done) return;
  const marked = markOf(first.value);
  const wide = /^utf-16/.test(marked ?? new TextDecoder(encoding).encoding) ? (marked ?? encoding) : undefined;
  const whole = chain(first.value, bytes);
  const chunks = wide ? narrowed(whole, wide) : whole;
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
  for await (const chunk of chunks) {
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

async function* chain(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined); // also when nobody wants the rest: the file is closed
  }
}

/** The encoding that a byte order mark states. */
function markOf(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 3).toString('hex');
  if (mark.startsWith('fffe')) return 'utf-16le';
  if (mark.startsWith('feff')) return 'utf-16be';
  return mark === 'efbbbf' ? 'utf-8' : undefined;
}

// In UTF-16 a byte 10 is not always a line's end: such files are turned into UTF-8 first.
async function* narrowed(chunks: AsyncGenerator<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
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
