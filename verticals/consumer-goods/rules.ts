// How the attributes of consumer goods hang together: children, batteries, food, cartons.
import { refuse, warn } from '../../src/kit/problem.ts';
import { highest, lowest } from '../../src/kit/range.ts';
import type { ValuesIn } from '../../src/kit/vertical.ts';
import type { attributes } from './attributes.ts';

/** Certificates that show a product for children was tested as a toy or children's product. */
const CHILD_SAFETY: readonly string[] = ['EN71', 'CPC'];

/** Findings about a listing; falsy entries are none. */
export function rules(it: ValuesIn<typeof attributes>) {
  const certificates: readonly string[] = it.certifications ?? [];
  const youngest = it.ageGrade && lowest(it.ageGrade, 'year');
  const forChildren =
    it.ageGroup === 'BABY' || it.ageGroup === 'CHILD' || (it.productType === 'TOY' && (youngest?.lt(14) ?? true));
  const net = it.netWeight && lowest(it.netWeight, 'kg');
  const gross = it.cartonWeight && highest(it.cartonWeight, 'kg');
  const content = net && it.unitsPerCarton !== undefined ? net.times(it.unitsPerCarton) : undefined;
  const needsBattery = it.powerSource === 'BATTERY' || it.powerSource === 'RECHARGEABLE';
  const perishable = it.productType === 'FOOD' || it.productType === 'COSMETIC';
  return [
    !it.gtin &&
      !(it.brand && it.model) &&
      warn(
        'gtin',
        'Nothing tells which product it is, so offers of the same product cannot be put together.',
        'Add the GTIN, or brand and model.',
      ),
    forChildren &&
      !certificates.some((code) => CHILD_SAFETY.includes(code)) &&
      refuse(
        'certifications',
        'Goods for children under 14 name their safety certificate.',
        'Add EN71 (Europe) or CPC (United States), or correct the age group.',
      ),
    (it.batteryIncluded || needsBattery) &&
      !it.batteryType &&
      refuse('batteryType', 'It has a battery, and the type is missing.', 'State the chemistry: carriers ask for it.'),
    it.batteryIncluded &&
      it.batteryType?.startsWith('LITHIUM') &&
      !certificates.includes('UN38_3') &&
      warn(
        'certifications',
        'A lithium battery travels only with a UN 38.3 test summary.',
        'Add UN38_3 when you have the test summary.',
      ),
    perishable &&
      !it.shelfLife &&
      refuse(
        'shelfLife',
        'Food and cosmetics state their shelf life.',
        'State it in months from the day of manufacture.',
      ),
    perishable &&
      !it.ingredients &&
      warn('ingredients', 'Food and cosmetics state their ingredients.', 'List them in descending order of weight.'),
    content &&
      gross?.lt(content) &&
      refuse(
        'cartonWeight',
        `The carton weighs ${gross} kg, less than the ${content} kg of its content.`,
        'Check the carton weight, the net weight and the units per carton.',
      ),
  ];
}
