// What does not compile in a sample: tsc reads this file and fails where an expected error does not come.
import { choice, choices } from '../../src/kit/kinds/choice.ts';
import { color } from '../../src/kit/kinds/color.ts';
import { country } from '../../src/kit/kinds/country.ts';
import { date } from '../../src/kit/kinds/date.ts';
import { decimal } from '../../src/kit/kinds/decimal.ts';
import { dimensions } from '../../src/kit/kinds/dimensions.ts';
import { documents } from '../../src/kit/kinds/documents.ts';
import { duration } from '../../src/kit/kinds/duration.ts';
import { flag } from '../../src/kit/kinds/flag.ts';
import { group } from '../../src/kit/kinds/group.ts';
import { identifier } from '../../src/kit/kinds/identifier.ts';
import { integer } from '../../src/kit/kinds/integer.ts';
import { listOf } from '../../src/kit/kinds/list-of.ts';
import { localizedText } from '../../src/kit/kinds/localized-text.ts';
import { longText } from '../../src/kit/kinds/long-text.ts';
import { money } from '../../src/kit/kinds/money.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { year } from '../../src/kit/kinds/year.ts';
import type { Samples } from '../../src/kit/samples.ts';
import { defineVertical } from '../../src/kit/vertical.ts';

const about = { description: 'One of every kind.' };
const everything = defineVertical({
  name: 'everything',
  type: 'Everything',
  description: 'Goods that state everything.',
  attributes: {
    name: text(about),
    story: longText(about),
    title: localizedText(about),
    gtin: identifier('GTIN', about),
    grade: choice(['FOOD', 'FEED'], about),
    uses: choices({ ROASTING: {}, BREWING: { label: 'Brewing' } }, about),
    kosher: flag(about),
    pieces: integer(about),
    ratio: decimal(about),
    weight: quantity('kg', about),
    heat: quantity('°C', { ...about, range: true }),
    price: money(about),
    packed: date(about),
    built: year(about),
    shelfLife: duration('month', about),
    box: dimensions('cm', about),
    origin: country(about),
    papers: documents(['SDS', 'COA'], about),
    paint: color(about),
    volumes: listOf(quantity('L', about)),
    battery: group({ cell: choice(['LI_ION', 'NIMH'], about), energy: quantity('Wh', about) }, about),
  },
  identity: ['name'],
  categories: [{ code: 'all', name: { en: 'All' } }],
  rules: (it) => [
    // @ts-expect-error: not one of its choices
    it.grade === 'FUEL' && null,
    // @ts-expect-error: no such attribute
    it.colour && null,
  ],
});

type Sample = Samples<typeof everything>['good'][number]['attributes'];
const url = 'https://papers.example/sds.pdf';

/** What an author may write, in each of the ways there are. */
export const good: Sample[] = [
  { name: 'Lemon', story: 'Long.\nLonger.', title: 'Lemon', gtin: '4006381333931', grade: 'FOOD', uses: ['ROASTING'] },
  { title: { en: 'Lemon', zh: '柠檬' }, kosher: true, pieces: 6, ratio: '1.25', weight: '25 kg', heat: '-20–60 °C' },
  {
    pieces: '6',
    ratio: 1.25,
    weight: '55 lb',
    heat: '≤ 140 °F',
    price: '12.50 USD',
    packed: '2025-03-31',
    built: 2019,
  },
  { weight: { min: '25', max: '25', unit: 'kg' }, price: { amount: '12.5', currency: 'USD' }, built: '2019' },
  { shelfLife: '24 month', box: '30 × 20 × 12 cm', origin: 'CN', paint: 'Signal red RAL 3001' },
  { shelfLife: 'P2Y', box: { length: '30', width: '20', unit: 'in' }, paint: { name: 'Sunset', family: 'ORANGE' } },
  { shelfLife: '2 years', papers: [{ type: 'SDS', url, language: 'en', expiresOn: '2030-01-31' }] },
  { papers: `SDS (en) ${url}`, volumes: ['500 mL', '1 L'], battery: { cell: 'LI_ION', energy: '74 Wh' } },
  { volumes: '1 L', battery: 'cell: LI_ION; energy: 74 Wh' },
];

/** What does not compile, one fault a line. */
export const bad: Sample[] = [
  // @ts-expect-error: no such attribute
  { nmae: 'Lemon' },
  // @ts-expect-error: a text is not a number
  { name: 7 },
  // @ts-expect-error: a text of each language is a text
  { title: { en: 7 } },
  // @ts-expect-error: an identifier keeps its leading zeros
  { gtin: 4006381333931 },
  // @ts-expect-error: not one of its choices
  { grade: 'FUEL' },
  // @ts-expect-error: not one of its choices
  { uses: ['ROASTING', 'DRIVING'] },
  // @ts-expect-error: several choices are a list
  { uses: 'ROASTING' },
  // @ts-expect-error: yes or no
  { kosher: 'maybe' },
  // @ts-expect-error: digits
  { pieces: 'six' },
  // @ts-expect-error: a point, and nothing between thousands
  { ratio: '1,25' },
  // @ts-expect-error: kilograms do not measure what litres do
  { weight: '25 L' },
  // @ts-expect-error: an amount has a unit
  { weight: '25' },
  // @ts-expect-error: nor in this form
  { weight: { min: '25', max: '25', unit: 'L' } },
  // @ts-expect-error: a bar measures no temperature
  { heat: '20–60 bar' },
  // @ts-expect-error: an amount has a currency
  { price: '12.50' },
  // @ts-expect-error: currencies are written in capitals
  { price: '12.50 usd' },
  // @ts-expect-error: a day is written YYYY-MM-DD
  { packed: 'yesterday' },
  // @ts-expect-error: a year has digits
  { built: 'MMXIX' },
  // @ts-expect-error: a kilogram is no time
  { shelfLife: '24 kg' },
  // @ts-expect-error: sides are lengths
  { box: '30 × 20 × 12 kg' },
  // @ts-expect-error: and there are at least two
  { box: { length: '30', unit: 'cm' } },
  // @ts-expect-error: a country's code has capitals
  { origin: 'China' },
  // @ts-expect-error: not one of its types
  { papers: [{ type: 'CV', url }] },
  // @ts-expect-error: not one of its types, in this form either
  { papers: `CV (en) ${url}` },
  // @ts-expect-error: a document has an address
  { papers: [{ type: 'SDS' }] },
  // @ts-expect-error: not a family of colours
  { paint: { name: 'Sunset', family: 'WARM' } },
  // @ts-expect-error: each value of a list has a unit of volume
  { volumes: ['500 mL', '1 kg'] },
  // @ts-expect-error: no such member
  { battery: { cells: 'LI_ION' } },
  // @ts-expect-error: not one of the member's choices
  { battery: { cell: 'POTATO' } },
  // @ts-expect-error: a member's unit
  { battery: { energy: '74 W' } },
];

/** Declarations that do not compile. */
export const declarations = [
  // @ts-expect-error: there is no such unit
  () => quantity('cubit', about),
  // @ts-expect-error: a kilogram is no length
  () => dimensions('kg', about),
  // @ts-expect-error: a litre is no time
  () => duration('L', about),
  // @ts-expect-error: there is no such registry
  () => identifier('ISBN', about),
  // @ts-expect-error: an attribute says what it means
  () => text({ filter: true }),
];
