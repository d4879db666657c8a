// Listings that the consumer goods vertical must take, and listings that it must refuse.
import type { Samples } from '../../src/kit/samples.ts';
import type { consumerGoods } from './index.ts';

type Goods = Samples<typeof consumerGoods>;

const paper = (type: 'EN71_REPORT' | 'CPC' | 'UN383_SUMMARY' | 'DECLARATION' | 'MANUAL', name: string) =>
  ({ type, url: `https://documents.example/${name}.pdf`, language: 'en' }) as const;

const flask = {
  brand: 'Norden',
  model: 'VF-500',
  productType: 'HOMEWARE',
  materials: ['STAINLESS_STEEL', 'PP'],
  colour: 'Signal red RAL 3001',
  volume: '500 mL',
  dimensions: '7 × 7 × 26 cm',
  netWeight: '310 g',
} as const;
const bear = {
  brand: 'Softpaw',
  model: 'Bear 30',
  gtin: '2000000000015',
  productType: 'TOY',
  ageGroup: 'CHILD',
  ageGrade: '≥ 3 year',
  certifications: ['CE', 'EN71'],
  documents: [paper('EN71_REPORT', 'bear-en-71')],
} as const;
const bank = {
  brand: 'Voltra',
  model: 'PB20',
  productType: 'ELECTRONICS',
  powerSource: 'RECHARGEABLE',
  battery: { type: 'LITHIUM_ION', included: true, capacity: '20000 mAh', energy: '74 Wh', un383: true },
} as const;
const tea = {
  gtin: '4006381333931',
  productType: 'FOOD',
  ingredients: 'Green tea leaves',
  shelfLife: '18 month',
} as const;
const cream = {
  brand: 'Alba',
  model: 'Day Cream 50',
  productType: 'COSMETIC',
  ingredients: 'Aqua, Glycerin, Butyrospermum Parkii Butter, Tocopherol',
  shelfLife: '30 month',
} as const;
const shirt = { brand: 'Tejo', model: 'T180', productType: 'APPAREL', composition: '100 % cotton' } as const;

