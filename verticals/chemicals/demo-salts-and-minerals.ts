// Chemicals demo: salts, pigments, fertilisers and water treatment.
import * as is from './demo-inorganic-substances.ts';
import { type Listing, listing } from './demo-listing.ts';
import { disodiumEdta, glyphosate } from './demo-organic-substances.ts';

const powder = { physicalForm: 'POWDER', appearance: 'White powder', packaging: ['BAG'], shelfLife: '24 months' };
const crystals = { physicalForm: 'CRYSTALS', appearance: 'White crystals', packaging: ['BAG'], shelfLife: '24 months' };
const granules = { physicalForm: 'GRANULES', appearance: 'White granules', packaging: ['BAG', 'JUMBO_BAG'], shelfLife: '24 months' };

const listings: Listing[] = [
  {
    of: is.sodiumBicarbonate, by: 'hailan', sku: 'HL-SBC-F', grade: 'FOOD', purity: '99.0-100 %', attributes: powder,
    en: ['Sodium bicarbonate, food grade (E500(ii))', 'Four mesh sizes for baking powder and effervescent tablets; starts to give off CO2 above 50 °C.'],
    zh: ['食品级小苏打（E500(ii)）', '四种粒度，用于泡打粉和泡腾片；50 °C以上开始释放二氧化碳。'],
    unit: 'TNE', prices: '10:285 25:268 100:252', days: 12,
  },
  {
    of: is.sodiumBicarbonate, by: 'mingfan', sku: 'MF-1015', grade: 'FEED', purity: '≥ 99 %', attributes: powder,
    en: ['Sodium bicarbonate, feed grade', 'Rumen buffer for dairy cattle and electrolyte source for layers.'],
    zh: ['饲料级小苏打', '奶牛瘤胃缓冲剂，也用作蛋鸡电解质来源。'],
    unit: 'TNE', prices: '25:262 100:248', days: 14,
  },
  {
    of: is.sodiumChloride, by: 'qingluo', sku: 'QL-NACL-USP', grade: 'PHARMACEUTICAL', purity: '99.0-100 %',
    attributes: { ...crystals, pharmacopoeia: ['USP', 'EP', 'CP'], shelfLife: '36 months' },
    en: ['Sodium chloride USP/EP, low endotoxin', 'For dialysis concentrates and infusion solutions; endotoxin below 5 IU/g, aluminium below 0.2 mg/kg.'],
    zh: ['药用氯化钠 USP/EP 低内毒素', '用于透析浓缩液和输液，内毒素低于5 IU/g，铝低于0.2 mg/kg。'],
    unit: 'KGM', prices: '1000:0.95 5000:0.86 20000:0.78', increment: '25', days: 21,
  },
  {
    of: is.calciumChloride, by: 'hailan', sku: 'HL-CACL2-94', grade: 'INDUSTRIAL', purity: '94-97 %', attributes: { ...granules, physicalForm: 'PRILLS', appearance: 'White prills, 2-5 mm', packaging: ['BAG'] },
    en: ['Calcium chloride anhydrous prills 94 %', 'For de-icing, dust control, drilling brines and gas drying; very hygroscopic, close opened bags.'],
    zh: ['无水氯化钙颗粒 94%', '用于融雪、抑尘、钻井液和气体干燥；吸湿性强，开袋后须密封。'],
    unit: 'TNE', prices: '24:232 120:218 480:205', days: 12,
  },
  {
    of: is.copperSulfate, by: 'mingfan', sku: 'MF-1021', grade: 'FEED', purity: '98.5-99.5 %', attributes: { ...crystals, appearance: 'Blue crystals' },
    en: ['Copper sulfate pentahydrate, feed grade', 'Copper 25 % or more, arsenic and lead within feed limits; trace element for premixes.'],
    zh: ['饲料级五水硫酸铜', '铜含量不低于25%，砷、铅符合饲料限量，用于预混料微量元素。'],
    unit: 'KGM', prices: '1000:2.65 5000:2.52 20000:2.41', increment: '25', days: 14,
  },
  {
    of: is.copperSulfate, by: 'lanyue', sku: 'LY-CUSO4-AG', grade: 'AGRICULTURAL', purity: '≥ 98 %', attributes: { ...crystals, appearance: 'Blue crystals' },
    en: ['Copper sulfate pentahydrate, crop protection', 'For making Bordeaux mixture and correcting copper deficiency in orchards.'],
    zh: ['农用五水硫酸铜', '用于配制波尔多液和矫治果园缺铜。'],
    unit: 'KGM', prices: '500:2.78 5000:2.58', increment: '25', days: 4,
  },
  {
    of: is.sodiumMetabisulfite, by: 'mingfan', sku: 'MF-1024', grade: 'FOOD', purity: '96.5-98.5 %', attributes: { ...powder, shelfLife: '12 months', packaging: ['BAG'] },
    en: ['Sodium metabisulfite, food grade (E223)', 'Preservative and antioxidant for wine, starch and dried fruit; SO2 64 % or more. Gives off SO2 with acids.'],
    zh: ['食品级焦亚硫酸钠（E223）', '葡萄酒、淀粉和果干的防腐抗氧化剂，二氧化硫不低于64%；遇酸释放二氧化硫。'],
    unit: 'TNE', prices: '5:395 25:365 100:345', days: 14,
  },
  {
    of: is.lithiumCarbonate, by: 'ruiyuan', sku: 'RY-LC-995', grade: 'ELECTRONIC', purity: '≥ 99.5 %', attributes: { ...powder, packaging: ['JUMBO_BAG'] },
    en: ['Lithium carbonate, battery grade 99.5 %', 'Micronised, D50 3-8 µm, sodium below 250 mg/kg and magnetic matter below 0.3 mg/kg; for cathode materials.'],
    zh: ['电池级碳酸锂 99.5%', '微粉化，D50为3–8 µm，钠低于250 mg/kg，磁性物质低于0.3 mg/kg，用于正极材料。'],
    unit: 'KGM', prices: '500:11.2 2000:10.8 10000:10.4', increment: '500', days: 14,
  },
  {
    of: is.sodiumTripolyphosphate, by: 'mingfan', sku: 'MF-1027', grade: 'TECHNICAL', purity: '94-96 %', attributes: powder,
    en: ['Sodium tripolyphosphate 94 %', 'Ceramic deflocculant and detergent builder; whiteness 90 or more, phase I 10-20 %.'],
    zh: ['三聚磷酸钠 94%', '陶瓷解胶剂和洗涤助剂，白度不低于90，I型10–20%。'],
    unit: 'TNE', prices: '5:1120 25:1060 100:1010', days: 14,
  },
  {
    of: is.titaniumDioxide, by: 'mingfan', sku: 'MF-1030', grade: 'INDUSTRIAL', purity: '93-94 %', attributes: { ...powder, shelfLife: '36 months' },
    en: ['Titanium dioxide rutile, chloride process', 'Alumina- and zirconia-treated pigment for outdoor paints, coil coating and masterbatch.'],
    zh: ['金红石型钛白粉（氯化法）', '铝锆包膜，用于户外涂料、卷材涂料和色母粒。'],
    unit: 'TNE', prices: '5:2350 20:2260 100:2180', days: 14,
  },
  {
    of: is.zincOxide, by: 'lanyue', sku: 'LY-ZNO-997', grade: 'INDUSTRIAL', purity: '99.7-99.9 %', attributes: powder,
    en: ['Zinc oxide 99.7 %, indirect process', 'Active surface 4-6 m²/g; vulcanisation activator for tyres and rubber goods.'],
    zh: ['间接法氧化锌 99.7%', '比表面积4–6 m²/g，轮胎和橡胶制品硫化活化剂。'],
    unit: 'TNE', prices: '1:2980 5:2880 20:2790', days: 7,
  },
  {
    of: is.silica, by: 'mingfan', sku: 'MF-1034', grade: 'INDUSTRIAL', purity: '≥ 97 %', attributes: { ...powder, packaging: ['BAG'] },
    en: ['Precipitated silica, highly dispersible', 'BET surface 160-190 m²/g for green tyre treads and shoe soles.'],
    zh: ['高分散沉淀白炭黑', 'BET比表面积160–190 m²/g，用于绿色轮胎胎面和鞋底。'],
    unit: 'TNE', prices: '5:920 20:880 100:845', days: 14,
  },
  {
    of: is.ammoniumSulfate, by: 'mingfan', sku: 'MF-1040', grade: 'AGRICULTURAL', purity: '≥ 98.5 %', attributes: { ...granules, packaging: ['JUMBO_BAG'] },
    en: ['Ammonium sulfate, granular, N 21 %', 'Compacted granules 2-4 mm with 24 % sulfur; caprolactam by-product.'],
    zh: ['颗粒硫酸铵 含氮21%', '2–4毫米挤压颗粒，含硫24%，己内酰胺副产。'],
    unit: 'TNE', prices: '100:158 500:149 2000:141', days: 20,
  },
  {
    of: is.urea, by: 'mingfan', sku: 'MF-1042', grade: 'AGRICULTURAL', purity: '98.5-99.5 %', attributes: { ...granules, physicalForm: 'PRILLS', appearance: 'White prills, 0.85-2.8 mm' },
    en: ['Urea prilled, N 46 %', 'Biuret at most 1 %, coated against caking; for top dressing and NPK blending.'],
    zh: ['小颗粒尿素 含氮46%', '缩二脲不超过1%，防结块处理，用于追肥和复混肥。'],
    unit: 'TNE', prices: '100:372 500:360 2000:349', days: 20,
  },
  {
    of: is.urea, by: 'lanyue', sku: 'LY-UREA-SCR', grade: 'TECHNICAL', purity: '≥ 99 %', attributes: { ...granules, packaging: ['BAG'] },
    en: ['Urea, low biuret, for AdBlue / AUS 32', 'Uncoated and formaldehyde-free, to prepare diesel exhaust fluid according to ISO 22241.'],
    zh: ['车用尿素原料（低缩二脲）', '未包膜、不含甲醛，用于按ISO 22241配制车用尿素溶液。'],
    unit: 'TNE', prices: '10:435 25:418 100:402', days: 8,
  },
  {
    of: is.polyaluminiumChloride, by: 'hailan', sku: 'HL-PAC-30', grade: 'TECHNICAL', purity: '29-30 %', attributes: { ...powder, appearance: 'Light yellow powder', packaging: ['BAG'] },
    en: ['Polyaluminium chloride 30 % Al2O3', 'Spray-dried coagulant for drinking water; basicity 70-85 %, insolubles below 0.3 %. Purity is stated as Al2O3.'],
    zh: ['聚合氯化铝 30%', '喷雾干燥，饮用水混凝剂，盐基度70–85%，不溶物低于0.3%；含量以Al2O3计。'],
    unit: 'TNE', prices: '10:318 25:302 100:288', days: 10,
  },
  {
    of: disodiumEdta, by: 'mingfan', sku: 'MF-1051', grade: 'TECHNICAL', purity: '≥ 99 %', attributes: { ...crystals, waterSolubility: '100 g/L' },
    en: ['EDTA-2Na dihydrate 99 %', 'Chelant for cleaners, boiler water and photographic baths; pH of a 1 % solution 4.0-5.0.'],
    zh: ['乙二胺四乙酸二钠 99%', '用于清洗剂、锅炉水和显影液的螯合剂，1%溶液pH 4.0–5.0。'],
    unit: 'KGM', prices: '1000:2.25 5000:2.12 20000:1.98', increment: '25', days: 12,
  },
  {
    of: glyphosate, by: 'mingfan', sku: 'MF-1060', grade: 'AGRICULTURAL', purity: '95-97 %', attributes: powder,
    en: ['Glyphosate technical 95 %', 'Acid concentrate for formulating SL and SG herbicides; formaldehyde below 1 g/kg, sold to registered formulators only.'],
    zh: ['草甘膦原药 95%', '用于加工水剂和可溶粒剂，甲醛低于1 g/kg，仅售予有登记证的制剂企业。'],
    unit: 'KGM', prices: '1000:3.75 5000:3.62 20000:3.48', increment: '25', days: 18,
  },
];

/** Listings of salts, pigments, fertilisers and water treatment chemicals. */
export const saltsAndMinerals = listings.map(listing);
