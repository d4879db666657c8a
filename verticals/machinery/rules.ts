// How the attributes of a machine hang together: condition, age, engine and direct current; which marks need papers.
import { hasValid } from '../../src/kit/document-reading.ts';
import { refuse, warn } from '../../src/kit/problem.ts';
import { highest } from '../../src/kit/range.ts';
import type { ValuesIn } from '../../src/kit/vertical.ts';
import type { attributes } from './attributes.ts';
import { offRoadStages, roadVehicles } from './choices.ts';

type Machine = ValuesIn<typeof attributes>;
const ENGINE = ['emissionStage', 'engineDisplacement', 'cylinders'] as const;
const DIRECT = ['mpptVoltage', 'nominalDcVoltage'] as const;

/** Findings about a listing; falsy entries are none. */
export function rules(it: Machine) {
  const [isUsed, isNew] = [it.condition === 'USED', it.condition === 'NEW'];
  const isRoad = roadVehicles.includes(it.machineType ?? '');
  const isRobot = it.machineType?.endsWith('_ROBOT');
  const hours = it.operatingHours && highest(it.operatingHours, 'h');
  const mileage = it.mileage && highest(it.mileage, 'km');
  const [year = 0, thisYear] = [it.yearBuilt, new Date().getUTCFullYear()];
  const isElectric = it.fuels?.length === 1 && it.fuels[0] === 'ELECTRICITY';
  const engine = ENGINE.filter((code) => isElectric && it[code] !== undefined);
  const isOffRoad = isRoad && offRoadStages.includes(it.emissionStage ?? '');
  const most = it.maxDcVoltage && highest(it.maxDcVoltage, 'V');
  const above = DIRECT.filter((code) => most && it[code] && highest(it[code], 'V').gt(most));
  return [
    isUsed && !year && refuse('yearBuilt', 'A used machine states its year.', 'Take it from the rating plate.'),
    isUsed && !isRoad && !hours && refuse('operatingHours', 'A used machine states its hours.', 'Read the hour meter.'),
    isUsed && isRoad && !mileage && refuse('mileage', 'A used vehicle states its mileage.', 'Read the odometer.'),
    isNew &&
      hours?.gt(50) &&
      refuse('operatingHours', 'A new machine has run 50 h at most, not {hours} h.', 'Offer it as USED.', { hours }),
    // Beyond 6000 km a vehicle is not new for the EU's VAT either (Directive 2006/112/EC, article 2).
    isNew &&
      mileage?.gt(6000) &&
      refuse('mileage', 'A new vehicle has run 6000 km at most, not {mileage} km.', 'Offer it as USED.', { mileage }),
    year > thisYear + 1 &&
      refuse('yearBuilt', 'The year {year} lies in the future.', 'Check the rating plate.', { year }),
    year > 0 &&
      year <= thisYear &&
      hours?.gt((thisYear + 1 - year) * 8784) &&
      refuse('operatingHours', 'There have not been {hours} hours since {year}.', 'Check both.', { hours, year }),
    it.phases === 2 && refuse('phases', 'Mains supplies have one or three phases.', 'State 1 or 3.'),
    ...engine.map((code) => refuse(code, 'Electricity alone needs no engine.', 'Leave it out, or add the fuel.')),
    isOffRoad && refuse('emissionStage', 'This stage is for machines off the road.', 'State one such as EURO_6.'),
    ...above.map((code) => refuse(code, 'It exceeds the highest DC voltage, {most} V.', 'Check both.', { most })),
    isRobot && !it.payload && warn('payload', 'Buyers choose robots by payload.', 'Add the rated payload.'),
    isRobot && !it.reach && warn('reach', 'Buyers choose robots by reach.', 'Add the greatest horizontal reach.'),
  ];
}

/** What a listing lacks on the day of its publication: the papers its marks stand on. */
export function gates({ certifications = [], documents }: Machine, today: string) {
  const hint = 'Add the declaration of conformity or certificate, or leave the mark out.';
  const isCertified = hasValid(documents, 'CERTIFICATE', today);
  const isDeclared = isCertified || hasValid(documents, 'DECLARATION_OF_CONFORMITY', today);
  const lacks = { CE: !isDeclared, UKCA: !isDeclared, ATEX: !isDeclared, IECEX: !isCertified };
  return certifications.map(
    (mark) =>
      lacks[mark as keyof typeof lacks] &&
      refuse('documents', 'No document in force stands behind the mark {mark}.', hint, { mark }),
  );
}
