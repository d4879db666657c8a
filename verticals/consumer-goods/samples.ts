// Listings that the consumer goods vertical must take, and listings that it must refuse.
import type { Samples } from '../../src/kit/conformance.ts';

const flask = {
  brand: 'Norden',
  model: 'VF-500',
  productType: 'HOMEWARE',
  materials: '304 stainless steel',
  volume: '500 mL',
};
const bear = {
  brand: 'Softpaw',
  model: 'Bear 30',
  gtin: '2000000000015',
  productType: 'TOY',
  ageGroup: 'kids',
  certifications: 'EN 71; CE',
};

/** Good and bad listings. */
export const samples: Samples = {
  good: [
    {
      name: 'a vacuum flask in its carton',
      attributes: {
        ...flask,
        colour: ['BLACK', 'WHITE'],
        netWeight: '310 g',
        unitsPerCarton: 24,
        cartonWeight: '9.2 kg',
        privateLabel: 'OEM/ODM',
        customization: 'logo, packaging',
      },
    },
    {
      name: 'a plush toy with its certificate',
      attributes: { ...bear, ageGrade: '≥ 3 years', materials: 'Polyester' },
    },
    {
      name: 'a power bank with its battery',
      attributes: {
        brand: 'Voltra',
        model: 'PB20',
        productType: 'ELECTRONICS',
        powerSource: 'RECHARGEABLE',
        batteryIncluded: 'yes',
        batteryType: 'li-ion',
        batteryCapacity: '20 Ah',
        certifications: 'CE, FCC, RoHS, UN38.3',
      },
    },
    {
      name: 'green tea with its shelf life',
      attributes: {
        gtin: '4006381333931',
        productType: 'FOOD',
        ingredients: 'Green tea leaves',
        shelfLife: '18 months',
      },
    },
  ],
  bad: [
    {
      name: 'a GTIN with a wrong check digit',
      attributes: { ...flask, gtin: '4006381333932' },
      finds: { path: 'gtin', code: 'INVALID' },
    },
    {
      name: 'goods of no type',
      attributes: { brand: 'Norden', model: 'VF-500' },
      finds: { path: 'productType', code: 'REQUIRED' },
    },
    {
      name: 'a toy without safety certificate',
      attributes: { ...bear, certifications: 'CE' },
      finds: { path: 'certifications', code: 'RULE' },
    },
    {
      name: 'a battery of unknown type',
      attributes: { ...flask, batteryIncluded: true },
      finds: { path: 'batteryType', code: 'RULE' },
    },
    {
      name: 'food without shelf life',
      attributes: { brand: 'Leaf', model: 'Sencha', productType: 'FOOD' },
      finds: { path: 'shelfLife', code: 'RULE' },
    },
    {
      name: 'a carton lighter than its content',
      attributes: { ...flask, netWeight: '310 g', unitsPerCarton: 24, cartonWeight: '5 kg' },
      finds: { path: 'cartonWeight', code: 'RULE' },
    },
    {
      name: 'goods that nothing identifies',
      attributes: { productType: 'HOMEWARE' },
      finds: { path: 'gtin', code: 'RULE' },
    },
    {
      name: 'a sample time of a year and a day',
      attributes: { ...flask, sampleTime: '366 days' },
      finds: { path: 'sampleTime', code: 'OUT_OF_RANGE' },
    },
  ],
};
