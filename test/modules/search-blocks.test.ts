// Documents on their way to the index, as bytes side by side.
import * as check from 'fast-check';
import { expect, test } from 'vitest';
import { Blocks, joined } from '../../src/modules/search/blocks.ts';

test('every text is its own bytes, whatever its characters, and together they are the texts one after another', () => {
  const texts = check.array(check.string({ unit: 'binary', maxLength: 500 }), { maxLength: 50 });
  check.assert(
    check.property(texts, (texts) => {
      const blocks = new Blocks();
      const pieces = texts.map((text) => blocks.write(text));
      expect(pieces.map(String)).toEqual(texts.map((text) => Buffer.from(text).toString()));
      expect(Buffer.concat(joined(pieces)).equals(Buffer.from(texts.join('')))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('a block that is full is followed by another; a text that is larger than a block has one of its own', () => {
  const blocks = new Blocks();
  const texts = ['a'.repeat(300_000), 'é'.repeat(10), 'b'.repeat(300_000), '水', 'c'.repeat(2_000_000)];
  const pieces = texts.map((text) => blocks.write(text));
  expect(pieces.map(String)).toEqual(texts);
  expect(joined(pieces)).toHaveLength(3);
  // What lies between is left out.
  const [first, , third] = pieces as [Buffer, Buffer, Buffer];
  expect(Buffer.concat(joined([first, third])).equals(Buffer.concat([first, third]))).toBe(true);
});
