// How the attributes of a chemical hang together: transport, labelling, grade, physics; and what holds up publication.
import { hasValid } from '../../src/kit/document-reading.ts';
import { refuse, warn } from '../../src/kit/problem.ts';
import { highest, lowest } from '../../src/kit/range.ts';
import type { ValuesIn } from '../../src/kit/vertical.ts';
import type { attributes } from './attributes.ts';
import { callingFor, missingPictograms, needlessPictograms } from './ghs.ts';
import { FLAMMABLE, GROUPED, OF_SOLIDS, UNGROUPED } from './transport.ts';

type Values = ValuesIn<typeof attributes>;

const SECTION_2 = 'Compare section 2 of the safety data sheet.';
const SECTION_14 = 'Compare section 14 of the safety data sheet.';
const IS_FLAMMABLE = 'A flash point of {flash} °C makes it a flammable liquid, and no flammable class is stated.';
const FLUIDS: readonly Values['physicalForm'][] = ['LIQUID', 'SOLUTION', 'DISPERSION', 'GAS'];

/** Findings about a listing; falsy entries are none. */
export function rules(it: Values) {
  return [...transport(it), ...labelling(it), ...quality(it)];
}

function transport(it: Values) {
  const { unNumber, hazardClass, packingGroup, subsidiaryHazards: further = [], physicalForm: form } = it;
  const isFluid = FLUIDS.includes(form);
  const isOfSolids = OF_SOLIDS[unNumber ?? ''];
  const needsGroup = unNumber && hazardClass && GROUPED.has(hazardClass);
  const isGroupless = hazardClass && UNGROUPED.has(hazardClass);
  const isUnclassed = !hazardClass && (packingGroup || further.length > 0);
  const isTwice = hazardClass && further.includes(hazardClass);
  const flash = it.flashPoint && highest(it.flashPoint, '°C');
  // A flash point classifies fluids for transport; solids go by other tests.
  const isFlammable =
    flash?.lte(60) && (isFluid || !form) && ![hazardClass, ...further].some((one) => FLAMMABLE.has(one));
  return [
    unNumber && !hazardClass && refuse('hazardClass', 'UN {unNumber} asks for its hazard class.', SECTION_14, it),
    needsGroup && !packingGroup && refuse('packingGroup', 'UN {unNumber} asks for a packing group.', SECTION_14, it),
    isGroupless && packingGroup && refuse('packingGroup', 'This hazard class has no packing groups.', SECTION_14),
    isUnclassed && refuse('hazardClass', 'A packing group or subsidiary hazard asks for a hazard class.', SECTION_14),
    isTwice && refuse('subsidiaryHazards', 'The hazard class stands among them too.', SECTION_14),
    hazardClass && !unNumber && warn('unNumber', 'A hazard class is stated without a UN number.', SECTION_14),
    form &&
      isOfSolids === isFluid &&
      refuse('unNumber', 'UN {unNumber} is not for this form: 3077 is for solids, 3082 for liquids.', SECTION_14, it),
    isFlammable && hazardClass && refuse('flashPoint', IS_FLAMMABLE, SECTION_14, { flash }),
    isFlammable && !hazardClass && warn('hazardClass', IS_FLAMMABLE, SECTION_14, { flash }),
  ];
}

function labelling({ hazardStatements: stated = [], ghsPictograms: shown = [], signalWord }: Values) {
  const missing = missingPictograms(stated, shown).join(', ');
  const needless = stated.length > 0 && needlessPictograms(stated, shown).join(', ');
  const [dangers, warnings] = (['D', 'W'] as const).map((signal) => callingFor(signal, stated).join(', '));
  const lacksDanger = dangers && signalWord !== 'DANGER';
  const lacksWarning = warnings && !dangers && !signalWord;
  return [
    missing && refuse('ghsPictograms', 'The hazard statements call for {missing}.', SECTION_2, { missing }),
    needless && refuse('ghsPictograms', 'No hazard statement calls for {needless}.', SECTION_2, { needless }),
    lacksDanger && refuse('signalWord', '{dangers} calls for the signal word Danger.', SECTION_2, { dangers }),
    lacksWarning && refuse('signalWord', '{warnings} calls for the signal word Warning.', SECTION_2, { warnings }),
  ];
}

function quality({ grade, pharmacopoeia, meltingPoint, boilingPoint }: Values) {
  const melts = meltingPoint && lowest(meltingPoint, '°C');
  const boils = boilingPoint && highest(boilingPoint, '°C');
  const isTooLow = melts && boils?.lt(melts);
  const tooLow = 'It would boil at {boils} °C, below its melting point of {melts} °C.';
  return [
    grade === 'PHARMACEUTICAL' &&
      !pharmacopoeia &&
      refuse('pharmacopoeia', 'Pharmaceutical grade names the pharmacopoeia it meets.', 'Name it, or another grade.'),
    isTooLow && refuse('boilingPoint', tooLow, 'Check both values and their units.', { boils, melts }),
  ];
}

/** What a listing needs on the day it goes on the market. */
export function gates(it: Values, today: string) {
  const isHazardous = it.hazardClass || it.signalWord || it.hazardStatements || it.ghsPictograms;
  const made = it.manufactureDate;
  const keeps = it.shelfLife ? highest(it.shelfLife, 'd').toNumber() * 86_400_000 : Number.POSITIVE_INFINITY;
  const isStale = made && Date.parse(made) + keeps < Date.parse(today);
  return [
    isHazardous &&
      !hasValid(it.documents, 'SDS', today) &&
      refuse(
        'documents',
        'A hazardous product needs a safety data sheet that has not expired.',
        'Add the current one.',
      ),
    it.grade === 'PHARMACEUTICAL' &&
      !hasValid(it.documents, 'COA', today) &&
      refuse('documents', 'Pharmaceutical grade needs a certificate of analysis that has not expired.', 'Add it.'),
    made &&
      made > today &&
      refuse('manufactureDate', 'The lot is not made yet: {made}.', 'Correct the date.', { made }),
    isStale && refuse('manufactureDate', 'The lot of {made} is past its shelf life.', 'Offer a fresher one.', { made }),
  ];
}
