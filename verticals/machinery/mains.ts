// Mains electricity by country, and whether a machine fits it: IEC World Plugs, and IEC 60038 for the voltages.
import { Decimal } from '../../src/kit/number.ts';
import { warn } from '../../src/kit/problem.ts';
import { endsOf, overlap, type Quantity, showEnds } from '../../src/kit/range.ts';
import type { ValuesIn } from '../../src/kit/vertical.ts';
import type { attributes } from './attributes.ts';

/** Countries whose public supply has 60 Hz; the rest of the world has 50 Hz. */
const SIXTY_HERTZ = new Set(
  'AG AI AS AW BL BM BR BS BZ CA CO CR CU DO EC FM GT GU GY HN HT KN KR KY MF MH MP MS MX NI PA PE PF PH PR PW SA SR SV SX TC TT TW UM US VE VG VI'.split(
    ' ',
  ),
);

/** Where it depends on the region (Japan), the island (Bonaire; Saba and Statia) or the source (Korea's north, Liberia). */
const BOTH_HERTZ = new Set(['BQ', 'JP', 'KP', 'LR']);

/** Voltages between phase and neutral, and between phases, by country; elsewhere they are those of IEC 60038. */
const SUPPLIES: readonly (readonly [countries: string, single: string, three: string])[] = [
  ['AS GU MP PR UM US VI', '120 240 277', '208 240 480 600'],
  ['CA', '120 240 277 347', '208 240 480 600'],
  ['AW BM BS BZ CO CR CU DO EC FM GT GY HN HT KY MH NI PA PW SV TC VE VG', '120 240', '208 240 440 480'],
  ['AI BB BQ CW JM LR SR SX TT', '120 230', '208 220 400'],
  ['BR PE', '127 220', '220 380 440'],
  ['CN KP KR', '220', '380'],
  ['JP', '100', '200'],
  ['MX', '127 220', '220 440 480'],
  ['PH', '220 230', '220 380 440 480'],
  ['SA', '127 220 230', '220 380 400'],
  ['TW', '110 220', '220 380'],
];
const [SINGLE, THREE] = ['230', '400'];

/** How far from its nominal voltage a supply may be, and a machine still works (IEC 60038: ± 10 %). */
const TOLERANCE = 0.1;

/** The frequencies of a country's public supply, in Hz. */
export function frequenciesIn(country: string): readonly string[] {
  if (BOTH_HERTZ.has(country)) return ['50', '60'];
  return [SIXTY_HERTZ.has(country) ? '60' : '50'];
}

/** The nominal voltages that a machine of so many phases finds in a country, in V, rising: one phase finds all of them. */
export function voltagesIn(country: string, phases?: number): readonly string[] {
  const [, single = SINGLE, three = THREE] = SUPPLIES.find(([countries]) => countries.includes(country)) ?? [];
  const found = `${phases === 3 ? '' : `${single} `}${three}`.split(' ');
  return [...new Set(found)].sort((one, other) => Number(one) - Number(other));
}

/** Whether no supply of these voltages drives a machine, within their tolerance. */
function isApartFrom(voltage: Quantity, supplied: Quantity): boolean {
  const { min, max } = endsOf(supplied, 'V');
  const within = { min: min?.times(new Decimal(1).minus(TOLERANCE)), max: max?.times(new Decimal(1).plus(TOLERANCE)) };
  return !overlap(endsOf(voltage, 'V'), within);
}

/** Whether a machine brings its own current: low voltage or a traction battery, and nothing said of mains. */
function runsOnBattery({ voltage, frequency, phases, batteryCapacity }: ValuesIn<typeof attributes>): boolean {
  if (!voltage || frequency || phases) return false;
  const { max } = endsOf(voltage, 'V');
  return batteryCapacity !== undefined || Boolean(max?.lte(120));
}

const shown = (quantity: Quantity | undefined) => quantity && `${showEnds(quantity)} ${quantity.unit}`;
const exactly = (amount: string, unit: string): Quantity => ({ min: amount, max: amount, unit });

/** What a machine's mains and those of the place where it shall work have against each other. */
export function mainsAdvice(
  it: ValuesIn<typeof attributes>,
  asked: { readonly siteVoltage?: Quantity; readonly siteFrequency?: Quantity },
  destination: string | null,
) {
  const { frequency, phases } = it;
  const { siteVoltage, siteFrequency } = asked;
  const voltage = runsOnBattery(it) ? undefined : it.voltage;
  const isOff = (one: Quantity, other: Quantity) => !overlap(endsOf(one, 'Hz'), endsOf(other, 'Hz'));
  const hertz = destination === null || siteFrequency ? [] : frequenciesIn(destination);
  const volts = destination === null || siteVoltage ? [] : voltagesIn(destination, phases);
  const hasOtherHertz = hertz.length > 0 && frequency && hertz.every((one) => isOff(frequency, exactly(one, 'Hz')));
  const hasOtherVolts = volts.length > 0 && voltage && volts.every((one) => isApartFrom(voltage, exactly(one, 'V')));
  const atSite = 'The machine is built for {built}, the site has {site}.';
  const otherVoltage = 'Ask for another voltage or a transformer.';
  const otherMains = 'Ask for a version for these mains.';
  return [
    voltage &&
      siteVoltage &&
      isApartFrom(voltage, siteVoltage) &&
      warn('voltage', atSite, otherVoltage, { built: shown(voltage), site: shown(siteVoltage) }),
    hasOtherVolts &&
      warn('voltage', 'The machine is built for {built}, the mains of {country} have {volts} V.', otherVoltage, {
        built: shown(voltage),
        country: destination,
        volts: volts.join('/'),
      }),
    frequency &&
      siteFrequency &&
      isOff(frequency, siteFrequency) &&
      warn('frequency', atSite, otherMains, { built: shown(frequency), site: shown(siteFrequency) }),
    hasOtherHertz &&
      warn('frequency', 'The machine is built for {built}, the mains of {country} have {hertz} Hz.', otherMains, {
        built: shown(frequency),
        country: destination,
        hertz: hertz.join('/'),
      }),
  ];
}
