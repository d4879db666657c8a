// What a chemical listing states: identity, quality, properties, hazards, logistics.
import { choice, choices } from '../../src/kit/kinds/choice.ts';
import { color } from '../../src/kit/kinds/color.ts';
import { date } from '../../src/kit/kinds/date.ts';
import { decimal } from '../../src/kit/kinds/decimal.ts';
import { documents } from '../../src/kit/kinds/documents.ts';
import { duration } from '../../src/kit/kinds/duration.ts';
import { flag } from '../../src/kit/kinds/flag.ts';
import { group } from '../../src/kit/kinds/group.ts';
import { identifier } from '../../src/kit/kinds/identifier.ts';
import { listOf } from '../../src/kit/kinds/list-of.ts';
import { localizedText } from '../../src/kit/kinds/localized-text.ts';
import { longText } from '../../src/kit/kinds/long-text.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import * as list from './choices.ts';
import { hazardStatements, pictograms, signalWords } from './ghs.ts';
import { eNumber, reachNumber } from './schemes.ts';
import { packingGroups, transportClasses } from './transport.ts';

/** A number that names the substance: found by filter and by search. */
const number = (label: string, description: string) => ({ label, description, filter: true, search: true }) as const;
/** A value that differs by lot or temperature, so that suppliers state ranges of it. */
const measured = (description: string, example: string) =>
  ({ description, example, range: true, filter: true, sort: true }) as const;
const temperature = (description: string, example: string) =>
  quantity('°C', { ...measured(description, example), min: -273.15, max: 7000 });
const content = (description: string, example: string) =>
  quantity('%', { ...measured(description, example), min: 0, max: 100 });
const worded = (description: string, example: string, max = 300) =>
  ({ description, example, max, search: true }) as const;
const nutrient = (description: string) => ({ description, range: true, min: 0, max: 100, filter: true }) as const;
const counted = (description: string) => ({ description, facet: true }) as const;

