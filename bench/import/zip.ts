// The files in a zip archive, unpacked into memory: as much of the format as the catalogue's archives use.
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50; // end of the central directory (PKWARE's APPNOTE, 4.3.16)
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;

/** The contents of an archive by name. Throws Error when it is no archive, or packed in another way than deflate. */
export function unzip(file: string): Map<string, Buffer> {
  const bytes = readFileSync(file);
  let end = bytes.length - END_BYTES;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error(`${file} is no zip archive.`);
  const contents = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString('utf8', at + 46, at + 46 + nameBytes!);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    if (method !== STORED && method !== DEFLATED) throw new Error(`${name} in ${file} is packed by method ${method}.`);
    contents.set(name, method === DEFLATED ? inflateRawSync(packed) : packed);
    at += 46 + nameBytes! + extraBytes! + commentBytes!;
  }
  return contents;
}
