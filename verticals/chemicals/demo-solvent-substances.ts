// Solvents, glycols and organic acids of the chemicals demo: identity, physical constants, GHS label and transport data.
import { ghs, substance, un } from './demo-substance.ts';

const flammableIrritant = ghs('DANGER', 'GHS02 GHS07', 'H225 H319');
const flammableNarcotic = ghs('DANGER', 'GHS02 GHS07', 'H225 H319 H336');

export const methanol = substance('alcohols', '290511', '67-56-1', {
  ecNumber: '200-659-6',
  molecularFormula: 'CH4O',
  molecularWeight: '32.04 g/mol',
  density: '0.792 g/cm³',
  meltingPoint: '-97.6 °C',
  boilingPoint: '64.7 °C',
  flashPoint: '11 °C',
  ...ghs('DANGER', 'GHS02 GHS06 GHS08', 'H225 H301 H311 H331 H370'),
  ...un('1230', '3', 'II', '6.1'),
});

export const ethanol = substance('alcohols', '220710', '64-17-5', {
  ecNumber: '200-578-6',
  molecularFormula: 'C2H6O',
  molecularWeight: '46.07 g/mol',
  density: '0.789 g/cm³',
  meltingPoint: '-114.1 °C',
  boilingPoint: '78.3 °C',
  flashPoint: '13 °C',
  ...flammableIrritant,
  ...un('1170', '3', 'II'),
});

export const isopropanol = substance('alcohols', '290512', '67-63-0', {
  ecNumber: '200-661-7',
  molecularFormula: 'C3H8O',
  molecularWeight: '60.10 g/mol',
  density: '0.785 g/cm³',
  meltingPoint: '-89 °C',
  boilingPoint: '82.4 °C',
  flashPoint: '12 °C',
  ...flammableNarcotic,
  ...un('1219', '3', 'II'),
});

export const acetone = substance('ketones-aldehydes', '291411', '67-64-1', {
  ecNumber: '200-662-2',
  molecularFormula: 'C3H6O',
  molecularWeight: '58.08 g/mol',
  density: '0.791 g/cm³',
  meltingPoint: '-94.7 °C',
  boilingPoint: '56.1 °C',
  flashPoint: '-20 °C',
  ...flammableNarcotic,
  ...un('1090', '3', 'II'),
  controls: ['DRUG_PRECURSOR', 'EXPLOSIVES_PRECURSOR'],
});

export const ethylAcetate = substance('esters-ethers', '291531', '141-78-6', {
  ecNumber: '205-500-4',
  molecularFormula: 'C4H8O2',
  molecularWeight: '88.11 g/mol',
  density: '0.902 g/cm³',
  meltingPoint: '-83.6 °C',
  boilingPoint: '77.1 °C',
  flashPoint: '-4 °C',
  ...flammableNarcotic,
  ...un('1173', '3', 'II'),
});

export const toluene = substance('hydrocarbons', '290230', '108-88-3', {
  ecNumber: '203-625-9',
  molecularFormula: 'C7H8',
  molecularWeight: '92.14 g/mol',
  density: '0.867 g/cm³',
  meltingPoint: '-95 °C',
  boilingPoint: '110.6 °C',
  flashPoint: '4 °C',
  ...ghs('DANGER', 'GHS02 GHS07 GHS08', 'H225 H304 H315 H336 H361 H373'),
  ...un('1294', '3', 'II'),
  controls: ['DRUG_PRECURSOR'],
});

/** Xylene, mixed isomers with ethylbenzene: it boils over a range. */
export const xylene = substance('hydrocarbons', '290244', '1330-20-7', {
  ecNumber: '215-535-7',
  molecularFormula: 'C8H10',
  molecularWeight: '106.17 g/mol',
  density: '0.86-0.87 g/cm³',
  boilingPoint: '137-143 °C',
  flashPoint: '25 °C',
  ...ghs('DANGER', 'GHS02 GHS07 GHS08', 'H226 H304 H312 H315 H319 H332 H335 H373'),
  ...un('1307', '3', 'III'),
});

export const methylEthylKetone = substance('ketones-aldehydes', '291412', '78-93-3', {
  ecNumber: '201-159-0',
  molecularFormula: 'C4H8O',
  molecularWeight: '72.11 g/mol',
  density: '0.805 g/cm³',
  meltingPoint: '-86.6 °C',
  boilingPoint: '79.6 °C',
  flashPoint: '-9 °C',
  ...flammableNarcotic,
  ...un('1193', '3', 'II'),
  controls: ['DRUG_PRECURSOR'],
});

