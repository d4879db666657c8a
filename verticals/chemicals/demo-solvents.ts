// Chemicals demo: solvents, glycols and organic acids, from drums to bulk and from technical to electronic grade.
import { type Listing, listing } from './demo-listing.ts';
import * as is from './demo-organic-substances.ts';

const liquid = { physicalForm: 'LIQUID', appearance: 'Clear colourless liquid', shelfLife: '12 months' };
const drums = { ...liquid, packaging: ['DRUM', 'ISO_TANK'] };
const bulk = { ...liquid, packaging: ['ISO_TANK', 'BULK'] };
const bottle = { ...liquid, packaging: ['BOTTLE', 'CARTON'], shelfLife: '36 months' };
const miscible = { solubility: 'Miscible with water' };

const listings: Listing[] = [
  {
    of: is.methanol, by: 'ruiyuan', sku: 'RY-MEOH-999', grade: 'INDUSTRIAL', purity: '≥ 99.9 %', attributes: { ...bulk, ...miscible, waterContent: '≤ 0.05 %' },
    en: ['Methanol 99.9 %, IMPCA', 'Meets the IMPCA reference specification; for formaldehyde, MTBE and biodiesel plants. Loaded ex tank at Zhangjiagang.'],
    zh: ['甲醇 99.9%（IMPCA）', '符合IMPCA规格，用于甲醛、MTBE和生物柴油装置，张家港库区装船。'],
    unit: 'TNE', prices: '20:362 200:348 1000:335', days: 10,
  },
  {
    of: is.ethanol, by: 'qingluo', sku: 'QL-ETOH-USP', grade: 'PHARMACEUTICAL', purity: '99.8-100 %',
    attributes: { ...drums, ...miscible, pharmacopoeia: ['USP', 'EP'], waterContent: '≤ 0.2 %' },
    en: ['Ethanol absolute USP/EP', 'Grain-based and undenatured, methanol below 200 ppm by volume, for tinctures and extraction.'],
    zh: ['无水乙醇 USP/EP', '粮食发酵，未变性，甲醇低于200 ppm（体积），用于酊剂和提取。'],
    unit: 'TNE', prices: '2.5:1280 12.5:1210 50:1150', days: 21,
  },
  {
    of: is.ethanol, by: 'lanyue', sku: 'LY-AR-ETOH', category: 'reagents', grade: 'REAGENT', purity: '≥ 99.7 %', attributes: { ...bottle, ...miscible },
    en: ['Ethanol absolute, analytical reagent', 'For chromatography, histology and general laboratory use; twenty 500 ml bottles a carton.'],
    zh: ['无水乙醇 分析纯', '用于色谱、组织学和一般实验室，每箱20瓶×500毫升。'],
    unit: 'LTR', prices: '100:2.85 500:2.45 2000:2.15', increment: '10', days: 5,
  },
  {
    of: is.isopropanol, by: 'ruiyuan', sku: 'RY-IPA-998', grade: 'INDUSTRIAL', purity: '≥ 99.8 %', attributes: { ...drums, ...miscible, waterContent: '≤ 0.1 %' },
    en: ['Isopropyl alcohol 99.8 %', 'Made by acetone hydrogenation, low odour; for inks, coatings and electronics cleaning. 160 kg a drum.'],
    zh: ['异丙醇 99.8%', '丙酮加氢法，低气味，用于油墨、涂料和电子清洗，每桶160千克。'],
    unit: 'TNE', prices: '12.8:1085 25.6:1050 100:1010', days: 12,
  },
  {
    of: is.isopropanol, by: 'mingfan', sku: 'MF-2003', grade: 'INDUSTRIAL', purity: '≥ 99.5 %', attributes: { ...drums, ...miscible },
    en: ['Isopropyl alcohol 99.5 %, export drums', 'UN-marked steel drums with dangerous-goods declaration and booking handled by us.'],
    zh: ['异丙醇 99.5% 出口桶装', 'UN标志钢桶，代办危险品申报和订舱。'],
    unit: 'TNE', prices: '12.8:1110 64:1065', days: 18,
  },
  {
    of: is.isopropanol, by: 'ruiyuan', sku: 'RY-EL-IPA', grade: 'ELECTRONIC', purity: '≥ 99.99 %', attributes: { ...liquid, ...miscible, packaging: ['DRUM', 'IBC'], waterContent: '≤ 0.005 %' },
    en: ['Isopropyl alcohol, electronic grade G4', 'Each metal below 0.1 µg/kg and particles above 0.2 µm counted, for wafer drying.'],
    zh: ['电子级异丙醇 G4', '单项金属低于0.1 µg/kg，控制0.2 µm以上颗粒，用于晶圆干燥。'],
    unit: 'KGM', prices: '780:3.40 3120:3.15 15600:2.90', days: 25,
  },
  {
    of: is.isopropanol, by: 'qingluo', sku: 'QL-IPA-USP', grade: 'PHARMACEUTICAL', purity: '≥ 99.8 %', attributes: { ...drums, ...miscible, pharmacopoeia: ['USP', 'EP'] },
    en: ['Isopropyl alcohol USP/EP', 'For hand sanitiser, swabs and granulation; supplied with a change-control agreement.'],
    zh: ['异丙醇 USP/EP', '用于免洗消毒液、酒精棉片和制粒，可签变更控制协议。'],
    unit: 'TNE', prices: '3.2:1420 12.8:1340', days: 21,
  },
  {
    of: is.acetone, by: 'ruiyuan', sku: 'RY-ACE-995', grade: 'INDUSTRIAL', purity: '≥ 99.5 %', attributes: { ...drums, ...miscible, waterContent: '≤ 0.3 %' },
    en: ['Acetone 99.5 %', 'Phenol co-product for resins, adhesives and degreasing; 160 kg steel drum or ISO tank.'],
    zh: ['丙酮 99.5%', '苯酚联产，用于树脂、胶粘剂和脱脂，160千克钢桶或ISO罐。'],
    unit: 'TNE', prices: '12.8:890 25.6:860 200:825', days: 12,
  },
  {
    of: is.ethylAcetate, by: 'ruiyuan', sku: 'RY-EA-999', grade: 'INDUSTRIAL', purity: '≥ 99.9 %', attributes: { ...drums, waterContent: '≤ 0.05 %' },
    en: ['Ethyl acetate 99.9 %', 'Urethane grade, low alcohol and water, for flexible packaging inks and laminating adhesives.'],
    zh: ['乙酸乙酯 99.9%', '聚氨酯级，醇和水含量低，用于软包装油墨和复合胶。'],
    unit: 'TNE', prices: '14.4:880 90:850 500:818', days: 12,
  },
  {
    of: is.ethylAcetate, by: 'mingfan', sku: 'MF-2007', grade: 'FOOD', purity: '≥ 99.7 %', attributes: drums,
    en: ['Ethyl acetate, food grade', 'FCC quality for decaffeination and flavours, made from fermentation ethanol.'],
    zh: ['食品级乙酸乙酯', 'FCC质量，以发酵乙醇为原料，用于脱咖啡因和香精。'],
    unit: 'TNE', prices: '3.6:1150 14.4:1080', days: 18,
  },
  {
    of: is.toluene, by: 'ruiyuan', sku: 'RY-TOL-N', grade: 'INDUSTRIAL', purity: '≥ 99.9 %', attributes: { ...bulk, solubility: 'Insoluble in water' },
    en: ['Toluene, nitration grade', 'Petroleum toluene to ASTM D841 for nitration, paints and rubber; precursor declaration needed for some destinations.'],
    zh: ['硝化级甲苯', '石油甲苯，符合ASTM D841，用于硝化、涂料和橡胶；部分目的国需易制毒申报。'],
    unit: 'TNE', prices: '25:935 200:905 1000:880', days: 14,
  },
  {
    of: is.xylene, by: 'ruiyuan', sku: 'RY-XYL-M', grade: 'INDUSTRIAL', purity: '≥ 99 %', attributes: { ...bulk, solubility: 'Insoluble in water' },
    en: ['Mixed xylenes, 5 °C distillation range', 'Isomer grade to ASTM D5211 for coatings and aromatics extraction. Purity is the sum of C8 aromatics.'],
    zh: ['混合二甲苯（5 °C馏程）', '异构级，符合ASTM D5211，用于涂料和芳烃抽提；纯度以C8芳烃总量计。'],
    unit: 'TNE', prices: '25:920 200:890 1000:862', days: 14,
  },
  {
    of: is.methylEthylKetone, by: 'mingfan', sku: 'MF-2011', grade: 'INDUSTRIAL', purity: '≥ 99.7 %', attributes: drums,
    en: ['Methyl ethyl ketone 99.7 %', 'Fast solvent for PU leather, magnetic tape and adhesives; 165 kg steel drum.'],
    zh: ['丁酮 99.7%', '用于PU革、磁带和胶粘剂的快干溶剂，165千克钢桶。'],
    unit: 'TNE', prices: '13.2:1190 66:1130', days: 16,
  },
  {
    of: is.dimethylformamide, by: 'ruiyuan', sku: 'RY-DMF-999', grade: 'INDUSTRIAL', purity: '≥ 99.9 %', attributes: { ...drums, ...miscible, waterContent: '≤ 0.03 %' },
    en: ['Dimethylformamide 99.9 %', 'Low in free amine and formic acid, for PU synthetic leather and acrylic spinning; restricted in the EU under REACH Annex XVII.'],
    zh: ['二甲基甲酰胺 99.9%', '游离胺和甲酸含量低，用于PU合成革和腈纶纺丝；欧盟受REACH附件XVII限制。'],
    unit: 'TNE', prices: '15.2:690 76:655 300:628', days: 12,
  },
  {
    of: is.acetonitrile, by: 'lanyue', sku: 'LY-HPLC-ACN', category: 'reagents', grade: 'REAGENT', purity: '≥ 99.9 %', attributes: { ...bottle, ...miscible, waterContent: '≤ 0.01 %' },
    en: ['Acetonitrile, HPLC gradient grade', 'UV cut-off 190 nm and drift below 2 mAU at 210 nm; four 4 L bottles a carton.'],
    zh: ['乙腈 HPLC梯度级', '紫外截止190 nm，210 nm梯度漂移低于2 mAU，每箱4瓶×4升。'],
    unit: 'LTR', prices: '16:9.80 160:8.40 800:7.30', increment: '16', days: 7,
  },
  {
    of: is.dimethylCarbonate, by: 'ruiyuan', sku: 'RY-DMC-EL', grade: 'ELECTRONIC', purity: '≥ 99.99 %', attributes: { ...drums, waterContent: '≤ 0.002 %' },
    en: ['Dimethyl carbonate, battery grade', 'Water and methanol each below 20 ppm, for lithium-ion electrolytes; nitrogen-blanketed drums.'],
    zh: ['电池级碳酸二甲酯', '水和甲醇各低于20 ppm，用于锂离子电解液，氮封桶装。'],
    unit: 'TNE', prices: '4:820 16:770 80:725', days: 15,
  },
  {
    of: is.methylpyrrolidone, by: 'ruiyuan', sku: 'RY-NMP-EL', grade: 'ELECTRONIC', purity: '≥ 99.9 %', attributes: { ...drums, ...miscible, waterContent: '≤ 0.02 %' },
    en: ['N-Methyl-2-pyrrolidone, battery grade', 'For cathode slurry and PVDF; recovered NMP can be taken back for redistillation.'],
    zh: ['电池级N-甲基吡咯烷酮', '用于正极浆料和PVDF溶解，可回收废液再精馏。'],
    unit: 'TNE', prices: '4:1720 16:1640 80:1560', days: 15,
  },
  {
    of: is.ethyleneGlycol, by: 'ruiyuan', sku: 'RY-MEG-FG', grade: 'INDUSTRIAL', purity: '≥ 99.9 %', attributes: { ...bulk, ...miscible, waterContent: '≤ 0.05 %' },
    en: ['Monoethylene glycol, fibre grade', 'For polyester chips and coolant concentrates; UV transmittance at 220 nm 75 % or more.'],
    zh: ['聚酯级乙二醇', '用于聚酯切片和冷却液，220 nm紫外透光率不低于75%。'],
    unit: 'TNE', prices: '25:655 250:628 1000:605', days: 14,
  },
  {
    of: is.propyleneGlycol, by: 'qingluo', sku: 'QL-PG-USP', grade: 'PHARMACEUTICAL', purity: '≥ 99.8 %', attributes: { ...drums, ...miscible, pharmacopoeia: ['USP', 'EP'], shelfLife: '24 months', kosher: true, halal: true },
    en: ['Propylene glycol USP/EP', 'Every lot tested for diethylene and ethylene glycol (each below 0.1 %), for oral liquids, topicals and flavours.'],
    zh: ['丙二醇 USP/EP', '逐批检测二甘醇和乙二醇（均低于0.1%），用于口服液、外用药和香精。'],
    unit: 'TNE', prices: '4.3:1290 17.2:1220 86:1150', days: 15,
  },
  {
    of: is.propyleneGlycol, by: 'mingfan', sku: 'MF-2019', grade: 'INDUSTRIAL', purity: '≥ 99.5 %', attributes: { ...drums, ...miscible, shelfLife: '24 months' },
    en: ['Propylene glycol, industrial', 'For unsaturated polyester resin and heat-transfer fluid; 215 kg steel drum.'],
    zh: ['工业级丙二醇', '用于不饱和聚酯树脂和载冷剂，215千克钢桶。'],
    unit: 'TNE', prices: '17.2:1060 86:1015', days: 16,
  },
  {
    of: is.glycerol, by: 'qingluo', sku: 'QL-GLY-USP', grade: 'PHARMACEUTICAL', purity: '99.7-100 %', attributes: { ...drums, ...miscible, appearance: 'Clear viscous liquid', pharmacopoeia: ['USP', 'EP', 'BP'], shelfLife: '24 months', kosher: true, halal: true },
    en: ['Glycerine 99.7 % USP/EP, vegetable', 'Palm-based refined glycerine for syrups and creams; DEG and EG tested on every drum lot.'],
    zh: ['甘油 99.7% USP/EP 植物源', '棕榈基精制甘油，用于糖浆和乳膏，逐批检测二甘醇和乙二醇。'],
    unit: 'TNE', prices: '5:1160 20:1090 100:1030', days: 15,
  },
  {
    of: is.glycerol, by: 'mingfan', sku: 'MF-2022', grade: 'COSMETIC', purity: '≥ 99.5 %', attributes: { ...drums, ...miscible, appearance: 'Clear viscous liquid', shelfLife: '24 months' },
    en: ['Glycerine 99.5 %, cosmetic grade', 'Humectant for lotions, soap and toothpaste; RSPO mass balance on request.'],
    zh: ['化妆品级甘油 99.5%', '乳液、香皂和牙膏保湿剂，可提供RSPO质量平衡证书。'],
    unit: 'TNE', prices: '5:1060 20:1010', days: 16,
  },
  {
    of: is.aceticAcid, by: 'ruiyuan', sku: 'RY-HAC-998', grade: 'INDUSTRIAL', purity: '≥ 99.8 %', attributes: { ...liquid, ...miscible, packaging: ['JERRICAN', 'IBC', 'ISO_TANK'], storageTemperature: '18-30 °C' },
    en: ['Acetic acid glacial 99.8 %', 'Methanol carbonylation, for vinyl acetate, PTA and dyeing; freezes at 16.6 °C, keep warm in winter.'],
    zh: ['冰醋酸 99.8%', '甲醇羰基化法，用于醋酸乙烯、PTA和印染；16.6 °C凝固，冬季注意保温。'],
    unit: 'TNE', prices: '21:465 105:442 500:420', days: 12,
  },
  {
    of: is.formicAcid85, by: 'lanyue', sku: 'LY-FA-85', grade: 'FEED', purity: '84-85 %', attributes: { ...liquid, ...miscible, physicalForm: 'SOLUTION', packaging: ['JERRICAN', 'IBC'] },
    en: ['Formic acid 85 %, feed grade', 'Acidifier against salmonella in compound feed and silage preservative.'],
    zh: ['饲料级甲酸 85%', '配合饲料酸化剂，抑制沙门氏菌，也用于青贮保鲜。'],
    unit: 'TNE', prices: '1.2:640 12:590 24:560', increment: '1.2', days: 6,
  },
];

/** Listings of solvents, glycols and organic acids. */
export const solvents = listings.map(listing);
