// The consumer goods vertical: finished goods for retail, by brand, GTIN and carton.
import { flag } from '../../src/kit/kinds/flag.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { defineVertical } from '../../src/kit/vertical.ts';
import { attributes } from './attributes.ts';
import { categories } from './categories.ts';
import { rules } from './rules.ts';

/** Finished goods for retail. */
export const consumerGoods = defineVertical({
  name: 'consumerGoods',
  type: 'ConsumerGood',
  label: { en: 'Consumer goods', zh: '消费品' },
  description: 'Finished goods for retail: electronics, home, apparel, toys, food and personal care.',
  attributes,
  inquiry: {
    logo: flag({
      label: { en: 'Own logo', zh: '定制标志' },
      description: 'Whether the buyer’s logo shall be on the product.',
    }),
    packagingDesign: text({
      label: { en: 'Packaging design', zh: '包装设计' },
      description: 'Wanted packaging in words.',
      max: 1000,
    }),
    targetMarket: text({
      label: { en: 'Target retail market', zh: '目标零售市场' },
      description: 'Countries and shops it will be sold in.',
      max: 300,
    }),
  },
  identity: [['gtin'], ['brand', 'model']],
  synonyms: {
    earphones: ['earbuds', 'headphones', '耳机'],
    'power bank': ['portable charger', '充电宝', '移动电源'],
    't-shirt': ['tee', 'tee shirt', 'T恤'],
    mug: ['cup', '马克杯', '杯子'],
    'vacuum flask': ['thermos', 'insulated bottle', '保温杯'],
    backpack: ['rucksack', '背包', '双肩包'],
    sofa: ['couch', '沙发'],
    'plush toy': ['stuffed animal', 'soft toy', '毛绒玩具'],
  },
  categories,
  rules,
});
