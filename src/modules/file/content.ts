// The content of a file: taken in exactly as it was stated, and looked at before anybody gets to see it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { Scanner } from './scanner.ts';
import { fileTypeOf } from './type-list.ts';

/** What the uploader said of the content. */
export interface Stated {
  type: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

/** What came is not what was stated: on its way it was cut off or changed. It can be sent again. */
export class ContentMismatch extends Error {
  override readonly name = 'ContentMismatch';
  readonly code: 'SIZE_MISMATCH' | 'HASH_MISMATCH';

  constructor(code: 'SIZE_MISMATCH' | 'HASH_MISMATCH', message: string) {
    super(message);
    this.code = code;
  }
}

/** Writes what comes to the new file `place`, never more than was stated. Throws ContentMismatch. */
export async function take(source: AsyncIterable<Uint8Array>, place: string, stated: Stated): Promise<void> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(place, 'wx', 0o600);
  try {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > stated.size) throw wrongSize(stated.size, `more than that`);
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    if (size < stated.size) throw wrongSize(stated.size, `${size}`);
    const sha256 = hash.digest('hex');
    if (sha256 !== stated.sha256)
      throw new ContentMismatch(
        'HASH_MISMATCH',
        `The content has the SHA-256 ${sha256}, but ${stated.sha256} was stated: send it again, or state a new file.`,
      );
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const wrongSize = (stated: number, came: string) =>
  new ContentMismatch('SIZE_MISMATCH', `${stated} bytes were stated, but ${came} came: send exactly as many.`);

/**
 * Why the content in `place` cannot be kept, for people; null when it can. The hash being what was stated, the answer will never
 * be another. Throws when the scanner cannot say.
 */
export async function faultOf(place: string, type: string, scanner: Scanner | null): Promise<string | null> {
  const known = fileTypeOf(type);
  if (!known) return `Files of the type ${type} are not taken.`;
  if (known.content) {
    const found = await fileTypeFromFile(place);
    if (!found || !known.content.includes(found.mime))
      return `The content is ${found ? found.mime : 'of no known type'}, not ${type}.`;
  } else if (!(await isText(place))) {
    return `The content is not ${type}: text is UTF-8, without NUL.`;
  }
  const virus = await scanner?.virusIn(createReadStream(place));
  return virus ? `The virus scanner found ${virus}.` : null;
}

async function isText(place: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(place) as AsyncIterable<Buffer>) {
      if (chunk.includes(0)) return false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false; // what TextDecoder throws
    throw error;
  }
}
