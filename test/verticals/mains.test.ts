// Mains by country: a machine that does not fit the destination is pointed out, one that does or brings its battery is not.
import { expect, test } from 'vitest';
import type { AttributeValues } from '../../src/kit/attribute.ts';
import { readAttributes } from '../../src/kit/import.ts';
import { machinery } from '../../verticals/machinery/index.ts';
import { frequenciesIn, voltagesIn } from '../../verticals/machinery/mains.ts';

/** What is said of a machine, as 'voltage: …' lines without hints. */
function adviceOn(texts: Record<string, string>, destination: string | null, site: AttributeValues = {}): string[] {
  const { values, problems } = readAttributes(machinery, texts);
  expect(problems).toEqual([]);
  return machinery.advice(values as never, site, destination).map(({ path: [code], message }) => `${code}: ${message}`);
}

test.each([
  ['BB', ['50']],
  ['CW', ['50']],
  ['JM', ['50']],
  ['DE', ['50']],
  ['AG', ['60']],
  ['FM', ['60']],
  ['MS', ['60']],
  ['SA', ['60']],
  ['SR', ['60']],
  ['SX', ['60']],
  ['JP', ['50', '60']],
] as const)('the mains of %s have %j Hz', (country, hertz) => {
  expect(frequenciesIn(country)).toEqual(hertz);
});

test.each([
  ['400 V', 'US', '208/240/480/600'],
  ['400 V', 'JP', '200'],
  ['480 V', 'DE', '400'],
  ['208 V', 'GB', '400'],
  ['200 V', 'CN', '380'],
])('a three-phase machine of %s does not fit %s', (voltage, country, volts) => {
  expect(adviceOn({ voltage, phases: '3' }, country)).toEqual([
    `voltage: The machine is built for ${voltage}, the mains of ${country} have ${volts} V.`,
  ]);
});

test.each([
  ['380 V', '3', 'IN'],
  ['415 V', '3', 'DE'],
  ['400 V', '3', 'AU'],
  ['380 V', '3', 'BR'],
  ['460 V', '3', 'US'],
  ['575 V', '3', 'CA'],
  ['220-480 V', '3', 'JP'],
  ['440 V', '3', 'MX'],
  ['230 V', '1', 'DE'],
  ['120 V', '1', 'US'],
  ['100-240 V', '1', 'JP'],
])('a machine of %s and %s phases fits %s', (voltage, phases, country) => {
  expect(adviceOn({ voltage, phases }, country)).toEqual([]);
});

test('one phase finds what three find, and that to neutral; three do not find that', () => {
  expect(voltagesIn('DE', 3)).toEqual(['400']);
  expect(voltagesIn('DE', 1)).toEqual(['230', '400']);
  expect(voltagesIn('JP')).toEqual(['100', '200']);
  expect(adviceOn({ voltage: '230 V', phases: '3' }, 'DE')).toHaveLength(1);
});

test('a machine on a battery is compared with no mains', () => {
  const site = { siteVoltage: { min: '400', max: '400', unit: 'V' } };
  const batteries: Record<string, string>[] = [
    { voltage: '48 V' },
    { voltage: '120 V' },
    { voltage: '360 V', batteryCapacity: '60 kWh' },
  ];
  for (const texts of batteries) {
    expect(adviceOn(texts, 'DE')).toEqual([]);
    expect(adviceOn(texts, null, site)).toEqual([]);
  }
  expect(adviceOn({ voltage: '110 V', frequency: '60 Hz' }, null, site)).toHaveLength(1);
});

test('a site that states its voltage speaks for itself, within 10 %', () => {
  const site = { siteVoltage: { min: '415', max: '415', unit: 'V' } };
  expect(adviceOn({ voltage: '380 V', phases: '3' }, 'US', site)).toEqual([]);
  expect(adviceOn({ voltage: '480 V', phases: '3' }, 'US', site)).toEqual([
    'voltage: The machine is built for 480 V, the site has 415 V.',
  ]);
});

test('the new warnings are said in the languages of the vertical', () => {
  const said = 'The machine is built for {built}, the mains of {country} have {volts} V.';
  for (const locale of ['zh', 'ja', 'de', 'es']) expect(machinery.findings[locale]).toHaveProperty([said]);
});
