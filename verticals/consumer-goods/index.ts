// The consumer goods vertical: finished goods for retail, by brand, GTIN and carton.
import { choice, choices } from '../../src/kit/kinds/choice.ts';
import { flag } from '../../src/kit/kinds/flag.ts';
import { identifier } from '../../src/kit/kinds/identifier.ts';
import { decimal } from '../../src/kit/kinds/decimal.ts';
import { integer } from '../../src/kit/kinds/integer.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { refuse, warn } from '../../src/kit/problem.ts';
import { highest, lowest } from '../../src/kit/range.ts';
import { defineVertical } from '../../src/kit/vertical.ts';
import { categories } from './categories.ts';
import { ageGroups, batteryTypes, certifications, colours, customizations, energyClasses, genders, materials, powerSources, privateLabels, productTypes, seasons } from './choices.ts';

/** Certificates that show a product for children was tested as a toy or children's product. */
const CHILD_SAFETY: readonly string[] = ['EN71', 'CPC'];

/** Finished goods for retail. */
export const consumerGoods = defineVertical({
  name: 'consumerGoods',
  type: 'ConsumerGood',
  label: { en: 'Consumer goods', zh: '消费品' },
  description: 'Finished goods for retail: electronics, home, apparel, toys, food and personal care.',
  attributes: {
    brand: text({ label: { en: 'Brand', zh: '品牌' }, description: 'Brand on the product; leave out for unbranded goods.', max: 80, facet: true, search: true }),
    model: text({ label: { en: 'Model', zh: '型号' }, description: 'Model or article name as the maker writes it.', max: 120, filter: true, search: true }),
    gtin: identifier('GTIN', { label: { en: 'GTIN', zh: '商品条码' }, description: 'GTIN-8, -12, -13 or -14 on the retail unit.', filter: true, search: true }),
    productType: choice(productTypes, { label: { en: 'Product type', zh: '产品类型' }, description: 'Kind of goods, which decides what the law asks of it.', required: true, facet: true }),
    materials: choices(materials, { label: { en: 'Materials', zh: '材质' }, description: 'Main materials.', facet: true, search: true }),
    colour: choices(colours, { label: { en: 'Colours', zh: '颜色' }, description: 'Colours on offer.', facet: true, search: true }),
    size: text({ label: { en: 'Size', zh: '尺码' }, description: 'Size or size run, such as: S–XXL.', max: 60, filter: true }),
    gender: choice(genders, { label: { en: 'Gender', zh: '性别' }, description: 'Whom it is cut or styled for.', facet: true }),
    ageGroup: choice(ageGroups, { label: { en: 'Age group', zh: '年龄段' }, description: 'Whom it is made for.', facet: true }),
    ageGrade: quantity('year', { label: { en: 'Age grade', zh: '适用年龄' }, description: 'Ages it is graded for, such as: ≥ 3 years.', range: true, min: 0, max: 120, filter: true }),
    length: quantity('cm', { label: { en: 'Length', zh: '长' }, description: 'Length of the product.', min: 0, filter: true }),
    width: quantity('cm', { label: { en: 'Width', zh: '宽' }, description: 'Width of the product.', min: 0, filter: true }),
    height: quantity('cm', { label: { en: 'Height', zh: '高' }, description: 'Height of the product.', min: 0, filter: true }),
    netWeight: quantity('g', { label: { en: 'Net weight', zh: '净重' }, description: 'Weight of one piece without packaging.', min: 0, filter: true, sort: true }),
    volume: quantity('mL', { label: { en: 'Volume', zh: '容量' }, description: 'Net content or capacity of one piece.', min: 0, filter: true, sort: true }),
    fabricWeight: quantity('g/m²', { label: { en: 'Fabric weight', zh: '克重' }, description: 'Mass of the fabric by area.', range: true, min: 0, max: 5000, filter: true }),
    unitsPerCarton: integer({ label: { en: 'Units per carton', zh: '装箱数' }, description: 'Pieces in one export carton.', min: 1, max: 1_000_000, filter: true }),
    cartonLength: quantity('cm', { label: { en: 'Carton length', zh: '外箱长' }, description: 'Length of the export carton.', min: 0 }),
    cartonWidth: quantity('cm', { label: { en: 'Carton width', zh: '外箱宽' }, description: 'Width of the export carton.', min: 0 }),
    cartonHeight: quantity('cm', { label: { en: 'Carton height', zh: '外箱高' }, description: 'Height of the export carton.', min: 0 }),
    cartonWeight: quantity('kg', { label: { en: 'Carton weight', zh: '外箱毛重' }, description: 'Gross weight of the full export carton.', min: 0 }),
    privateLabel: choices(privateLabels, { label: { en: 'Private label', zh: '贴牌方式' }, description: 'How it can be made under another brand.', facet: true }),
    customization: choices(customizations, { label: { en: 'Customization', zh: '定制' }, description: 'What can be changed on order.', facet: true }),
    samplePrice: decimal({ label: { en: 'Sample price', zh: '样品价' }, description: 'Price of one sample, in the currency of the price tiers.', min: 0 }),
    sampleTime: quantity('d', { label: { en: 'Sample time', zh: '打样周期' }, description: 'Days until a sample leaves the supplier.', min: 0, max: 365, filter: true }),
    season: choice(seasons, { label: { en: 'Season', zh: '季节' }, description: 'Season it sells in.', facet: true }),
    style: text({ label: { en: 'Style', zh: '风格' }, description: 'Style in words, such as: Scandinavian.', max: 80, search: true }),
    powerSource: choice(powerSources, { label: { en: 'Power source', zh: '供电方式' }, description: 'What drives it.', facet: true }),
    power: quantity('W', { label: { en: 'Rated power', zh: '额定功率' }, description: 'Rated power.', min: 0, filter: true, sort: true }),
    voltage: quantity('V', { label: { en: 'Voltage', zh: '电压' }, description: 'Rated voltage, or the range it accepts.', range: true, min: 0, max: 1000, filter: true }),
    batteryIncluded: flag({ label: { en: 'Battery included', zh: '含电池' }, description: 'Whether a battery is in the box or built in.', filter: true }),
    batteryType: choice(batteryTypes, { label: { en: 'Battery type', zh: '电池类型' }, description: 'Chemistry of the battery.', filter: true }),
    batteryCapacity: quantity('mAh', { label: { en: 'Battery capacity', zh: '电池容量' }, description: 'Rated capacity of the battery.', min: 0, filter: true, sort: true }),
    ingredients: text({ label: { en: 'Ingredients', zh: '成分' }, description: 'Ingredients, in descending order of weight.', max: 4000, search: true }),
    shelfLife: quantity('month', { label: { en: 'Shelf life', zh: '保质期' }, description: 'Shelf life from the day of manufacture, unopened.', min: 0, max: 1200, filter: true }),
    energyClass: choice(energyClasses, { label: { en: 'Energy class', zh: '能效等级' }, description: 'EU energy label class.', facet: true }),
    certifications: choices(certifications, { label: { en: 'Certifications', zh: '认证' }, description: 'Marks, test reports and audits it has.', facet: true }),
  },
  inquiry: {
    logo: flag({ label: { en: 'Own logo', zh: '定制标志' }, description: 'Whether the buyer’s logo shall be on the product.' }),
    packagingDesign: text({ label: { en: 'Packaging design', zh: '包装设计' }, description: 'Wanted packaging in words.', max: 1000 }),
    targetMarket: text({ label: { en: 'Target retail market', zh: '目标零售市场' }, description: 'Countries and shops it will be sold in.', max: 300 }),
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
  rules: (it) => {
    const certificates: readonly string[] = it.certifications ?? [];
    const youngest = it.ageGrade && lowest(it.ageGrade, 'year');
    const forChildren = it.ageGroup === 'BABY' || it.ageGroup === 'CHILD' || (it.productType === 'TOY' && (youngest?.lt(14) ?? true));
    const net = it.netWeight && lowest(it.netWeight, 'kg');
    const gross = it.cartonWeight && highest(it.cartonWeight, 'kg');
    const content = net && it.unitsPerCarton !== undefined ? net.times(it.unitsPerCarton) : undefined;
    const needsBattery = it.powerSource === 'BATTERY' || it.powerSource === 'RECHARGEABLE';
    const perishable = it.productType === 'FOOD' || it.productType === 'COSMETIC';
    return [
      !it.gtin && !(it.brand && it.model) && warn('gtin', 'Nothing tells which product it is, so offers of the same product cannot be put together.', 'Add the GTIN, or brand and model.'),
      forChildren && !certificates.some((code) => CHILD_SAFETY.includes(code)) && refuse('certifications', 'Goods for children under 14 name their safety certificate.', 'Add EN71 (Europe) or CPC (United States), or correct the age group.'),
      (it.batteryIncluded || needsBattery) && !it.batteryType && refuse('batteryType', 'It has a battery, and the type is missing.', 'State the chemistry: carriers ask for it.'),
      it.batteryIncluded && it.batteryType?.startsWith('LITHIUM') && !certificates.includes('UN38_3') && warn('certifications', 'A lithium battery travels only with a UN 38.3 test summary.', 'Add UN38_3 when you have the test summary.'),
      perishable && !it.shelfLife && refuse('shelfLife', 'Food and cosmetics state their shelf life.', 'State it in months from the day of manufacture.'),
      perishable && !it.ingredients && warn('ingredients', 'Food and cosmetics state their ingredients.', 'List them in descending order of weight.'),
      content && gross?.lt(content) && refuse('cartonWeight', `The carton weighs ${gross} kg, less than the ${content} kg of its content.`, 'Check the carton weight, the net weight and the units per carton.'),
    ];
  },
});