export const dimethylformamide = substance('amines', '292419', '68-12-2', {
  ecNumber: '200-679-5',
  molecularFormula: 'C3H7NO',
  molecularWeight: '73.09 g/mol',
  density: '0.949 g/cm³',
  meltingPoint: '-60.4 °C',
  boilingPoint: '153 °C',
  flashPoint: '58 °C',
  ...ghs('DANGER', 'GHS02 GHS07 GHS08', 'H226 H312 H319 H332 H360'),
  ...un('2265', '3', 'III'),
  controls: ['REACH_SVHC'],
});

export const acetonitrile = substance('intermediates', '292690', '75-05-8', {
  ecNumber: '200-835-2',
  molecularFormula: 'C2H3N',
  molecularWeight: '41.05 g/mol',
  density: '0.786 g/cm³',
  meltingPoint: '-45 °C',
  boilingPoint: '81.6 °C',
  flashPoint: '2 °C',
  ...ghs('DANGER', 'GHS02 GHS07', 'H225 H302 H312 H319 H332'),
  ...un('1648', '3', 'II'),
});

export const dimethylCarbonate = substance('esters-ethers', '292090', '616-38-6', {
  ecNumber: '210-478-4',
  molecularFormula: 'C3H6O3',
  molecularWeight: '90.08 g/mol',
  density: '1.07 g/cm³',
  meltingPoint: '4 °C',
  boilingPoint: '90 °C',
  flashPoint: '17 °C',
  ...ghs('DANGER', 'GHS02', 'H225'),
  ...un('1161', '3', 'II'),
});

export const methylpyrrolidone = substance('amines', '293379', '872-50-4', {
  ecNumber: '212-828-1',
  molecularFormula: 'C5H9NO',
  molecularWeight: '99.13 g/mol',
  density: '1.03 g/cm³',
  meltingPoint: '-24 °C',
  boilingPoint: '202 °C',
  flashPoint: '91 °C',
  ...ghs('DANGER', 'GHS07 GHS08', 'H315 H319 H335 H360'),
  controls: ['REACH_SVHC'],
});

export const ethyleneGlycol = substance('alcohols', '290531', '107-21-1', {
  ecNumber: '203-473-3',
  molecularFormula: 'C2H6O2',
  molecularWeight: '62.07 g/mol',
  density: '1.11 g/cm³',
  meltingPoint: '-12.9 °C',
  boilingPoint: '197.3 °C',
  flashPoint: '111 °C',
  ...ghs('WARNING', 'GHS07 GHS08', 'H302 H373'),
});

export const propyleneGlycol = substance('alcohols', '290532', '57-55-6', {
  ecNumber: '200-338-0',
  molecularFormula: 'C3H8O2',
  molecularWeight: '76.09 g/mol',
  density: '1.036 g/cm³',
  meltingPoint: '-59 °C',
  boilingPoint: '188.2 °C',
  flashPoint: '103 °C',
});

export const glycerol = substance('alcohols', '290545', '56-81-5', {
  ecNumber: '200-289-5',
  molecularFormula: 'C3H8O3',
  molecularWeight: '92.09 g/mol',
  density: '1.26 g/cm³',
  meltingPoint: '17.8 °C',
  boilingPoint: '290 °C',
  flashPoint: '160 °C',
});

// Organic acids

export const aceticAcid = substance('organic-acids', '291521', '64-19-7', {
  ecNumber: '200-580-7',
  molecularFormula: 'C2H4O2',
  molecularWeight: '60.05 g/mol',
  density: '1.049 g/cm³',
  meltingPoint: '16.6 °C',
  boilingPoint: '117.9 °C',
  flashPoint: '39 °C',
  ...ghs('DANGER', 'GHS02 GHS05', 'H226 H314'),
  ...un('2789', '8', 'II', '3'),
});

/** Formic acid, 85 % by mass: below the strength at which it is carried as flammable. */
export const formicAcid85 = substance('organic-acids', '291511', '64-18-6', {
  ecNumber: '200-579-1',
  molecularFormula: 'CH2O2',
  molecularWeight: '46.03 g/mol',
  density: '1.195 g/cm³',
  ...ghs('DANGER', 'GHS05 GHS06', 'H290 H302 H314 H331'),
  ...un('3412', '8', 'II'),
});
