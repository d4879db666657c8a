// Chemicals demo: fertilisers and crop protection.
import * as is from './demo-inorganic-substances.ts';
import { type Listing, listing } from './demo-listing.ts';
import { glyphosate } from './demo-organic-substances.ts';

const powder = { physicalForm: 'POWDER', appearance: 'White powder', packaging: ['BAG'], shelfLife: '24 months' };
const crystals = { physicalForm: 'CRYSTALS', appearance: 'White crystals', packaging: ['BAG'], shelfLife: '24 months' };
const granules = {
  physicalForm: 'GRANULES',
  appearance: 'White granules',
  packaging: ['BAG', 'JUMBO_BAG'],
  shelfLife: '24 months',
};

const listings: Listing[] = [
  {
    of: is.copperSulfate,
    by: 'lanyue',
    sku: 'LY-CUSO4-AG',
    grade: 'AGRICULTURAL',
    purity: '≥ 98 %',
    attributes: { ...crystals, appearance: 'Blue crystals' },
    en: [
      'Copper sulfate pentahydrate, crop protection',
      'For making Bordeaux mixture and correcting copper deficiency in orchards.',
    ],
    zh: ['农用五水硫酸铜', '用于配制波尔多液和矫治果园缺铜。'],
    unit: 'KGM',
    prices: '500:2.78 5000:2.58',
    increment: '25',
    days: 4,
  },
  {
    of: is.ammoniumSulfate,
    by: 'mingfan',
    sku: 'MF-1040',
    grade: 'AGRICULTURAL',
    purity: '≥ 98.5 %',
    attributes: { ...granules, packaging: ['JUMBO_BAG'], nutrients: 'nitrogen: 21 %' },
    en: ['Ammonium sulfate, granular, N 21 %', 'Compacted granules 2-4 mm with 24 % sulfur; caprolactam by-product.'],
    zh: ['颗粒硫酸铵 含氮21%', '2–4毫米挤压颗粒，含硫24%，己内酰胺副产。'],
    unit: 'TNE',
    prices: '100:158 500:149 2000:141',
    days: 20,
  },
  {
    of: is.urea,
    by: 'mingfan',
    sku: 'MF-1042',
    grade: 'AGRICULTURAL',
    purity: '98.5-99.5 %',
    attributes: {
      ...granules,
      physicalForm: 'PRILLS',
      appearance: 'White prills, 0.85-2.8 mm',
      nutrients: 'nitrogen: ≥ 46 %',
    },
    en: ['Urea prilled, N 46 %', 'Biuret at most 1 %, coated against caking; for top dressing and NPK blending.'],
    zh: ['小颗粒尿素 含氮46%', '缩二脲不超过1%，防结块处理，用于追肥和复混肥。'],
    unit: 'TNE',
    prices: '100:372 500:360 2000:349',
    days: 20,
  },
  {
    of: is.urea,
    by: 'lanyue',
    sku: 'LY-UREA-SCR',
    category: 'intermediates',
    grade: 'TECHNICAL',
    purity: '≥ 99 %',
    attributes: { ...granules, packaging: ['BAG'] },
    en: [
      'Urea, low biuret, for AdBlue / AUS 32',
      'Uncoated and formaldehyde-free, to prepare diesel exhaust fluid according to ISO 22241.',
    ],
    zh: ['车用尿素原料（低缩二脲）', '未包膜、不含甲醛，用于按ISO 22241配制车用尿素溶液。'],
    unit: 'TNE',
    prices: '10:435 25:418 100:402',
    days: 8,
  },
  {
    of: glyphosate,
    by: 'mingfan',
    sku: 'MF-1060',
    grade: 'AGRICULTURAL',
    purity: '95-97 %',
    attributes: { ...powder, formulation: 'TC', pesticideType: 'HERBICIDE' },
    en: [
      'Glyphosate technical 95 %',
      'Acid concentrate for formulating SL and SG herbicides; formaldehyde below 1 g/kg, sold to registered formulators only.',
    ],
    zh: ['草甘膦原药 95%', '用于加工水剂和可溶粒剂，甲醛低于1 g/kg，仅售予有登记证的制剂企业。'],
    unit: 'KGM',
    prices: '1000:3.75 5000:3.62 20000:3.48',
    increment: '25',
    days: 18,
  },
];

/** Listings for agriculture. */
export const agrochemicals = listings.map(listing);
