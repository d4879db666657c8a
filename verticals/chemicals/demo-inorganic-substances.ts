// Inorganic substances of the chemicals demo: identity, physical constants, GHS label and transport data.
import { ghs, substance, un } from './demo-substance.ts';

const corrosive = ghs('DANGER', 'GHS05', 'H290 H314');

export const causticSoda = substance('alkalis', '281511', '1310-73-2', {
  ecNumber: '215-185-5',
  molecularFormula: 'HNaO',
  molecularWeight: '40.00 g/mol',
  density: '2.13 g/cm³',
  meltingPoint: '318 °C',
  boilingPoint: '1388 °C',
  ...corrosive,
  ...un('1823', '8', 'II'),
});

/** Sodium hydroxide solution, 50 % by mass: its own density, freezing point and UN number. */
export const causticSodaLye50 = substance('alkalis', '281512', '1310-73-2', {
  ecNumber: '215-185-5',
  molecularFormula: 'HNaO',
  molecularWeight: '40.00 g/mol',
  density: '1.52 g/cm³',
  meltingPoint: '12 °C',
  boilingPoint: '142 °C',
  ph: '14',
  ...corrosive,
  ...un('1824', '8', 'II'),
});

export const causticPotash = substance('alkalis', '281520', '1310-58-3', {
  ecNumber: '215-181-3',
  molecularFormula: 'HKO',
  molecularWeight: '56.11 g/mol',
  density: '2.04 g/cm³',
  meltingPoint: '360 °C',
  boilingPoint: '1327 °C',
  ...ghs('DANGER', 'GHS05 GHS07', 'H290 H302 H314'),
  ...un('1813', '8', 'II'),
});

export const sodaAsh = substance('alkalis', '283620', '497-19-8', {
  ecNumber: '207-838-8',
  molecularFormula: 'CNa2O3',
  molecularWeight: '105.99 g/mol',
  density: '2.54 g/cm³',
  meltingPoint: '851 °C',
  ...ghs('WARNING', 'GHS07', 'H319'),
});

export const sodiumBicarbonate = substance('salts', '283630', '144-55-8', {
  ecNumber: '205-633-8',
  molecularFormula: 'CHNaO3',
  molecularWeight: '84.01 g/mol',
  density: '2.20 g/cm³',
});

export const sodiumChloride = substance('salts', '250100', '7647-14-5', {
  ecNumber: '231-598-3',
  molecularFormula: 'ClNa',
  molecularWeight: '58.44 g/mol',
  density: '2.17 g/cm³',
  meltingPoint: '801 °C',
  boilingPoint: '1465 °C',
});

export const calciumChloride = substance('salts', '282720', '10043-52-4', {
  ecNumber: '233-140-8',
  molecularFormula: 'CaCl2',
  molecularWeight: '110.98 g/mol',
  density: '2.15 g/cm³',
  meltingPoint: '772 °C',
  boilingPoint: '1935 °C',
  ...ghs('WARNING', 'GHS07', 'H319'),
});

/** Hydrogen peroxide, 50 % by mass: from this strength on it is labelled as an oxidiser. */
export const peroxide50 = substance('oxides', '284700', '7722-84-1', {
  ecNumber: '231-765-0',
  molecularFormula: 'H2O2',
  molecularWeight: '34.01 g/mol',
  density: '1.20 g/cm³',
  meltingPoint: '-52 °C',
  boilingPoint: '114 °C',
  ...ghs('DANGER', 'GHS03 GHS05 GHS07', 'H272 H302 H314 H332 H335'),
  ...un('2014', '5.1', 'II', '8'),
  controls: ['EXPLOSIVES_PRECURSOR'],
});

/** Hydrogen peroxide, 35 % by mass: an irritant by GHS, an oxidiser in transport. */
export const peroxide35 = substance('oxides', '284700', '7722-84-1', {
  ecNumber: '231-765-0',
  molecularFormula: 'H2O2',
  molecularWeight: '34.01 g/mol',
  density: '1.13 g/cm³',
  meltingPoint: '-33 °C',
  boilingPoint: '108 °C',
  ...ghs('DANGER', 'GHS05 GHS07', 'H302 H315 H318 H335'),
  ...un('2014', '5.1', 'II', '8'),
  controls: ['EXPLOSIVES_PRECURSOR'],
});

export const sulfuricAcid = substance('acids', '280700', '7664-93-9', {
  ecNumber: '231-639-5',
  molecularFormula: 'H2O4S',
  molecularWeight: '98.08 g/mol',
  density: '1.84 g/cm³',
  meltingPoint: '10.3 °C',
  boilingPoint: '337 °C',
  ph: '< 1',
  ...corrosive,
  ...un('1830', '8', 'II'),
  controls: ['DRUG_PRECURSOR', 'EXPLOSIVES_PRECURSOR'],
});

/** Hydrochloric acid, 37 % hydrogen chloride in water. */
export const hydrochloricAcid37 = substance('acids', '280610', '7647-01-0', {
  ecNumber: '231-595-7',
  molecularFormula: 'ClH',
  molecularWeight: '36.46 g/mol',
  density: '1.19 g/cm³',
  ph: '< 1',
  ...ghs('DANGER', 'GHS05 GHS07', 'H290 H314 H335'),
  ...un('1789', '8', 'II'),
  controls: ['DRUG_PRECURSOR'],
});

