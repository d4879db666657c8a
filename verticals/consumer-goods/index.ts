// The consumer goods vertical: finished goods for retail, by brand, GTIN and carton.
import { country } from '../../src/kit/kinds/country.ts';
import { flag } from '../../src/kit/kinds/flag.ts';
import { listOf } from '../../src/kit/kinds/list-of.ts';
import { longText } from '../../src/kit/kinds/long-text.ts';
import { defineVertical } from '../../src/kit/vertical.ts';
import { attributes } from './attributes.ts';
import { categories } from './categories.ts';
import { gates, rules } from './rules.ts';
import { de } from './words/de.ts';
import { es } from './words/es.ts';
import { ja } from './words/ja.ts';
import { synonyms } from './words/synonyms.ts';
import { zh } from './words/zh.ts';

/** Finished goods for retail. */
export const consumerGoods = defineVertical({
  name: 'consumerGoods',
  type: 'ConsumerGood',
  description: 'Finished goods for retail: electronics, home, apparel, toys, food and personal care.',
  attributes,
  inquiry: {
    logo: flag({ label: 'Own logo', description: 'Whether the buyer’s logo shall be on the product.' }),
    packagingDesign: longText({ max: 2000, description: 'Wanted packaging in words.' }),
    targetMarkets: listOf(country({ label: 'Target retail markets', description: 'Countries it will be sold in.' })),
  },
  identity: [['gtin'], ['brand', 'model']],
  axes: ['colour', 'size'],
  synonyms,
  categories,
  rules,
  gates,
  translations: { zh, ja, de, es },
});
