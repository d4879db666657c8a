// How the attributes of consumer goods hang together, and what must be so on the day they go on the market.
import { expired, hasValid } from '../../src/kit/document-reading.ts';
import { refuse, warn } from '../../src/kit/problem.ts';
import { endsOf, highest, lowest } from '../../src/kit/range.ts';
import type { ValuesIn } from '../../src/kit/vertical.ts';
import type { attributes } from './attributes.ts';

type Goods = ValuesIn<typeof attributes>;

/** Documents that show goods for children to be tested as such: for the EU, for the USA. */
const CHILD_SAFETY = ['EN71_REPORT', 'CPC'] as const;
const KINDS_OF_SAFETY = 'Add an EN 71 test report (Europe) or a Children’s Product Certificate (USA).';

/** Findings about a listing; falsy entries are none. */
export function rules(it: Goods) {
  const isKnown = it.gtin || (it.brand && it.model);
  const digit = it.gtin?.length === 14 ? it.gtin.charAt(0) : '0';
  const years = it.ageGrade && lowest(it.ageGrade, 'year');
  const runsOnBattery = it.powerSource === 'BATTERY' || it.powerSource === 'RECHARGEABLE';
  const isTravelling = it.battery?.included && /^(LITHIUM|SODIUM)/.test(it.battery.type ?? '');
  const isCosmetic = it.productType === 'COSMETIC';
  const perishes = isCosmetic || it.productType === 'FOOD';
  const gross = it.cartonWeight && highest(it.cartonWeight, 'kg');
  const pieces = (it.unitsPerPack ?? 1) * (it.unitsPerCarton ?? 0);
  const content = it.netWeight && lowest(it.netWeight, 'kg').times(pieces);
  const isTooLight = content && gross?.lt(content);
  return [
    !isKnown && warn('gtin', 'Nothing tells which product it is.', 'Add the GTIN, or brand and model.'),
    digit !== '0' &&
      warn('gtin', 'A GTIN-14 with {digit} in front is of a carton.', 'State that of one unit.', { digit }),
    it.ageGroup === 'BABY' &&
      years?.gte(3) &&
      refuse('ageGrade', 'It is for babies, and graded from {years} years.', 'Correct one of the two.', { years }),
    runsOnBattery &&
      !it.battery &&
      refuse('battery', 'Its battery is not stated.', 'State the type: carriers ask for it.'),
    isTravelling &&
      !it.battery?.un383 &&
      warn('battery', 'Such a battery travels only with a UN 38.3 test summary.', 'Say so when you have the summary.'),
    perishes &&
      !it.shelfLife &&
      refuse('shelfLife', 'Food and cosmetics state their shelf life.', 'Count it from the day of making.'),
    isCosmetic &&
      !it.ingredients &&
      warn('ingredients', 'Cosmetics name their ingredients.', 'List the INCI names, the heaviest first.'),
    isTooLight &&
      refuse('cartonWeight', 'The carton weighs {gross} kg, its content {content} kg.', 'Check weights and units.', {
        gross,
        content,
      }),
  ];
}

/** What is missing for the market today: goods for children under 14 are tested, and toys graded by age. */
export function gates(it: Goods, today: string) {
  const isPlaything = it.productType === 'TOY' || it.productType === 'BABY';
  // An open grade such as '≤ 12 years' begins at birth. Without a grade, playthings are for children unless a group says otherwise.
  const isGradedYoung = it.ageGrade ? (endsOf(it.ageGrade, 'year').min?.lt(14) ?? true) : undefined;
  const isYoung = isGradedYoung ?? (isPlaything && it.ageGroup !== 'TEEN');
  const forChildren = it.ageGroup === 'BABY' || it.ageGroup === 'CHILD' || (isYoung && it.ageGroup !== 'ADULT');
  const isTested = CHILD_SAFETY.some((type) => hasValid(it.documents, type, today));
  const isLate = CHILD_SAFETY.some((type) => expired(it.documents, type, today));
  return [
    forChildren && !isTested && isLate && refuse('documents', 'Its safety certificate has expired.', KINDS_OF_SAFETY),
    forChildren &&
      !isTested &&
      !isLate &&
      refuse('documents', 'Goods for children need a safety certificate.', KINDS_OF_SAFETY),
    it.productType === 'TOY' &&
      !it.ageGrade &&
      refuse('ageGrade', 'A toy is graded by age.', 'State it, such as ≥ 3 years.'),
  ];
}
