// How the attributes of a chemical hang together: transport, labelling, grade, physics.
import { refuse, warn } from '../../src/kit/problem.ts';
import { highest, lowest } from '../../src/kit/range.ts';
import type { ValuesIn } from '../../src/kit/vertical.ts';
import type { attributes } from './attributes.ts';
import { hazardStatements, missingPictograms, needlessPictograms } from './ghs.ts';

/** Classes whose entries carry a packing group, and classes that never have one (UN Model Regulations 2.0.1.3). */
const GROUPED = new Set(['CLASS_3', 'CLASS_4_2', 'CLASS_4_3', 'CLASS_5_1', 'CLASS_6_1', 'CLASS_8']);
const UNGROUPED = new Set(['CLASS_1', 'CLASS_2_1', 'CLASS_2_2', 'CLASS_2_3', 'CLASS_5_2', 'CLASS_6_2', 'CLASS_7']);
const FLAMMABLE = new Set(['CLASS_2_1', 'CLASS_3', 'CLASS_4_1', 'CLASS_4_2', 'CLASS_4_3', 'CLASS_5_2']);

/** Findings about a listing; falsy entries are none. */
export function rules(it: ValuesIn<typeof attributes>) {
  const flash = it.flashPoint && highest(it.flashPoint, '°C');
  const melts = it.meltingPoint && lowest(it.meltingPoint, '°C');
  const boils = it.boilingPoint && highest(it.boilingPoint, '°C');
  const hazards = [it.hazardClass, ...(it.subsidiaryHazards ?? [])].filter((hazard) => hazard !== undefined);
  const flammable = flash?.lte(60) && it.physicalForm !== undefined ? isFluid(it.physicalForm) : flash?.lte(60);
  const shown = it.ghsPictograms ?? [];
  const stated = it.hazardStatements ?? [];
  const missing = missingPictograms(stated, shown);
  const needless = stated.length > 0 ? needlessPictograms(stated, shown) : [];
  const dangers = stated.filter((code) => hazardStatements[code]?.signal === 'DANGER');
  return [
    it.unNumber &&
      !it.hazardClass &&
      refuse(
        'hazardClass',
        `UN ${it.unNumber} is dangerous goods, and its hazard class is missing.`,
        'State the class from section 14 of the safety data sheet.',
      ),
    it.unNumber &&
      it.hazardClass &&
      GROUPED.has(it.hazardClass) &&
      !it.packingGroup &&
      refuse(
        'packingGroup',
        `UN ${it.unNumber} is of a class that has packing groups, and none is stated.`,
        'State I, II or III from section 14 of the safety data sheet.',
      ),
    it.packingGroup &&
      it.hazardClass &&
      UNGROUPED.has(it.hazardClass) &&
      refuse(
        'packingGroup',
        'This hazard class has no packing groups.',
        'Remove the packing group, or correct the hazard class.',
      ),
    it.packingGroup &&
      !it.hazardClass &&
      refuse(
        'hazardClass',
        'A packing group is stated without a hazard class.',
        'State the hazard class, or remove the packing group.',
      ),
    it.hazardClass &&
      !it.unNumber &&
      warn(
        'unNumber',
        'A hazard class is stated without a UN number.',
        'State the UN number from section 14 of the safety data sheet.',
      ),
    flammable &&
      hazards.length > 0 &&
      !hazards.some((hazard) => FLAMMABLE.has(hazard)) &&
      refuse(
        'flashPoint',
        `A flash point of ${flash} °C (60 °C or less) makes it a flammable liquid, and no flammable class is stated.`,
        'Add class 3 as hazard class or subsidiary hazard, or correct the flash point.',
      ),
    flammable &&
      hazards.length === 0 &&
      warn(
        'hazardClass',
        `A flash point of ${flash} °C (60 °C or less) makes it a flammable liquid.`,
        'State class 3, its UN number and its packing group.',
      ),
    missing.length > 0 &&
      refuse(
        'ghsPictograms',
        `The hazard statements call for ${missing.join(', ')}.`,
        'Add the pictogram, or correct the hazard statements.',
      ),
    needless.length > 0 &&
      refuse(
        'ghsPictograms',
        `No hazard statement calls for ${needless.join(', ')}.`,
        'Add the hazard statement behind the pictogram, or remove the pictogram.',
      ),
    dangers.length > 0 &&
      it.signalWord !== 'DANGER' &&
      refuse('signalWord', `${dangers.join(', ')} call for the signal word Danger.`, 'Set the signal word to DANGER.'),
    it.grade === 'PHARMACEUTICAL' &&
      !it.pharmacopoeia?.length &&
      refuse(
        'pharmacopoeia',
        'Pharmaceutical grade names the pharmacopoeia it meets.',
        'Add USP, EP, BP, JP, CP or IP; else choose another grade.',
      ),
    melts &&
      boils &&
      melts.gt(boils) &&
      refuse(
        'boilingPoint',
        `It would boil at ${boils} °C, below its melting point of ${melts} °C.`,
        'Check both values and their units.',
      ),
  ];
}

/** A flash point classifies liquids and gases for transport; solids go by other tests. */
function isFluid(form: string): boolean {
  return ['LIQUID', 'SOLUTION', 'DISPERSION', 'GAS'].includes(form);
}
