// Additives, active ingredients and surfactants of the chemicals demo: identity, physical constants, GHS label.
import { ghs, substance, un } from './demo-substance.ts';

const eyeIrritant = ghs('WARNING', 'GHS07', 'H319');
const harmful = ghs('WARNING', 'GHS07', 'H302');

// Food, feed, pharma and personal care

export const citricAcid = substance('food-additives', '291814', '77-92-9', {
  ecNumber: '201-069-1',
  molecularFormula: 'C6H8O7',
  molecularWeight: '192.12 g/mol',
  density: '1.665 g/cm³',
  meltingPoint: '153 °C',
  ...ghs('WARNING', 'GHS07', 'H319 H335'),
  eNumber: 'E 330',
});

export const salicylicAcid = substance('organic-acids', '291821', '69-72-7', {
  ecNumber: '200-712-3',
  molecularFormula: 'C7H6O3',
  molecularWeight: '138.12 g/mol',
  density: '1.44 g/cm³',
  meltingPoint: '158-161 °C',
  flashPoint: '157 °C',
  ...ghs('DANGER', 'GHS05 GHS07 GHS08', 'H302 H318 H361'),
});

export const ascorbicAcid = substance('food-additives', '293627', '50-81-7', {
  ecNumber: '200-066-2',
  molecularFormula: 'C6H8O6',
  molecularWeight: '176.12 g/mol',
  density: '1.65 g/cm³',
  meltingPoint: '190-192 °C',
  eNumber: 'E 300',
});

export const sodiumBenzoate = substance('food-additives', '291631', '532-32-1', {
  ecNumber: '208-534-8',
  molecularFormula: 'C7H5NaO2',
  molecularWeight: '144.10 g/mol',
  ...eyeIrritant,
  eNumber: 'E 211',
});

export const potassiumSorbate = substance('food-additives', '291619', '24634-61-5', {
  ecNumber: '246-376-1',
  molecularFormula: 'C6H7KO2',
  molecularWeight: '150.22 g/mol',
  density: '1.36 g/cm³',
  ...eyeIrritant,
  eNumber: 'E 202',
});

/** Xanthan gum, a polysaccharide without one formula. */
export const xanthanGum = substance('food-additives', '391390', '11138-66-2', {
  ecNumber: '234-394-2',
  eNumber: 'E 415',
});

export const vanillin = substance('food-additives', '291241', '121-33-5', {
  ecNumber: '204-465-2',
  molecularFormula: 'C8H8O3',
  molecularWeight: '152.15 g/mol',
  density: '1.06 g/cm³',
  meltingPoint: '81-83 °C',
  boilingPoint: '285 °C',
  ...eyeIrritant,
});

/** Monosodium L-glutamate monohydrate. */
export const monosodiumGlutamate = substance('food-additives', '292242', '6106-04-3', {
  molecularFormula: 'C5H10NNaO5',
  molecularWeight: '187.13 g/mol',
  eNumber: 'E 621',
});

export const lysine = substance('food-additives', '292241', '657-27-2', {
  ecNumber: '211-519-9',
  molecularFormula: 'C6H15ClN2O2',
  molecularWeight: '182.65 g/mol',
  meltingPoint: '263 °C',
});

export const caffeine = substance('pharma', '293930', '58-08-2', {
  ecNumber: '200-362-1',
  molecularFormula: 'C8H10N4O2',
  molecularWeight: '194.19 g/mol',
  density: '1.23 g/cm³',
  meltingPoint: '235-238 °C',
  ...harmful,
});

export const paracetamol = substance('pharma', '292429', '103-90-2', {
  ecNumber: '203-157-5',
  molecularFormula: 'C8H9NO2',
  molecularWeight: '151.16 g/mol',
  density: '1.29 g/cm³',
  meltingPoint: '168-172 °C',
  ...harmful,
});

export const niacinamide = substance('pharma', '293629', '98-92-0', {
  ecNumber: '202-713-4',
  molecularFormula: 'C6H6N2O',
  molecularWeight: '122.12 g/mol',
  density: '1.40 g/cm³',
  meltingPoint: '128-131 °C',
  ...eyeIrritant,
});

/** Sodium hyaluronate, a polymer without one formula or EC number. */
export const sodiumHyaluronate = substance('polymers', '391390', '9067-32-7', {});

// Surfactants, chelants and crop protection

/** Sodium laureth sulfate (C12-14, 2 EO), sold as a 70 % paste. */
export const laurethSulfate70 = substance('surfactants', '340239', '68891-38-3', {
  ecNumber: '500-234-8',
  density: '1.05 g/cm³',
  ph: '7.0-9.5',
  ...ghs('DANGER', 'GHS05', 'H315 H318 H412'),
  ionicCharacter: 'ANIONIC',
  activeMatter: '68-72 %',
});

/** Linear alkylbenzene sulfonic acid, C10-13 chains. */
export const labsa = substance('surfactants', '340231', '85536-14-7', {
  ecNumber: '287-494-3',
  density: '1.06 g/cm³',
  ...ghs('DANGER', 'GHS05 GHS07', 'H302 H314 H412'),
  ...un('2586', '8', 'III'),
  ionicCharacter: 'ANIONIC',
  activeMatter: '≥ 96 %',
});

/** Disodium edetate dihydrate; the EC number is that of the disodium salt, which covers the dihydrate. */
export const disodiumEdta = substance('water-treatment', '292249', '6381-92-6', {
  ecNumber: '205-358-3',
  molecularFormula: 'C10H18N2Na2O10',
  molecularWeight: '372.24 g/mol',
  ...ghs('WARNING', 'GHS07 GHS08', 'H332 H373'),
});

export const glyphosate = substance('crop-protection', '293149', '1071-83-6', {
  ecNumber: '213-997-4',
  molecularFormula: 'C3H8NO5P',
  molecularWeight: '169.07 g/mol',
  density: '1.705 g/cm³',
  ...ghs('DANGER', 'GHS05 GHS09', 'H318 H411'),
  ...un('3077', '9', 'III'),
  marinePollutant: true,
});
