// Consumer goods demo: cosmetics and oral care; a sheet mask from two suppliers.
import { carton, type Goods, goods } from './demo-goods.ts';

const cosmetic = {
  privateLabel: ['OEM', 'ODM'],
  customization: ['LOGO', 'PACKAGING'],
  certifications: ['ISO_22716', 'FDA'],
};
const sheetMask = {
  brand: 'Mulan Lab',
  model: 'HA Sheet Mask',
  gtin: '2003000000108',
  netWeight: '28 g',
  volume: '25 mL',
  gender: 'UNISEX',
  shelfLife: '36 months',
  ingredients:
    'Aqua, Glycerin, Butylene Glycol, Sodium Hyaluronate, Panthenol, Allantoin, Carbomer, Arginine, Phenoxyethanol, Ethylhexylglycerin',
  ...carton(500, '48x36x32', '15.5'),
};

const list: Goods[] = [
  {
    by: 'mulan',
    sku: 'ML-SM25',
    category: 'beauty',
    hsCode: '330499',
    type: 'COSMETIC',
    prices: '10000:0.21 50000:0.178 200000:0.155',
    days: 30,
    en: [
      'Hyaluronic sheet mask, 25 ml',
      'Tencel sheet, fragrance free; responsible person service for the EU available.',
    ],
    zh: ['玻尿酸面膜 25毫升', '天丝膜布，无香精，可提供欧盟责任人服务。'],
    attributes: { ...sheetMask, ...cosmetic },
  },
  {
    by: 'chunfeng',
    sku: 'CF-B-1801',
    category: 'beauty',
    hsCode: '330499',
    type: 'COSMETIC',
    prices: '500:0.29 5000:0.25',
    days: 7,
    en: ['Mulan Lab hyaluronic sheet mask, from stock', 'By the carton, at least 24 months of shelf life left.'],
    zh: ['Mulan Lab玻尿酸面膜 现货', '整箱起批，剩余保质期不少于24个月。'],
    attributes: { ...sheetMask, certifications: ['ISO_22716'] },
  },
  {
    by: 'mulan',
    sku: 'ML-SER30',
    category: 'beauty',
    hsCode: '330499',
    type: 'COSMETIC',
    prices: '1000:1.75 5000:1.55',
    days: 35,
    en: [
      'Vitamin C serum 30 ml, 10 %',
      'Stable ethyl ascorbic acid in airless glass; stability and challenge test reports.',
    ],
    zh: ['10%维生素C精华 30毫升', '稳定的乙基抗坏血酸，真空玻璃瓶，附稳定性和防腐挑战报告。'],
    attributes: {
      brand: 'Mulan Lab',
      model: 'C10 Serum',
      gtin: '2003000000207',
      netWeight: '95 g',
      volume: '30 mL',
      materials: ['GLASS'],
      shelfLife: '24 months',
      ingredients:
        'Aqua, 3-O-Ethyl Ascorbic Acid, Propanediol, Glycerin, Sodium Hyaluronate, Xanthan Gum, Phenoxyethanol',
      ...cosmetic,
      ...carton(100, '42x34x26', '11.5'),
    },
  },
  {
    by: 'mulan',
    sku: 'ML-LIP12',
    category: 'beauty',
    hsCode: '330410',
    type: 'COSMETIC',
    prices: '3000:1.02 12000:0.90',
    days: 35,
    en: ['Matte lipstick, 12 shades', 'Vegan formula without carmine, weight of content 3.5 g.'],
    zh: ['哑光口红 12色', '纯素配方，不含胭脂虫红，净含量3.5克。'],
    attributes: {
      brand: 'Mulan Lab',
      model: 'Matte 12',
      gtin: '2003000000306',
      netWeight: '22 g',
      colour: ['RED', 'PINK', 'BROWN'],
      gender: 'WOMEN',
      shelfLife: '36 months',
      ingredients:
        'Ricinus Communis Seed Oil, Isododecane, Candelilla Cera, Silica, Tocopherol, CI 77891, CI 77491, CI 15850',
      ...cosmetic,
      ...carton(300, '44x32x28', '9.5'),
    },
  },
  {
    by: 'mulan',
    sku: 'ML-SH400',
    category: 'beauty',
    hsCode: '330510',
    type: 'COSMETIC',
    prices: '1200:1.22 6000:1.08',
    days: 30,
    en: ['Shampoo 400 ml, sulfate free', 'Amino-acid surfactants, pH 5.5, PCR bottle with pump.'],
    zh: ['无硫酸盐洗发水 400毫升', '氨基酸表活，pH 5.5，再生料泵头瓶。'],
    attributes: {
      netWeight: '460 g',
      volume: '400 mL',
      gender: 'UNISEX',
      materials: ['PET'],
      shelfLife: '36 months',
      ingredients:
        'Aqua, Sodium Cocoyl Glutamate, Cocamidopropyl Betaine, Glycerin, Panthenol, Polyquaternium-10, Citric Acid, Sodium Benzoate, Parfum',
      ...cosmetic,
      ...carton(24, '46x32x24', '12.5'),
    },
  },
  {
    by: 'mulan',
    sku: 'ML-BTB',
    category: 'beauty',
    hsCode: '960321',
    type: 'HOMEWARE',
    prices: '5000:0.26 20000:0.225',
    days: 25,
    en: ['Bamboo toothbrush, soft', 'Moso bamboo handle, castor-oil nylon bristles, in a kraft box.'],
    zh: ['软毛竹牙刷', '毛竹手柄，蓖麻油基尼龙刷毛，牛皮纸盒。'],
    attributes: {
      materials: ['BAMBOO', 'NYLON'],
      colour: ['NATURAL'],
      length: '18.5 cm',
      netWeight: '11 g',
      ageGroup: 'ADULT',
      privateLabel: ['OEM'],
      customization: ['LOGO', 'PACKAGING'],
      certifications: ['FDA', 'FSC'],
      ...carton(500, '50x40x36', '11'),
    },
  },
];

/** Cosmetics and oral care. */
export const beauty = list.map(goods);