/** Attributes of a chemical listing. */
export const attributes = {
  casNumber: identifier('CAS', { ...number('CAS number', 'CAS number of the main substance.'), required: true }),
  componentCasNumbers: listOf(identifier('CAS', number('Further CAS numbers', 'CAS numbers of other components.'))),
  ecNumber: identifier('EC', number('EC number', 'EC number (EINECS, ELINCS or NLP) of the main substance.')),
  eNumber: identifier(eNumber, number('E number', 'E or INS number, where it is a food additive.')),
  reachRegistration: identifier(reachNumber, number('REACH registration', 'EU REACH registration number.')),
  synonyms: text({
    ...worded('Other names, separated by semicolons.', 'caustic soda; lye', 4000),
    label: 'Other names',
  }),
  molecularFormula: text({
    ...worded('Molecular formula in Hill order.', 'C2H6O', 120),
    pattern: /^[A-Z([][A-Za-z0-9()[\]·.*+\- ]*$/,
    filter: true,
  }),
  molecularWeight: quantity('g/mol', { ...measured('Molar mass.', '58.44 g/mol'), min: 1, max: 10_000_000 }),
  grade: choice(list.grades, { ...counted('The grade sold.'), required: true }),
  pharmacopoeia: choices(list.pharmacopoeias, counted('Pharmacopoeias whose monograph the product meets.')),
  purity: quantity('%', {
    ...measured('Assay of the main substance, by mass; on a dried basis it may exceed 100 %.', '98.5–99.5 %'),
    min: 0,
    max: 110,
    facet: true,
  }),
  specification: longText({
    description: 'Guaranteed limits, a line for each test.',
    example: 'Iron (Fe) ≤ 5 ppm, ICP',
  }),
  physicalForm: choice(list.physicalForms, counted('Form in which it is delivered.')),
  appearance: text(worded('Colour and look, as on the certificate of analysis.', 'White crystalline powder')),
  applications: localizedText(worded('What it is used for.', 'en: Pulp bleaching | zh: 纸浆漂白', 1000)),
  waterContent: content('Water by Karl Fischer or loss on drying, by mass.', '≤ 0.5 %'),
  particleSize: quantity('µm', { ...measured('Particle size (D50, or the sieve range).', '45–75 µm'), min: 0 }),
  certifications: choices(list.certifications, counted('Certificates of the maker or the product.')),
  kosher: flag({ description: 'Certified kosher.', filter: true }),
  halal: flag({ description: 'Certified halal.', filter: true }),
  density: quantity('g/cm³', { ...measured('Density at 20 °C.', '0.79 g/cm³'), min: 0, max: 25 }),
  meltingPoint: temperature('Melting or freezing point at 1 atm.', '-94.7 °C'),
  boilingPoint: temperature('Boiling point or range at 1 atm.', '56.1 °C'),
  flashPoint: temperature('Flash point, closed cup.', '-18 °C'),
  autoignitionTemperature: temperature('Temperature of self-ignition in air at 1 atm.', '465 °C'),
  vapourPressure: quantity('kPa', { ...measured('Vapour pressure at 20 °C.', '24.7 kPa'), min: 0 }),
  viscosity: quantity('mPa·s', { ...measured('Dynamic viscosity at 25 °C.', '250–400 mPa·s'), min: 0 }),
  refractiveIndex: decimal({ description: 'Refractive index nD at 20 °C.', min: 1, max: 5, filter: true }),
  ph: quantity('pH', { ...measured('pH as its specification states it.', '6–8 pH'), label: 'pH', min: -2, max: 16 }),
  waterSolubility: quantity('g/L', { ...measured('Solubility in water at 20 °C.', '359 g/L'), min: 0 }),
  solubility: text({ description: 'Solubility in words.', example: 'Miscible with water and ethanol', max: 300 }),
  ghsPictograms: choices(pictograms, { label: 'GHS pictograms', ...counted('Pictograms on the label, under UN GHS.') }),
  signalWord: choice(signalWords, { description: 'Signal word on the label, under UN GHS.', filter: true }),
  hazardStatements: choices(hazardStatements, { description: 'H-statements on the label, UN GHS.', filter: true }),
  unNumber: identifier('UN', number('UN number', 'UN number for transport; none when not dangerous goods.')),
  properShippingName: text(worded('Name in the dangerous goods list.', 'SODIUM HYDROXIDE, SOLID')),
  hazardClass: choice(transportClasses, counted('Primary transport hazard class.')),
  subsidiaryHazards: choices(transportClasses, { description: 'Further transport hazard classes.', filter: true }),
  packingGroup: choice(packingGroups, { description: 'Transport packing group.', filter: true }),
  marinePollutant: flag({ description: 'Marine pollutant under the IMDG Code.', filter: true }),
  controls: choices(list.controls, counted('Regimes that ask for a licence, a notification or a declaration.')),
  packaging: choices(list.packages, counted('Packages in which it can be delivered.')),
  storageTemperature: temperature('Temperatures at which it must be stored.', '2–8 °C'),
  shelfLife: duration('month', { ...measured('From the day of manufacture, unopened.', '24 months'), range: false }),
  manufactureDate: date({ description: 'Date of manufacture of the lot on offer.', filter: true }),
  documents: documents(list.documentTypes, counted('Data sheets, certificates of analysis and other documents.')),
  // Stated in some categories only: categories.ts says where.
  fillingPressure: quantity('bar', { ...measured('Pressure of the full cylinder at 15 °C.', '200 bar'), min: 0 }),
  meltFlowRate: quantity('g/10 min', { ...measured('Melt flow rate (ISO 1133).', '2.5–3.5 g/10 min'), min: 0 }),
  kValue: decimal({ label: 'K value', description: 'Fikentscher K value (ISO 1628).', min: 5, max: 200, filter: true }),
  ionicCharacter: choice(list.ionicCharacters, counted('Charge of the active part in water.')),
  activeMatter: content('Surface-active matter by mass (ISO 2271, ISO 2871).', '69–71 %'),
  hlb: decimal({ label: 'HLB', description: 'Hydrophilic-lipophilic balance.', min: 0, max: 60, filter: true }),
  colourIndexName: text({ ...worded('Name in the Colour Index (SDC, AATCC).', 'C.I. Pigment White 6'), filter: true }),
  shade: color({ description: 'Shade in full tone.', facet: true, search: true }),
  nutrients: group(
    {
      nitrogen: quantity('%', { ...nutrient('Total nitrogen (N), by mass.'), label: 'Nitrogen (N)' }),
      phosphate: quantity('%', { ...nutrient('Available phosphate (P₂O₅), by mass.'), label: 'Phosphate (P₂O₅)' }),
      potash: quantity('%', { ...nutrient('Soluble potash (K₂O), by mass.'), label: 'Potash (K₂O)' }),
    },
    { description: 'The declared nutrients (N-P-K).' },
  ),
  filings: choices(list.filings, counted('Regulatory filings that can be referred to.')),
  formulation: choice(list.formulations, counted('Formulation, by the codes of CropLife International.')),
  pesticideType: choice(list.pesticides, counted('What it acts on.')),
};
