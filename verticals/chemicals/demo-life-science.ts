// Chemicals demo: food and feed additives, pharmaceutical ingredients, personal care and surfactants.
import { type Listing, listing } from './demo-listing.ts';
import * as is from './demo-organic-substances.ts';

const powder = { physicalForm: 'POWDER', appearance: 'White powder', packaging: ['BAG'], shelfLife: '24 months' };
const crystals = { physicalForm: 'CRYSTALS', appearance: 'White crystals', packaging: ['BAG', 'CARTON'], shelfLife: '24 months' };
const drum = { ...powder, packaging: ['DRUM'], shelfLife: '36 months' };

const listings: Listing[] = [
  {
    of: is.citricAcid, by: 'qingluo', sku: 'QL-CA-E330', grade: 'FOOD', purity: '99.5-100 %', attributes: { ...crystals, packaging: ['BAG', 'JUMBO_BAG'], kosher: true, halal: true },
    en: ['Citric acid anhydrous, food grade (E330)', 'Maize-fermented, 30-100 mesh, non-GMO statement available; for drinks, jams and effervescents.'],
    zh: ['食品级无水柠檬酸（E330）', '玉米发酵，30–100目，可提供非转基因声明，用于饮料、果酱和泡腾片。'],
    unit: 'TNE', prices: '5:760 25:725 100:695', days: 14,
  },
  {
    of: is.citricAcid, by: 'mingfan', sku: 'MF-3001', grade: 'FOOD', purity: '≥ 99.5 %', attributes: crystals,
    en: ['Citric acid anhydrous, 25 kg bags', 'Mixed containers with sodium citrate, benzoate and sorbate; palletised or loose.'],
    zh: ['无水柠檬酸 25千克袋装', '可与柠檬酸钠、苯甲酸钠、山梨酸钾拼柜，托盘或散装。'],
    unit: 'TNE', prices: '1:860 10:790 25:748', days: 16,
  },
  {
    of: is.citricAcid, by: 'lanyue', sku: 'LY-CA-25', grade: 'FOOD', purity: '≥ 99.5 %', attributes: crystals,
    en: ['Citric acid anhydrous, from stock', 'Same-week dispatch from Nansha for small food factories.'],
    zh: ['无水柠檬酸 现货', '南沙仓当周发货，适合小型食品厂。'],
    unit: 'KGM', prices: '100:1.05 1000:0.92 5000:0.84', increment: '25', days: 3,
  },
  {
    of: is.citricAcid, by: 'qingluo', sku: 'QL-CA-USP', grade: 'PHARMACEUTICAL', purity: '99.5-100 %', attributes: { ...crystals, pharmacopoeia: ['USP', 'EP', 'BP', 'JP'] },
    en: ['Citric acid anhydrous USP/EP/BP/JP', 'Endotoxin-tested lots for effervescent tablets and dialysis acid concentrate.'],
    zh: ['药用无水柠檬酸 USP/EP/BP/JP', '批次检测内毒素，用于泡腾片和透析酸浓缩液。'],
    unit: 'KGM', prices: '500:1.45 2000:1.28 10000:1.15', increment: '25', days: 21,
  },
  {
    of: is.ascorbicAcid, by: 'qingluo', sku: 'QL-VC-FCC', grade: 'FOOD', purity: '99.0-100 %', attributes: { ...powder, packaging: ['CARTON'], shelfLife: '36 months', kosher: true, halal: true },
    en: ['Ascorbic acid (vitamin C), food grade (E300)', 'Fine powder 100 mesh for flour, juices and cured meat; 25 kg foil-lined carton.'],
    zh: ['食品级维生素C（E300）', '100目细粉，用于面粉、果汁和腌制肉，25千克铝箔内衬纸箱。'],
    unit: 'KGM', prices: '500:3.60 2000:3.35 10000:3.15', increment: '25', days: 14,
  },
  {
    of: is.ascorbicAcid, by: 'qingluo', sku: 'QL-VC-USP', grade: 'PHARMACEUTICAL', purity: '99.0-100 %', attributes: { ...crystals, packaging: ['DRUM'], pharmacopoeia: ['USP', 'EP', 'CP'], shelfLife: '36 months' },
    en: ['Ascorbic acid USP/EP crystals', 'Made under GMP with CEP filing; heavy metals below 3 mg/kg, for tablets and injections.'],
    zh: ['药用维生素C USP/EP 结晶', 'GMP生产，有CEP备案，重金属低于3 mg/kg，用于片剂和注射剂。'],
    unit: 'KGM', prices: '100:4.90 1000:4.40 5000:4.10', increment: '25', days: 21,
  },
  {
    of: is.ascorbicAcid, by: 'mingfan', sku: 'MF-3004', grade: 'FEED', purity: '≥ 99 %', attributes: { ...powder, packaging: ['BAG', 'CARTON'] },
    en: ['Vitamin C, feed grade', 'For aquafeed and poultry premixes; coated 97 % form also available.'],
    zh: ['饲料级维生素C', '用于水产饲料和禽用预混料，另有97%包被型。'],
    unit: 'KGM', prices: '1000:3.05 5000:2.88', increment: '25', days: 16,
  },
  {
    of: is.sodiumBenzoate, by: 'mingfan', sku: 'MF-3008', grade: 'FOOD', purity: '99.0-100 %', attributes: { ...powder, physicalForm: 'GRANULES', appearance: 'White granules' },
    en: ['Sodium benzoate, food grade (E211)', 'Dust-free extruded granules, a preservative for drinks and sauces below pH 4.5.'],
    zh: ['食品级苯甲酸钠（E211）', '无尘柱状颗粒，用于pH低于4.5的饮料和酱料防腐。'],
    unit: 'KGM', prices: '1000:1.58 5000:1.48 20000:1.39', increment: '25', days: 14,
  },
  {
    of: is.potassiumSorbate, by: 'mingfan', sku: 'MF-3010', grade: 'FOOD', purity: '99.0-100.0 %', attributes: { ...powder, physicalForm: 'GRANULES', appearance: 'White granules', packaging: ['CARTON'] },
    en: ['Potassium sorbate, food grade (E202)', 'Against moulds and yeasts in cheese, bakery and wine, effective up to pH 6.5.'],
    zh: ['食品级山梨酸钾（E202）', '用于奶酪、烘焙和葡萄酒防霉抑酵母，pH 6.5以下有效。'],
    unit: 'KGM', prices: '500:3.10 5000:2.86 20000:2.70', increment: '25', days: 14,
  },
  {
    of: is.xanthanGum, by: 'qingluo', sku: 'QL-XG-200', grade: 'FOOD', attributes: { ...powder, appearance: 'Cream-coloured powder', viscosity: '1200-1700 mPa·s', particleSize: '≤ 75 µm', kosher: true, halal: true },
    en: ['Xanthan gum 200 mesh, food grade (E415)', 'Viscosity measured at 1 % in 1 % KCl; for dressings, gluten-free baking and beverages.'],
    zh: ['食品级黄原胶 200目（E415）', '粘度按1%溶液（1%氯化钾）测定，用于沙拉酱、无麸质烘焙和饮料。'],
    unit: 'KGM', prices: '500:3.55 5000:3.20 20000:2.98', increment: '25', days: 14,
  },
  {
    of: is.vanillin, by: 'qingluo', sku: 'QL-VAN-F', grade: 'FOOD', purity: '≥ 99.5 %', attributes: { ...crystals, appearance: 'White to pale yellow crystals', packaging: ['DRUM', 'CARTON'], waterSolubility: '10 g/L' },
    en: ['Vanillin 99.5 %, food grade', 'Guaiacol route, clean top note, for chocolate, ice cream and flavours.'],
    zh: ['食品级香兰素 99.5%', '愈创木酚法，香气纯正，用于巧克力、冰淇淋和香精。'],
    unit: 'KGM', prices: '100:14.2 500:13.1 2000:12.3', increment: '25', days: 14,
  },
  {
    of: is.monosodiumGlutamate, by: 'mingfan', sku: 'MF-3015', grade: 'FOOD', purity: '≥ 99 %', attributes: { ...crystals, packaging: ['BAG'], shelfLife: '36 months', halal: true },
    en: ['Monosodium glutamate 99 % (E621)', '40, 60 and 80 mesh crystals, for seasonings, instant noodles and snacks.'],
    zh: ['味精 99%（E621）', '40、60、80目结晶，用于调味料、方便面和休闲食品。'],
    unit: 'TNE', prices: '5:1240 20:1180 100:1130', days: 14,
  },
  {
    of: is.lysine, by: 'qingluo', sku: 'QL-LYS-985', grade: 'FEED', purity: '≥ 98.5 %', attributes: { ...powder, physicalForm: 'GRANULES', appearance: 'Light brown granules' },
    en: ['L-Lysine hydrochloride 98.5 %, feed grade', 'L-lysine 78.8 % or more, flowable granules for pig and poultry compound feed.'],
    zh: ['饲料级L-赖氨酸盐酸盐 98.5%', '赖氨酸含量不低于78.8%，流动性好，用于猪禽配合饲料。'],
    unit: 'TNE', prices: '5:1390 20:1320 100:1260', days: 14,
  },
  {
    of: is.caffeine, by: 'qingluo', sku: 'QL-CAF-USP', grade: 'PHARMACEUTICAL', purity: '98.5-100 %', attributes: { ...drum, pharmacopoeia: ['USP', 'EP', 'BP'], waterSolubility: '20 g/L' },
    en: ['Caffeine anhydrous USP/EP/BP', 'For analgesic tablets and energy drinks; exported under licence with an end-use declaration.'],
    zh: ['无水咖啡因 USP/EP/BP', '用于镇痛片剂和功能饮料，凭许可证和最终用途声明出口。'],
    unit: 'KGM', prices: '500:10.8 2000:10.1 8000:9.5', increment: '25', days: 30,
  },
  {
    of: is.paracetamol, by: 'qingluo', sku: 'QL-APAP-BP', grade: 'PHARMACEUTICAL', purity: '99.0-100 %', attributes: { ...drum, pharmacopoeia: ['BP', 'EP', 'USP', 'CP'], shelfLife: '48 months', waterSolubility: '14 g/L' },
    en: ['Paracetamol BP/EP/USP powder', '4-Aminophenol below 50 ppm; fine powder or 90 % direct-compression granules.'],
    zh: ['对乙酰氨基酚 BP/EP/USP 粉末', '对氨基酚低于50 ppm，细粉或90%直压颗粒。'],
    unit: 'KGM', prices: '500:4.30 5000:3.95 20000:3.70', increment: '25', days: 21,
  },
  {
    of: is.paracetamol, by: 'mingfan', sku: 'MF-3021', grade: 'PHARMACEUTICAL', purity: '99.0-100 %', attributes: { ...drum, pharmacopoeia: ['BP'], shelfLife: '48 months' },
    en: ['Paracetamol BP, traded lots', 'From two audited plants, with original certificates and retained samples.'],
    zh: ['对乙酰氨基酚 BP', '两家经审计工厂供货，附原厂证书和留样。'],
    unit: 'KGM', prices: '1000:4.15 10000:3.85', increment: '25', days: 18,
  },
  {
    of: is.salicylicAcid, by: 'qingluo', sku: 'QL-SA-COS', grade: 'COSMETIC', purity: '99.5-100 %', attributes: { ...drum, waterSolubility: '2 g/L' },
    en: ['Salicylic acid, cosmetic grade', 'Sublimed and low in phenol, for anti-acne and exfoliating products within legal limits.'],
    zh: ['化妆品级水杨酸', '升华精制，苯酚含量低，用于祛痘和去角质产品（限量使用）。'],
    unit: 'KGM', prices: '100:6.80 500:6.10 2000:5.50', increment: '25', days: 14,
  },
  {
    of: is.niacinamide, by: 'qingluo', sku: 'QL-B3-COS', grade: 'COSMETIC', purity: '99.0-100 %', attributes: drum,
    en: ['Niacinamide, cosmetic grade (low niacin)', 'Nicotinic acid below 100 ppm to avoid flushing, for brightening serums.'],
    zh: ['化妆品级烟酰胺（低烟酸）', '烟酸低于100 ppm，避免皮肤泛红，用于亮肤精华。'],
    unit: 'KGM', prices: '100:7.90 500:7.20 2000:6.60', increment: '25', days: 14,
  },
  {
    of: is.niacinamide, by: 'mingfan', sku: 'MF-3025', grade: 'FEED', purity: '≥ 98.5 %', attributes: { ...powder, packaging: ['BAG', 'CARTON'] },
    en: ['Niacinamide, feed grade (vitamin B3)', 'Vitamin premix ingredient for poultry, pigs and dairy cattle.'],
    zh: ['饲料级烟酰胺（维生素B3）', '用于禽、猪和奶牛的维生素预混料。'],
    unit: 'KGM', prices: '1000:5.10 5000:4.85', increment: '25', days: 16,
  },
  {
    of: is.sodiumHyaluronate, by: 'qingluo', sku: 'QL-HA-M', grade: 'COSMETIC', purity: '≥ 95 %', attributes: { ...powder, packaging: ['BOTTLE'], storageTemperature: '2-10 °C' },
    en: ['Sodium hyaluronate, cosmetic grade, 1.0-1.4 MDa', 'Bacterial fermentation, glucuronic acid 45 % or more, for serums and sheet masks.'],
    zh: ['化妆品级透明质酸钠 100–140万道尔顿', '微生物发酵，葡萄糖醛酸不低于45%，用于精华和面膜。'],
    unit: 'KGM', prices: '1:118 10:98 50:86', days: 10,
  },
  {
    of: is.laurethSulfate70, by: 'mingfan', sku: 'MF-4001', grade: 'COSMETIC', purity: '69-71 %', attributes: { physicalForm: 'PASTE', appearance: 'White to pale yellow paste', packaging: ['DRUM'], shelfLife: '24 months' },
    en: ['SLES 70 % (sodium laureth sulfate, 2 EO)', 'Dioxane below 30 ppm, for shampoo, shower gel and dishwashing liquid; 170 kg drum.'],
    zh: ['AES 70%（月桂醇聚醚硫酸酯钠）', '二噁烷低于30 ppm，用于洗发水、沐浴露和洗洁精，170千克桶。'],
    unit: 'TNE', prices: '5.1:1310 19.38:1240 100:1185', days: 12,
  },
  {
    of: is.laurethSulfate70, by: 'lanyue', sku: 'LY-SLES-70', grade: 'COSMETIC', purity: '68-72 %', attributes: { physicalForm: 'PASTE', appearance: 'White to pale yellow paste', packaging: ['DRUM'], shelfLife: '24 months' },
    en: ['SLES 70 %, from stock', 'Single drums and pallets for contract fillers in the Pearl River Delta and South-East Asia.'],
    zh: ['AES 70% 现货', '单桶或托盘供应，面向珠三角及东南亚代工厂。'],
    unit: 'KGM', prices: '170:1.62 1700:1.45', increment: '170', days: 3,
  },
  {
    of: is.labsa, by: 'mingfan', sku: 'MF-4004', grade: 'TECHNICAL', purity: '96-97 %', attributes: { physicalForm: 'LIQUID', appearance: 'Brown viscous liquid', packaging: ['DRUM', 'IBC', 'FLEXITANK'], shelfLife: '24 months' },
    en: ['LABSA 96 % (linear alkylbenzene sulfonic acid)', 'Free sulfuric acid at most 1.5 %, biodegradable base of washing powders and dish liquids; 215 kg drum.'],
    zh: ['十二烷基苯磺酸 96%', '游离硫酸不超过1.5%，可生物降解，用于洗衣粉和洗洁精，215千克桶。'],
    unit: 'TNE', prices: '17.2:1420 86:1365', days: 12,
  },
];

/** Listings for food, feed, pharmacy and personal care. */
export const lifeScience = listings.map(listing);