/** Phosphoric acid, 85 % by mass. */
export const phosphoricAcid85 = substance('acids', '280920', '7664-38-2', {
  ecNumber: '231-633-2',
  molecularFormula: 'H3O4P',
  molecularWeight: '97.99 g/mol',
  density: '1.69 g/cm³',
  meltingPoint: '21 °C',
  boilingPoint: '158 °C',
  ...ghs('DANGER', 'GHS05 GHS07', 'H290 H302 H314'),
  ...un('1805', '8', 'III'),
});

/** Nitric acid, 68 % by mass (the azeotrope). */
export const nitricAcid68 = substance('acids', '280800', '7697-37-2', {
  ecNumber: '231-714-2',
  molecularFormula: 'HNO3',
  molecularWeight: '63.01 g/mol',
  density: '1.41 g/cm³',
  boilingPoint: '121 °C',
  ...ghs('DANGER', 'GHS03 GHS05 GHS06', 'H272 H290 H314 H331'),
  ...un('2031', '8', 'II', '5.1'),
  controls: ['EXPLOSIVES_PRECURSOR'],
});

/** Sodium hypochlorite solution, about 12 % available chlorine. */
export const hypochlorite12 = substance('water-treatment', '282890', '7681-52-9', {
  ecNumber: '231-668-3',
  molecularFormula: 'ClNaO',
  molecularWeight: '74.44 g/mol',
  density: '1.21 g/cm³',
  ph: '12-13',
  ...ghs('DANGER', 'GHS05 GHS09', 'H290 H314 H400 H411'),
  ...un('1791', '8', 'III'),
  marinePollutant: true,
});

export const titaniumDioxide = substance('pigments', '320611', '13463-67-7', {
  ecNumber: '236-675-5',
  molecularFormula: 'O2Ti',
  molecularWeight: '79.87 g/mol',
  density: '4.23 g/cm³',
  meltingPoint: '1843 °C',
});

export const zincOxide = substance('oxides', '281700', '1314-13-2', {
  ecNumber: '215-222-5',
  molecularFormula: 'OZn',
  molecularWeight: '81.38 g/mol',
  density: '5.61 g/cm³',
  meltingPoint: '1975 °C',
  ...ghs('WARNING', 'GHS09', 'H400 H410'),
  ...un('3077', '9', 'III'),
  marinePollutant: true,
});

export const silica = substance('oxides', '281122', '7631-86-9', {
  ecNumber: '231-545-4',
  molecularFormula: 'O2Si',
  molecularWeight: '60.08 g/mol',
  density: '2.2 g/cm³',
  meltingPoint: '1710 °C',
});

export const ammoniumSulfate = substance('fertilizers', '310221', '7783-20-2', {
  ecNumber: '231-984-1',
  molecularFormula: 'H8N2O4S',
  molecularWeight: '132.14 g/mol',
  density: '1.77 g/cm³',
});

export const urea = substance('fertilizers', '310210', '57-13-6', {
  ecNumber: '200-315-5',
  molecularFormula: 'CH4N2O',
  molecularWeight: '60.06 g/mol',
  density: '1.32 g/cm³',
  meltingPoint: '133 °C',
});

/** Copper(II) sulfate pentahydrate; the EC number is that of copper sulfate, which covers its hydrates. */
export const copperSulfate = substance('salts', '283325', '7758-99-8', {
  ecNumber: '231-847-6',
  molecularFormula: 'CuH10O9S',
  molecularWeight: '249.69 g/mol',
  density: '2.28 g/cm³',
  ...ghs('DANGER', 'GHS05 GHS07 GHS09', 'H302 H318 H400 H410'),
  ...un('3077', '9', 'III'),
  marinePollutant: true,
});

/** Polyaluminium chloride is of variable composition, so it has no formula or molecular weight. */
export const polyaluminiumChloride = substance('water-treatment', '282749', '1327-41-9', {
  ecNumber: '215-477-2',
  ph: '3.5-5.0',
  ...ghs('DANGER', 'GHS05', 'H290 H318'),
});

export const sodiumMetabisulfite = substance('salts', '283210', '7681-57-4', {
  ecNumber: '231-673-0',
  molecularFormula: 'Na2O5S2',
  molecularWeight: '190.11 g/mol',
  density: '1.48 g/cm³',
  ...ghs('DANGER', 'GHS05 GHS07', 'H302 H318'),
});

export const lithiumCarbonate = substance('salts', '283691', '554-13-2', {
  ecNumber: '209-062-5',
  molecularFormula: 'CLi2O3',
  molecularWeight: '73.89 g/mol',
  density: '2.11 g/cm³',
  meltingPoint: '723 °C',
  ...ghs('WARNING', 'GHS07', 'H302 H319'),
});

export const sodiumTripolyphosphate = substance('salts', '283531', '7758-29-4', {
  ecNumber: '231-838-7',
  molecularFormula: 'Na5O10P3',
  molecularWeight: '367.86 g/mol',
  density: '2.52 g/cm³',
  meltingPoint: '622 °C',
});