const good: Goods['good'] = [
  {
    name: 'a vacuum flask in its carton',
    category: 'drinkware',
    attributes: {
      ...flask,
      unitsPerPack: 1,
      unitsPerCarton: 24,
      cartonDimensions: '46 × 31 × 28 cm',
      cartonWeight: '9.2 kg',
      privateLabel: ['OEM', 'ODM'],
      customization: ['LOGO', 'PACKAGING'],
      samplePrice: '8 USD',
      sampleTime: '7 d',
      season: 'ALL_YEAR',
      style: 'Scandinavian',
    },
  },
  { name: 'a plush toy with its certificate', category: 'toys', attributes: { ...bear, materials: ['POLYESTER'] } },
  {
    name: 'a whisky tumbler graded from six years but made for adults',
    category: 'drinkware',
    attributes: { brand: 'Norden', model: 'T-30', productType: 'HOMEWARE', ageGroup: 'ADULT', ageGrade: '≥ 6 year' },
  },
  {
    name: 'a power bank with its battery',
    category: 'mobile-accessories',
    attributes: {
      ...bank,
      power: '65 W',
      connectors: ['USB-C', 'USB-A'],
      certifications: ['CE', 'FCC', 'ROHS'],
      documents: [paper('UN383_SUMMARY', 'pb20-un-38-3'), paper('DECLARATION', 'pb20-declaration')],
      responsiblePerson: 'Voltra Europe B.V., Keizersgracht 1, Amsterdam, Netherlands',
    },
  },
  {
    name: 'green tea with its shelf life',
    category: 'food',
    attributes: { ...tea, storageTemperature: '5–25 °C', certifications: ['HACCP', 'KOSHER'] },
  },
  {
    name: 'hazelnut biscuits with their allergens',
    category: 'food',
    attributes: {
      brand: 'Nocciola',
      model: 'Biscotti 200',
      productType: 'FOOD',
      ingredients: 'Wheat flour, hazelnuts, sugar, butter, eggs',
      allergens: ['GLUTEN', 'EGGS', 'MILK', 'NUTS'],
      shelfLife: '9 month',
    },
  },
  {
    name: 'a day cream in its jar',
    category: 'beauty',
    attributes: { ...cream, periodAfterOpening: '12 month', gender: 'UNISEX', ageGroup: 'ADULT', volume: '50 mL' },
  },
  {
    name: 'a T-shirt in its colours and sizes',
    category: 'apparel',
    attributes: { ...shirt, materials: ['COTTON'], gender: 'WOMEN', fabricWeight: '175–185 g/m²' },
    variants: [
      { colour: 'White', size: 'S' },
      { colour: 'White', size: 'M' },
      { colour: 'Navy blue', size: 'M' },
    ],
  },
  {
    name: 'a bath towel of one size',
    category: 'home-textiles',
    attributes: {
      brand: 'Tejo',
      model: 'BT600',
      productType: 'TEXTILE',
      composition: '100 % cotton',
      colour: 'Ecru',
      size: '70 × 140 cm',
      dimensions: '140 × 70 cm',
    },
  },
  {
    name: 'a notebook with what is in it',
    category: 'computers',
    attributes: {
      brand: 'Kestrel',
      model: 'K14',
      productType: 'ELECTRONICS',
      displayDiagonal: '14 in',
      displayResolution: '1920 x 1200',
      operatingSystem: 'Linux',
      processor: 'AMD Ryzen 7 7840U',
      processorCores: 8,
      processorFrequency: '3.3 GHz',
      memory: '32 GB',
      storageCapacity: '1 TB',
      wireless: ['WIFI', 'BLUETOOTH'],
      voltage: '100–240 V',
      operatingTemperature: '0–35 °C',
      operatingHumidity: '10–90 %',
      releaseDate: '2026-03-01',
    },
  },
  {
    name: 'a toner with its pages',
    category: 'printing-supplies',
    attributes: {
      brand: 'Kestrel',
      model: 'CF-12X',
      productType: 'STATIONERY',
      printTechnology: 'LASER',
      pageYield: 6000,
      compatibility: 'LaserJet 5000, 5500, 5550',
    },
  },
  {
    name: 'a garden lamp with its light',
    category: 'lighting',
    attributes: {
      brand: 'Lumiqi',
      model: 'GL-9',
      productType: 'LIGHTING',
      powerSource: 'MAINS',
      energyClass: 'E',
      ingressProtection: 'IP65',
      luminousFlux: '900 lm',
      lightColour: ['WARM_WHITE'],
      lampBase: 'E27',
      dimmable: true,
      cableLength: '5 m',
    },
  },
];

