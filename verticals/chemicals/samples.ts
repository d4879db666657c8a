// Listings that the chemicals vertical must take, and listings that it must refuse.
import type { Samples } from '../../src/kit/conformance.ts';

const lye = {
  casNumber: '1310-73-2',
  grade: 'INDUSTRIAL',
  physicalForm: 'FLAKES',
  unNumber: 'UN1823',
  hazardClass: '8',
  packingGroup: 'II',
};
const acetone = {
  casNumber: '67-64-1',
  grade: 'TECHNICAL',
  physicalForm: 'LIQUID',
  flashPoint: '-18 °C',
  unNumber: '1090',
  hazardClass: '3',
  packingGroup: 'II',
};

/** Good and bad listings. */
export const samples: Samples = {
  good: [
    {
      name: 'caustic soda flakes',
      attributes: {
        ...lye,
        purity: '98.5-99.5 %',
        molecularFormula: 'NaOH',
        molecularWeight: '39.997 g/mol',
        hazardStatements: 'H290; H314',
        ghsPictograms: 'GHS05',
        signalWord: 'DANGER',
        packaging: ['BAG', 'JUMBO_BAG'],
      },
    },
    {
      name: 'acetone with its flash point in °F',
      attributes: {
        ...acetone,
        flashPoint: '-0.4 °F',
        boilingPoint: '56.05 °C',
        meltingPoint: '-94.7 °C',
        density: '0.79 g/mL',
        hazardStatements: 'H225, H319, H336',
        ghsPictograms: 'GHS02, GHS07',
        signalWord: 'Danger',
      },
    },
    {
      name: 'glacial acetic acid, class 8 with subsidiary hazard 3',
      attributes: {
        casNumber: '64-19-7',
        ecNumber: '200-580-7',
        grade: 'FOOD',
        purity: '≥ 99.8 %',
        physicalForm: 'LIQUID',
        flashPoint: '39 °C',
        unNumber: 'UN 2789',
        hazardClass: '8',
        subsidiaryHazards: '3',
        packingGroup: 'II',
      },
    },
    {
      name: 'ascorbic acid by the pharmacopoeia, not dangerous',
      attributes: {
        casNumber: '50-81-7',
        grade: 'PHARMACEUTICAL',
        pharmacopoeia: 'USP EP',
        purity: 'NLT 99.0 % and NMT 100.5 %',
        physicalForm: 'crystalline',
        shelfLife: '2 years',
      },
    },
    {
      name: 'chlorine, a gas without packing group',
      attributes: {
        casNumber: '7782-50-5',
        grade: 'INDUSTRIAL',
        physicalForm: 'GAS',
        unNumber: '1017',
        hazardClass: '2.3',
        subsidiaryHazards: '5.1; 8',
        packaging: 'CYLINDER',
      },
    },
  ],
  bad: [
    {
      name: 'a CAS number with a wrong check digit',
      attributes: { ...lye, casNumber: '1310-73-3' },
      finds: { path: 'casNumber', code: 'INVALID' },
    },
    {
      name: 'a listing without CAS number',
      attributes: { grade: 'FOOD' },
      finds: { path: 'casNumber', code: 'REQUIRED' },
    },
    { name: 'an unknown grade', attributes: { ...lye, grade: 'SUPERB' }, finds: { path: 'grade', code: 'INVALID' } },
    {
      name: 'a purity of 120 %',
      attributes: { ...lye, purity: '120 %' },
      finds: { path: 'purity', code: 'OUT_OF_RANGE' },
    },
    {
      name: 'a boiling point in kilograms',
      attributes: { ...lye, boilingPoint: '56 kg' },
      finds: { path: 'boilingPoint', code: 'INVALID' },
    },
    {
      name: 'an unknown attribute',
      attributes: { ...lye, colourIndex: '1' },
      finds: { path: 'colourIndex', code: 'UNKNOWN_ATTRIBUTE' },
    },
    {
      name: 'a UN number without hazard class',
      attributes: { casNumber: '1310-73-2', grade: 'INDUSTRIAL', unNumber: '1823' },
      finds: { path: 'hazardClass', code: 'RULE' },
    },
    {
      name: 'class 8 without packing group',
      attributes: { casNumber: '1310-73-2', grade: 'INDUSTRIAL', unNumber: '1823', hazardClass: '8' },
      finds: { path: 'packingGroup', code: 'RULE' },
    },
    {
      name: 'a gas with packing group',
      attributes: {
        casNumber: '7782-50-5',
        grade: 'INDUSTRIAL',
        unNumber: '1017',
        hazardClass: '2.3',
        packingGroup: 'I',
      },
      finds: { path: 'packingGroup', code: 'RULE' },
    },
    {
      name: 'a flammable liquid of class 8 alone',
      attributes: { ...acetone, hazardClass: '8' },
      finds: { path: 'flashPoint', code: 'RULE' },
    },
    {
      name: 'H314 without the corrosion pictogram',
      attributes: { ...lye, hazardStatements: 'H314', signalWord: 'DANGER' },
      finds: { path: 'ghsPictograms', code: 'RULE' },
    },
    {
      name: 'a skull without a toxic statement',
      attributes: { ...lye, hazardStatements: 'H314', ghsPictograms: 'GHS05; GHS06', signalWord: 'DANGER' },
      finds: { path: 'ghsPictograms', code: 'RULE' },
    },
    {
      name: 'H314 with the signal word Warning',
      attributes: { ...lye, hazardStatements: 'H314', ghsPictograms: 'GHS05', signalWord: 'WARNING' },
      finds: { path: 'signalWord', code: 'RULE' },
    },
    {
      name: 'pharmaceutical grade of no pharmacopoeia',
      attributes: { casNumber: '50-81-7', grade: 'PHARMACEUTICAL' },
      finds: { path: 'pharmacopoeia', code: 'RULE' },
    },
    {
      name: 'a substance that boils before it melts',
      attributes: { ...lye, meltingPoint: '318 °C', boilingPoint: '139 °C' },
      finds: { path: 'boilingPoint', code: 'RULE' },
    },
  ],
};
