// Documents beside goods: read from what suppliers write, refused with a hint, valid on a day, found by type and language together.
import { expect, test } from 'vitest';
import { checkValue } from '../../src/kit/check.ts';
import { expired, hasValid } from '../../src/kit/document-reading.ts';
import { parseAttribute } from '../../src/kit/import.ts';
import { documents } from '../../src/kit/kinds/documents.ts';
import { KitError } from '../../src/kit/problem.ts';
import { filterExpression } from '../../src/kit/search.ts';
import { defineVertical, type ValuesOf } from '../../src/kit/vertical.ts';

const types = {
  SDS: { label: { en: 'Safety data sheet', zh: '安全数据表', de: 'Sicherheitsdatenblatt' }, aliases: ['MSDS'] },
  COA: { label: { en: 'Certificate of analysis (COA)' }, aliases: ['COA'] },
  MANUAL: {},
} as const;
const papered = defineVertical({
  name: 'papered',
  type: 'Papered',
  description: 'Goods with papers.',
  attributes: { papers: documents(types, { description: 'Papers.', facet: true }) },
  identity: ['papers'],
  categories: [],
});
type Papers = ValuesOf<typeof papered>;
const attribute = papered.attributes.papers ?? expect.fail();

/** What is read of a text: the value, or path, message and hint. */
function read(written: string): unknown {
  const found = parseAttribute(attribute, written);
  return 'value' in found ? found.value : saidOf(found.problem);
}

/** What is made of a raw value. */
function checked(raw: unknown): unknown {
  const found = checkValue(attribute, raw);
  return 'value' in found ? found.value : saidOf(found.problem);
}

function saidOf({ path, code, message, hint }: { path: string[]; code: string; message: string; hint: string }) {
  return `${path.join('.')} ${code} ${message} ${hint}`;
}

const url = 'https://example.com/a.pdf';
test.each([
  [
    `SDS (en) ${url} exp 2027-01-31; COA ${url}`,
    [
      { type: 'SDS', url, language: 'en', expiresOn: '2027-01-31' },
      { type: 'COA', url, language: 'und' },
    ],
  ],
  [
    `MSDS, German ${url};v=2 valid until 31.12.2027`,
    [{ type: 'SDS', url: `${url};v=2`, language: 'de', expiresOn: '2027-12-31' }],
  ],
  [`安全数据表（中文）${url} 有效期至2027年1月31日`, [{ type: 'SDS', url, language: 'zh', expiresOn: '2027-01-31' }]],
  [
    `安全数据表（日本語）${url} 有効期限 2027年1月31日`,
    [{ type: 'SDS', url, language: 'ja', expiresOn: '2027-01-31' }],
  ],
  [
    `manual "Use; and care" ${url}, issued 5 Mar 2024 (zh-hans)`,
    [{ type: 'MANUAL', url, language: 'zh-Hans', issuedOn: '2024-03-05', title: 'Use; and care' }],
  ],
  [`SDS ${url}\nSDS ${url}`, [{ type: 'SDS', url, language: 'und' }]],
])('%s', (written, expected) => {
  expect(read(written)).toEqual(expected);
});

test.each([
  ['SDS', 'papers INVALID papers "SDS" has no web address.'],
  [url, 'has an address without a type.'],
  [`Invoice ${url}`, '"Invoice" is not one of its choices. Choose from SDS, COA, MANUAL.'],
  [`SDS ${url} expires 03/04/2027`, '"03/04/2027" does not say which day.'],
  [`SDS ${url} exp 2027-11`, '"2027-11" does not say which day.'],
  [`SDS ${url} exp 202711`, '"202711" does not say which day.'],
  [`SDS ${url}; COA http://example.com/`, 'papers.1.url INVALID papers "http://example.com/" is not an https address.'],
])('%s', (written, expected) => {
  expect(read(written)).toContain(expected);
});

test.each([
  [[{ type: 'SDS', url, language: 'xx' }], 'papers.0.language INVALID papers "xx" is not a language.'],
  [[{ type: 'SDS', url, issuedOn: '2024-02-30' }], 'papers.0.issuedOn INVALID'],
  [
    [{ type: 'SDS', url, issuedOn: '2025-01-02', expiresOn: '2025-01-01' }],
    'papers.0.expiresOn INVALID papers SDS expires',
  ],
  [[{ type: 'SDS', url: 'https://me:secret@example.com/' }], 'papers.0.url INVALID'],
  [[], 'papers INVALID papers is an empty list.'],
  [Array.from({ length: 41 }, () => ({ type: 'SDS', url })), 'papers OUT_OF_RANGE papers has 41 documents.'],
])('%j', (raw, expected) => {
  expect(checked(raw)).toContain(expected);
});

test('say on a day what is valid and what has expired', () => {
  const papers: NonNullable<Papers['papers']> = [
    { type: 'SDS', url, language: 'en', expiresOn: '2025-06-30' },
    { type: 'COA', url, language: 'en' },
  ];
  expect([hasValid(papers, 'SDS', '2025-06-30'), hasValid(papers, 'SDS', '2025-07-01')]).toEqual([true, false]);
  expect([expired(papers, 'SDS', '2025-06-30'), expired(papers, 'SDS', '2025-07-01')]).toEqual([false, true]);
  expect([hasValid(papers, 'COA', '2099-01-01'), expired(papers, 'MANUAL', '2099-01-01')]).toEqual([true, false]);
  expect(hasValid(undefined, 'SDS', '2025-06-30')).toBe(false);
  // @ts-expect-error a type that the attribute does not have
  hasValid(papers, 'INVOICE', '2025-06-30');
});

test('are found where type and language are of the same document', () => {
  const stored = checked([
    { type: 'SDS', url, language: 'zh-Hans' },
    { type: 'COA', url, language: 'en' },
  ]);
  const { kind } = attribute;
  const finds = (filter: object) => kind.matches(stored, filter);
  expect(finds({ types: ['SDS'], languages: ['zh'] })).toBe(true);
  expect(finds({ types: ['SDS'], languages: ['en'] })).toBe(false);
  expect(finds({ languages: ['en'] })).toBe(true);
  expect(filterExpression(papered, { papers: { types: ['SDS'], languages: ['ZH'] } })).toEqual([
    'a_papers_pairs IN ["SDS zh"]',
  ]);
  expect(() => filterExpression(papered, { papers: { languages: ['nonsense!'] } })).toThrow(KitError);
});
