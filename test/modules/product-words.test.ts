// The words by which listings are found without the index: what a query asks for is the beginning of what a listing keeps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemes } from '../../src/kit/identifiers.ts';
import { termsOf, wordsIn, wordsOf } from '../../src/modules/product/words.ts';
import { chemicals } from '../../verticals/chemicals/index.ts';

const listing = (title: string, casNumber?: string, sku = 'LYE-99') => ({
  sku,
  translations: { en: { title } },
  attributes: casNumber ? { casNumber } : {},
});
const finds = (query: string, words: readonly string[]) =>
  termsOf(query).every((term) => words.some((word) => word.startsWith(term)));

describe('the words of a text', () => {
  it('are without case, accents and compatibility forms; what is joined by signs stands in parts and as one', () => {
    expect(wordsIn('Ätz-Natron ﬂakes 99.5 %')).toEqual(['atz', 'natron', 'atznatron', 'flakes', '99', '5', '995']);
  });

  it('are neighbouring characters where words are not parted by spaces', () => {
    expect(wordsIn('食品级NaCl')).toEqual(['食品', '品级', '级', 'nacl']);
    expect(termsOf('食品级')).toEqual(['食品', '品级']);
    expect(termsOf('级')).toEqual(['级']);
  });

  it('find the text by any of its own words, in any language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => finds(text, wordsIn(text))),
      { numRuns: 500 },
    );
  });

  it('are few, and short enough for an index', () => {
    const words = wordsOf(chemicals, listing(Array.from({ length: 200 }, (_, n) => `word${n}`).join(' ')));
    expect(words).toHaveLength(80);
    const long = wordsOf(chemicals, listing('x'.repeat(300)));
    expect(Math.max(...long.map(({ length }) => length))).toBe(40);
    expect(finds('x'.repeat(200), long)).toBe(true);
  });
});

describe('a number of a registry', () => {
  it('is found by every beginning, with and without its separators', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, cut) => {
        const number = schemes.CAS.sample(seed);
        const beginning = number.slice(0, 1 + (cut % number.length));
        const words = wordsOf(chemicals, listing('Salt', number));
        return finds(beginning, words) && finds(beginning.replaceAll('-', ''), words);
      }),
    );
  });

  it('is not found by a part of it that is no beginning', () => {
    expect(finds('14-5', wordsOf(chemicals, listing('Salt', '7647-14-5')))).toBe(false);
  });
});

it('a stock number is found by its parts, and as one', () => {
  const words = wordsOf(chemicals, listing('Salt', undefined, 'AB 77/x'));
  for (const query of ['AB 77/x', 'ab77', 'AB-77', '77']) expect(finds(query, words), query).toBe(true);
});
