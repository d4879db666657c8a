// What search makes of words: registry numbers in queries, the subject of a title, other spellings of models.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemes } from '../../src/kit/identifiers.ts';
import { codesOf } from '../../src/modules/search/codes.ts';
import { joinNumbers, withoutAnnouncement } from '../../src/modules/search/numbers.ts';
import { partedAs } from '../../src/modules/search/parting.ts';
import type { ListingRow } from '../../src/modules/search/row.ts';
import { ownWords, subjectOf } from '../../src/modules/search/subject.ts';
import { consumerGoods } from '../../verticals/consumer-goods/index.ts';
import { machinery } from '../../verticals/machinery/index.ts';

describe('a number in a query', () => {
  it('is joined, however it is written', () => {
    expect(joinNumbers('7647 14 5')).toBe('7647145');
    expect(joinNumbers('CAS no. 7647–14–5 food grade')).toBe('7647145 food grade');
    expect(joinNumbers('EAN 4 006381 333931')).toBe('4006381333931');
    expect(joinNumbers('EC 201 069 1')).toBe('2010691');
  });

  it.each([
    ['CAS-No.: 7647-14-5', '7647-14-5'],
    ['CAS番号：７６４７－１４－５', '7647-14-5'],
    ['7647.14.5', '7647145'],
    ['lye 7647 14 5 25 kg', 'lye 7647145 25 kg'],
    ['EC-No. 231 598 3', '2315983'],
    ['EAN-13: 2 001000 000203', '2001000000203'],
    ['JANコード2001000000203', '2001000000203'],
    ['HS 2815.11', '281511'],
    ['2815.11.00', '281511'],
    ['HS 2815-100', 'HS 2815-100'],
    ['lye 7647-14-5 25kg', 'lye 7647-14-5 25kg'],
  ])('%s is %s', (written, asked) => {
    expect(joinNumbers(written)).toBe(asked);
  });

  it('is suggested without what announces it', () => {
    expect(['CAS 76471', 'ＥＡＮ：２００１', 'cash 1', 'casein'].map(withoutAnnouncement)).toEqual([
      '76471',
      '2001',
      'cash 1',
      'casein',
    ]);
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

it('is parted as Japanese where kana say so, or for its reader', () => {
  const parted = (query: string, locale: string) => partedAs(query, locale).locales?.[0] ?? null;
  expect(parted('協働ロボット', 'zh')).toBe('jpn');
  expect(parted('旋盤', 'ja-JP')).toBe('jpn');
  expect(parted('旋盤', 'en')).toBeNull();
  expect(parted('氢氧化钠', 'ja')).toBeNull();
  expect(parted('NaOH 99%', 'ja')).toBeNull();
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

it('says titles once more by language, half-width kana in full', () => {
  const title = { 'zh-Hant': '燒鹼', ja: 'ｽﾃﾝﾚｽﾎﾞﾄﾙ', fr: 'Soude' };
  const { own_title, own_head } = ownWords({ maker: '', head: { en: 'soda' }, subject: {}, title_words: 1 }, title);
  expect(own_title).toEqual({ en: [], zh: ['燒鹼'], ja: ['ステンレスボトル'], de: [], es: [] });
  expect(own_head.en).toEqual(['soda']);
});

it('says a GTIN in every length, and the HS subheading', () => {
  const row = {
    sku: 'A',
    hs_code: '281511',
    attributes: { gtin: '036000291452' },
    translations: {},
  } as unknown as ListingRow;
  const codes = codesOf(consumerGoods, row);
  expect(codes).toEqual(
    expect.arrayContaining(['36000291452', '036000291452', '0036000291452', '00036000291452', '281511']),
  );
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
