// What search makes of words: registry numbers in queries, the subject of a title, other spellings of models.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemes } from '../../src/kit/identifiers.ts';
import { codesOf } from '../../src/modules/search/codes.ts';
import { joinNumbers } from '../../src/modules/search/numbers.ts';
import type { ListingRow } from '../../src/modules/search/row.ts';
import { subjectOf } from '../../src/modules/search/subject.ts';
import { consumerGoods } from '../../verticals/consumer-goods/index.ts';
import { machinery } from '../../verticals/machinery/index.ts';

describe('a number in a query', () => {
  it('is joined, however it is written', () => {
    expect(joinNumbers('7647 14 5')).toBe('7647145');
    expect(joinNumbers('CAS no. 7647–14–5 food grade')).toBe('7647145 food grade');
    expect(joinNumbers('EAN 4 006381 333931')).toBe('4006381333931');
    expect(joinNumbers('EC 201 069 1')).toBe('2010691');
  });

  it('stays as its registry spells it', () => {
    expect(joinNumbers('CAS 7647-14-5')).toBe('7647-14-5');
    expect(joinNumbers('231-598-3')).toBe('231-598-3');
  });

  it('stays when it is none', () => {
    for (const text of ['7647-14-6', '2015 2019', '10 000 mAh', 'KR 210-2', '40 x 30', 'EC motor 230 V', ''])
      expect(joinNumbers(text)).toBe(text);
  });

  it('of any substance or article is found as every spelling of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(schemes.CAS, schemes.EC, schemes.GTIN), fc.nat(), (scheme, seed) => {
        const number = scheme.sample(seed);
        const digits = number.replaceAll('-', '');
        expect([number, digits]).toContain(joinNumbers(number));
        expect(joinNumbers(digits)).toBe(digits);
        expect(joinNumbers(`${scheme.name} ${number.replaceAll('-', ' ')}`)).toBe(digits);
      }),
    );
  });
});

describe('the subject of a title', () => {
  const headIn = (title: string, locale = 'en', attributes = {}) =>
    subjectOf(consumerGoods, attributes, { [locale]: { title, description: null } }).head[locale];

  it('is what the thing is called', () => {
    expect(headIn('NEC VT75LP projector lamp 180 W for VT470', 'en', { brand: 'NEC' })).toBe('lamp');
    expect(headIn('Stereo headset, black')).toBe('headset');
    expect(headIn('Case (leather) with strap')).toBe('Case');
    expect(headIn('Schlanker Roboter mit Steuerung', 'de')).toBe('Roboter');
    expect(headIn('Mochila para portátil', 'es')).toBe('Mochila');
    expect(headIn('12345')).toBe('');
    expect(headIn('充电宝 10000', 'zh')).toBeUndefined();
  });

  it('is what title and description share', () => {
    const translations = { en: { title: 'Nordic Wool scarf, grey', description: 'A scarf of fine wool.' } };
    const { maker, subject, title_words } = subjectOf(consumerGoods, { brand: 'Nordic' }, translations);
    expect(maker).toBe('Nordic');
    expect(subject).toEqual({ en: 'Wool scarf' });
    expect(title_words).toBe(4);
  });
});

it('spells models and thousands as people also do', () => {
  const row = {
    sku: 'HF-M-0410',
    attributes: { brand: 'DMG MORI', model: 'NLX 2500-700' },
    translations: { en: { title: 'Battery 10,000 mAh' }, de: { title: 'Akku 1,5 V' } },
  } as unknown as ListingRow;
  const codes = codesOf(machinery, row);
  expect(codes).toEqual(expect.arrayContaining(['hfm0410', 'nlx2500', 'nlx2500700', '10000 mAh']));
  expect(codes).toHaveLength(4);
});
