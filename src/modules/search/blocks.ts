// Texts as bytes, side by side in large blocks: a buffer each would be much to allocate, and many to collect.

/** The first block is small, because most changes are few; each further one is twice as large, up to this. */
const BLOCK_BYTES = { first: 32_000, most: 1_000_000 };
/** UTF-8 takes at most so many bytes for a character of a JavaScript string. */
const MOST_BYTES = 3;

/** Where texts are written one after another. */
export class Blocks {
  #block = Buffer.alloc(0);
  #end = 0;

  /** The bytes of `text`, which stand right behind those written before, unless a block is full. */
  write(text: string): Buffer {
    const most = text.length * MOST_BYTES;
    if (this.#end + most > this.#block.length) {
      const size = Math.min(BLOCK_BYTES.most, this.#block.length * 2 || BLOCK_BYTES.first);
      this.#block = Buffer.allocUnsafeSlow(Math.max(size, most));
      this.#end = 0;
    }
    const start = this.#end;
    this.#end += this.#block.write(text, start);
    return this.#block.subarray(start, this.#end);
  }
}

/** The same bytes in as few pieces as may be: what stands side by side is one. */
export function joined(pieces: readonly Buffer[]): Buffer[] {
  const runs: Buffer[] = [];
  let [first, length] = [0, 0];
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    if (before && (before.buffer !== piece.buffer || before.byteOffset + before.length !== piece.byteOffset)) {
      runs.push(runOf(pieces[first]!, length));
      [first, length] = [i, 0];
    }
    length += piece.length;
  });
  if (pieces.length) runs.push(runOf(pieces[first]!, length));
  return runs;
}

const runOf = ({ buffer, byteOffset }: Buffer, length: number) => Buffer.from(buffer, byteOffset, length);