const bad: Goods['bad'] = [
  {
    name: 'a GTIN with a wrong check digit',
    attributes: flask,
    wrong: { gtin: '4006381333932' },
    finds: { path: 'gtin', code: 'INVALID', says: 'check digit' },
  },
  {
    name: 'the GTIN of a carton',
    attributes: flask,
    wrong: { gtin: '14006381333938' },
    finds: { path: 'gtin', code: 'RULE', says: 'with 1 in front' },
  },
  {
    name: 'goods that nothing identifies',
    attributes: { productType: 'HOMEWARE' },
    finds: { path: 'gtin', code: 'RULE', says: 'Nothing tells' },
  },
  {
    name: 'goods of no type',
    attributes: flask,
    wrong: { productType: undefined },
    finds: { path: 'productType', code: 'REQUIRED' },
  },
  {
    name: 'a toy without safety certificate',
    category: 'toys',
    attributes: bear,
    wrong: { documents: undefined },
    finds: { path: 'documents', code: 'GATE', says: 'need a safety certificate' },
  },
  {
    name: 'a toy whose certificate has expired',
    category: 'toys',
    attributes: bear,
    wrong: { documents: [{ ...paper('CPC', 'bear-cpc'), issuedOn: '2019-05-01', expiresOn: '2020-04-30' }] },
    finds: { path: 'documents', code: 'GATE', says: 'has expired' },
  },
  {
    name: 'a bicycle from six years without safety certificate, though it is no toy',
    category: 'sport-outdoor',
    attributes: { brand: 'Norden', model: 'Kid 20', productType: 'SPORT' },
    wrong: { ageGrade: '6-10 years' },
    finds: { path: 'documents', code: 'GATE', says: 'need a safety certificate' },
  },
  {
    name: 'teenagers’ goods that are graded for younger children too',
    category: 'electronics',
    attributes: { ...bank, ageGroup: 'TEEN' },
    wrong: { ageGrade: '≤ 99 years' },
    finds: { path: 'documents', code: 'GATE', says: 'need a safety certificate' },
  },
  {
    name: 'a toy of no age',
    category: 'toys',
    attributes: bear,
    wrong: { ageGrade: undefined },
    finds: { path: 'ageGrade', code: 'GATE', says: 'graded by age' },
  },
  {
    name: 'a baby’s toy from three years',
    category: 'toys',
    attributes: bear,
    wrong: { ageGroup: 'BABY' },
    finds: { path: 'ageGrade', code: 'RULE', says: 'from 3 years' },
  },
  {
    name: 'something rechargeable without battery',
    category: 'electronics',
    attributes: bank,
    wrong: { battery: undefined },
    finds: { path: 'battery', code: 'RULE', says: 'not stated' },
  },
  {
    name: 'a battery of unknown type',
    category: 'electronics',
    attributes: bank,
    wrong: { battery: { included: true } },
    finds: { path: 'battery', code: 'REQUIRED', says: 'type' },
  },
  {
    name: 'a lithium battery that nobody tested',
    category: 'electronics',
    attributes: bank,
    wrong: { battery: { type: 'LITHIUM_POLYMER', included: true } },
    finds: { path: 'battery', code: 'RULE', says: 'UN 38.3' },
  },
  {
    name: 'food without shelf life',
    category: 'food',
    attributes: tea,
    wrong: { shelfLife: undefined },
    finds: { path: 'shelfLife', code: 'RULE' },
  },
  {
    name: 'food without ingredients',
    category: 'food',
    attributes: tea,
    wrong: { ingredients: undefined },
    finds: { path: 'ingredients', code: 'REQUIRED' },
  },
  {
    name: 'cosmetics without ingredients',
    category: 'beauty',
    attributes: cream,
    wrong: { ingredients: undefined },
    finds: { path: 'ingredients', code: 'RULE' },
  },
  {
    name: 'a carton lighter than its content',
    category: 'drinkware',
    attributes: flask,
    wrong: { unitsPerCarton: 24, cartonWeight: '5 kg' },
    finds: { path: 'cartonWeight', code: 'RULE', says: '5 kg, its content 7.44 kg' },
  },
  {
    name: 'a carton lighter than the pieces in its packs',
    category: 'drinkware',
    attributes: flask,
    wrong: { unitsPerPack: 6, unitsPerCarton: 4, cartonWeight: '5 kg' },
    finds: { path: 'cartonWeight', code: 'RULE', says: '5 kg, its content 7.44 kg' },
  },
  {
    name: 'a garment of no composition',
    category: 'apparel',
    attributes: { ...shirt, size: 'M' },
    wrong: { composition: undefined },
    finds: { path: 'composition', code: 'REQUIRED' },
  },
  {
    name: 'a garment of no size',
    category: 'apparel',
    attributes: shirt,
    finds: { path: 'size', code: 'REQUIRED' },
  },
  {
    name: 'a flask with a plug',
    category: 'drinkware',
    attributes: flask,
    wrong: { voltage: '230 V' },
    finds: { path: 'voltage', code: 'NOT_IN_CATEGORY' },
  },
  {
    name: 'a sample time of a year and a day',
    attributes: flask,
    wrong: { sampleTime: '366 days' },
    finds: { path: 'sampleTime', code: 'OUT_OF_RANGE' },
  },
  {
    name: 'a manual in no safe place',
    attributes: flask,
    wrong: { documents: [{ ...paper('MANUAL', 'flask'), url: 'http://documents.example/flask.pdf' }] },
    finds: { path: 'documents', code: 'INVALID', says: 'https' },
  },
];

/** Good and bad listings. */
export const samples: Goods = { good, bad };
