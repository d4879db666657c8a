// The chemicals vertical: substances and mixtures traded by grade, purity and hazard class.
import { choice, choices } from '../../src/kit/kinds/choice.ts';
import { date } from '../../src/kit/kinds/date.ts';
import { flag } from '../../src/kit/kinds/flag.ts';
import { identifier } from '../../src/kit/kinds/identifier.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { refuse, warn } from '../../src/kit/problem.ts';
import { highest, lowest } from '../../src/kit/range.ts';
import { defineVertical } from '../../src/kit/vertical.ts';
import { hazardStatements, missingPictograms, needlessPictograms } from './ghs.ts';

const transportClasses = {
  CLASS_1: { label: { en: 'Class 1 Explosives', zh: '第1类 爆炸品' }, aliases: ['1', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.1D', '1.3C', '1.4S'] },
  CLASS_2_1: { label: { en: 'Class 2.1 Flammable gases', zh: '第2.1类 易燃气体' }, aliases: ['2.1'] },
  CLASS_2_2: { label: { en: 'Class 2.2 Non-flammable, non-toxic gases', zh: '第2.2类 非易燃无毒气体' }, aliases: ['2.2'] },
  CLASS_2_3: { label: { en: 'Class 2.3 Toxic gases', zh: '第2.3类 毒性气体' }, aliases: ['2.3'] },
  CLASS_3: { label: { en: 'Class 3 Flammable liquids', zh: '第3类 易燃液体' }, aliases: ['3'] },
  CLASS_4_1: { label: { en: 'Class 4.1 Flammable solids', zh: '第4.1类 易燃固体' }, aliases: ['4.1'] },
  CLASS_4_2: { label: { en: 'Class 4.2 Spontaneously combustible', zh: '第4.2类 易于自燃的物质' }, aliases: ['4.2'] },
  CLASS_4_3: { label: { en: 'Class 4.3 Dangerous when wet', zh: '第4.3类 遇水放出易燃气体的物质' }, aliases: ['4.3'] },
  CLASS_5_1: { label: { en: 'Class 5.1 Oxidizing substances', zh: '第5.1类 氧化性物质' }, aliases: ['5.1'] },
  CLASS_5_2: { label: { en: 'Class 5.2 Organic peroxides', zh: '第5.2类 有机过氧化物' }, aliases: ['5.2'] },
  CLASS_6_1: { label: { en: 'Class 6.1 Toxic substances', zh: '第6.1类 毒性物质' }, aliases: ['6.1'] },
  CLASS_6_2: { label: { en: 'Class 6.2 Infectious substances', zh: '第6.2类 感染性物质' }, aliases: ['6.2'] },
  CLASS_7: { label: { en: 'Class 7 Radioactive material', zh: '第7类 放射性物质' }, aliases: ['7'] },
  CLASS_8: { label: { en: 'Class 8 Corrosive substances', zh: '第8类 腐蚀性物质' }, aliases: ['8'] },
  CLASS_9: { label: { en: 'Class 9 Miscellaneous dangerous substances', zh: '第9类 杂项危险物质' }, aliases: ['9'] },
} as const;

const packages = {
  BAG: { label: { en: 'Bag', zh: '袋' }, aliases: ['bags', 'sack', 'paper bag', 'woven bag', '25 kg bag'] },
  JUMBO_BAG: { label: { en: 'Jumbo bag (FIBC)', zh: '吨袋' }, aliases: ['FIBC', 'big bag', 'ton bag', 'super sack'] },
  DRUM: { label: { en: 'Drum', zh: '桶' }, aliases: ['drums', 'steel drum', 'plastic drum', 'fibre drum', 'fiber drum'] },
  JERRICAN: { label: { en: 'Jerrican', zh: '方桶' }, aliases: ['jerry can', 'can', 'canister'] },
  BOTTLE: { label: { en: 'Bottle', zh: '瓶' }, aliases: ['bottles'] },
  CARTON: { label: { en: 'Carton', zh: '纸箱' }, aliases: ['box', 'carton box'] },
  IBC: { label: { en: 'Intermediate bulk container', zh: '吨桶' }, aliases: ['IBC tank', 'tote'] },
  ISO_TANK: { label: { en: 'ISO tank container', zh: '罐式集装箱' }, aliases: ['isotank', 'tank container'] },
  FLEXITANK: { label: { en: 'Flexitank', zh: '液袋' }, aliases: ['flexi tank', 'flexibag'] },
  CYLINDER: { label: { en: 'Gas cylinder', zh: '气瓶' }, aliases: ['gas cylinder', 'cylinders'] },
  BULK: { label: { en: 'Bulk', zh: '散装' }, aliases: ['in bulk', 'bulk vessel', 'road tanker', 'rail tanker'] },
} as const;

const statements = Object.fromEntries(
  Object.entries(hazardStatements).map(([code, { phrase }]) => [code, { label: { en: `${code} ${phrase}` }, about: `${phrase}.` }]),
);

/** Classes whose entries carry a packing group, and classes that never have one (UN Model Regulations 2.0.1.3). */
const GROUPED = new Set(['CLASS_3', 'CLASS_4_2', 'CLASS_4_3', 'CLASS_5_1', 'CLASS_6_1', 'CLASS_8']);
const UNGROUPED = new Set(['CLASS_1', 'CLASS_2_1', 'CLASS_2_2', 'CLASS_2_3', 'CLASS_5_2', 'CLASS_6_2', 'CLASS_7']);
const FLAMMABLE = new Set(['CLASS_2_1', 'CLASS_3', 'CLASS_4_1', 'CLASS_4_2', 'CLASS_4_3', 'CLASS_5_2']);

/** Substances and mixtures, by grade, purity and hazard. */
export const chemicals = defineVertical({
  name: 'chemicals',
  type: 'Chemical',
  label: { en: 'Chemicals', zh: '化工' },
  description: 'Substances and mixtures traded by grade, purity and hazard class.',
  attributes: {
    casNumber: identifier('CAS', { label: { en: 'CAS number', zh: 'CAS号' }, description: 'CAS Registry Number of the main substance.', required: true, filter: true, search: true }),
    ecNumber: identifier('EC', { label: { en: 'EC number', zh: 'EC号' }, description: 'EC number (EINECS, ELINCS or NLP) of the main substance.', filter: true, search: true }),
    synonyms: text({ label: { en: 'Other names', zh: '别名' }, description: 'Other names the substance is traded under, separated by semicolons.', max: 4000, search: true }),
    molecularFormula: text({ label: { en: 'Molecular formula', zh: '分子式' }, description: 'Molecular formula in Hill order.', max: 120, pattern: /^[A-Z(\[][A-Za-z0-9()[\]·.*+\- ]*$/, example: 'C2H6O', filter: true, search: true }),
    molecularWeight: quantity('g/mol', { label: { en: 'Molecular weight', zh: '分子量' }, description: 'Molar mass.', min: 1, max: 10_000_000, range: true, filter: true, sort: true }),
    purity: quantity('%', { label: { en: 'Purity', zh: '纯度' }, description: 'Assay of the main substance, by mass.', range: true, min: 0, max: 100, facet: true, sort: true }),
    grade: choice({
      TECHNICAL: { label: { en: 'Technical', zh: '工业级（技术级）' }, about: 'For industrial processing without a purity standard of its own.', aliases: ['tech', 'technical grade'] },
      INDUSTRIAL: { label: { en: 'Industrial', zh: '工业级' }, about: 'For industrial use to a stated industrial standard.', aliases: ['industry', 'industrial grade', 'industry grade'] },
      FOOD: { label: { en: 'Food', zh: '食品级' }, about: 'Permitted as a food additive or processing aid.', aliases: ['food grade', 'FCC', 'edible'] },
      FEED: { label: { en: 'Feed', zh: '饲料级' }, about: 'Permitted in animal feed.', aliases: ['feed grade'] },
      PHARMACEUTICAL: { label: { en: 'Pharmaceutical', zh: '医药级' }, about: 'Conforms to a pharmacopoeia monograph.', aliases: ['pharma', 'pharma grade', 'pharmaceutical grade', 'USP', 'EP', 'BP', 'medicine grade'] },
      REAGENT: { label: { en: 'Reagent', zh: '试剂级' }, about: 'For laboratory analysis and synthesis (AR, ACS, GR).', aliases: ['AR', 'ACS', 'GR', 'analytical', 'reagent grade', 'laboratory'] },
      ELECTRONIC: { label: { en: 'Electronic', zh: '电子级' }, about: 'With trace metals controlled for semiconductor and display making.', aliases: ['electronic grade', 'semiconductor'] },
      COSMETIC: { label: { en: 'Cosmetic', zh: '化妆品级' }, about: 'For cosmetics and personal care.', aliases: ['cosmetic grade', 'personal care'] },
      AGRICULTURAL: { label: { en: 'Agricultural', zh: '农业级' }, about: 'For fertilizers and crop protection.', aliases: ['agriculture', 'agri', 'fertilizer grade', 'fertiliser grade'] },
    }, { label: { en: 'Grade', zh: '等级' }, description: 'The grade sold.', required: true, facet: true }),
    pharmacopoeia: choices({
      USP: { label: { en: 'USP-NF', zh: '美国药典' }, about: 'United States Pharmacopeia and National Formulary.', aliases: ['NF', 'USP-NF'] },
      EP: { label: { en: 'Ph. Eur.', zh: '欧洲药典' }, about: 'European Pharmacopoeia.', aliases: ['Ph. Eur.', 'PhEur'] },
      BP: { label: { en: 'BP', zh: '英国药典' }, about: 'British Pharmacopoeia.' },
      JP: { label: { en: 'JP', zh: '日本药局方' }, about: 'Japanese Pharmacopoeia.' },
      CP: { label: { en: 'ChP', zh: '中国药典' }, about: 'Pharmacopoeia of the People’s Republic of China.', aliases: ['ChP'] },
      IP: { label: { en: 'IP', zh: '印度药典' }, about: 'Indian Pharmacopoeia.' },
    }, { label: { en: 'Pharmacopoeia', zh: '药典标准' }, description: 'Pharmacopoeias whose monograph the product meets.', facet: true }),
    physicalForm: choice({
      POWDER: { label: { en: 'Powder', zh: '粉末' } },
      GRANULES: { label: { en: 'Granules', zh: '颗粒' }, aliases: ['granular', 'granule'] },
      CRYSTALS: { label: { en: 'Crystals', zh: '晶体' }, aliases: ['crystal', 'crystalline'] },
      FLAKES: { label: { en: 'Flakes', zh: '片状' }, aliases: ['flake'] },
      PRILLS: { label: { en: 'Prills or pearls', zh: '珠状' }, aliases: ['pearls', 'prill', 'beads', 'microbeads'] },
      PELLETS: { label: { en: 'Pellets or tablets', zh: '丸粒' }, aliases: ['pellet', 'tablets', 'tablet'] },
      LUMPS: { label: { en: 'Lumps or blocks', zh: '块状' }, aliases: ['lump', 'block', 'ingot'] },
      PASTE: { label: { en: 'Paste or wax', zh: '膏状' }, aliases: ['wax', 'gel'] },
      LIQUID: { label: { en: 'Liquid', zh: '液体' }, aliases: ['oil'] },
      SOLUTION: { label: { en: 'Solution', zh: '溶液' }, aliases: ['aqueous solution'] },
      DISPERSION: { label: { en: 'Dispersion, emulsion or slurry', zh: '分散体' }, aliases: ['emulsion', 'slurry', 'suspension'] },
      GAS: { label: { en: 'Gas', zh: '气体' }, aliases: ['liquefied gas', 'compressed gas'] },
    }, { label: { en: 'Physical form', zh: '物理形态' }, description: 'Form in which it is delivered.', facet: true }),
    appearance: text({ label: { en: 'Appearance', zh: '外观' }, description: 'Colour and look, as on the certificate of analysis.', max: 300, search: true }),
    density: quantity('g/cm³', { label: { en: 'Density', zh: '密度' }, description: 'Density at 20 °C unless the description says otherwise.', range: true, min: 0, max: 25, filter: true, sort: true }),
    meltingPoint: quantity('°C', { label: { en: 'Melting point', zh: '熔点' }, description: 'Melting or freezing point at 1 atm.', range: true, min: -273.15, max: 5000, filter: true, sort: true }),
    boilingPoint: quantity('°C', { label: { en: 'Boiling point', zh: '沸点' }, description: 'Boiling point or range at 1 atm.', range: true, min: -273.15, max: 7000, filter: true, sort: true }),
    flashPoint: quantity('°C', { label: { en: 'Flash point', zh: '闪点' }, description: 'Flash point, closed cup.', range: true, min: -273.15, max: 1000, filter: true, sort: true }),
    viscosity: quantity('mPa·s', { label: { en: 'Viscosity', zh: '粘度' }, description: 'Dynamic viscosity at 25 °C unless the description says otherwise.', range: true, min: 0, filter: true, sort: true }),
    ph: quantity('pH', { label: { en: 'pH', zh: 'pH值' }, description: 'pH of the product, or of the solution its specification states.', range: true, min: -2, max: 16, filter: true }),
    waterSolubility: quantity('g/L', { label: { en: 'Solubility in water', zh: '水溶性' }, description: 'Solubility in water at 20 °C.', range: true, min: 0, filter: true }),
    solubility: text({ label: { en: 'Solubility', zh: '溶解性' }, description: 'Solubility in words, such as: miscible with water and ethanol.', max: 300 }),
    waterContent: quantity('%', { label: { en: 'Water content', zh: '水分' }, description: 'Water by Karl Fischer or loss on drying, by mass.', range: true, min: 0, max: 100, filter: true }),
    particleSize: quantity('µm', { label: { en: 'Particle size', zh: '粒径' }, description: 'Particle size (D50, or the sieve range).', range: true, min: 0, filter: true }),
    ghsPictograms: choices({
      GHS01: { label: { en: 'Exploding bomb', zh: '爆炸弹' }, about: 'Explosives, self-reactives.' },
      GHS02: { label: { en: 'Flame', zh: '火焰' }, about: 'Flammables, pyrophorics, self-heating.' },
      GHS03: { label: { en: 'Flame over circle', zh: '圆圈上火焰' }, about: 'Oxidizers.' },
      GHS04: { label: { en: 'Gas cylinder', zh: '高压气瓶' }, about: 'Gases under pressure.' },
      GHS05: { label: { en: 'Corrosion', zh: '腐蚀' }, about: 'Corrosive to metals, skin or eyes.' },
      GHS06: { label: { en: 'Skull and crossbones', zh: '骷髅和交叉骨' }, about: 'Acute toxicity, fatal or toxic.' },
      GHS07: { label: { en: 'Exclamation mark', zh: '感叹号' }, about: 'Irritant, harmful, skin sensitizer, ozone layer.' },
      GHS08: { label: { en: 'Health hazard', zh: '健康危害' }, about: 'Carcinogens, respiratory sensitizers, organ damage.' },
      GHS09: { label: { en: 'Environment', zh: '环境' }, about: 'Toxic to aquatic life.' },
    }, { label: { en: 'GHS pictograms', zh: 'GHS象形图' }, description: 'Pictograms on the label, under UN GHS.', facet: true }),
    signalWord: choice({ DANGER: { label: { en: 'Danger', zh: '危险' } }, WARNING: { label: { en: 'Warning', zh: '警告' } } }, { label: { en: 'Signal word', zh: '信号词' }, description: 'Signal word on the label, under UN GHS.', filter: true }),
    hazardStatements: choices(statements, { label: { en: 'Hazard statements', zh: '危险性说明' }, description: 'H-statements on the label, under UN GHS.', filter: true }),
    unNumber: identifier('UN', { label: { en: 'UN number', zh: '联合国编号' }, description: 'UN number for transport; leave out when not dangerous goods.', filter: true, search: true }),
    hazardClass: choice(transportClasses, { label: { en: 'Hazard class', zh: '危险类别' }, description: 'Primary transport hazard class.', facet: true }),
    subsidiaryHazards: choices(transportClasses, { label: { en: 'Subsidiary hazards', zh: '次要危险性' }, description: 'Further transport hazard classes.', filter: true }),
    packingGroup: choice({
      I: { label: { en: 'I (great danger)', zh: 'I类包装' }, aliases: ['PG I', '1'] },
      II: { label: { en: 'II (medium danger)', zh: 'II类包装' }, aliases: ['PG II', '2'] },
      III: { label: { en: 'III (minor danger)', zh: 'III类包装' }, aliases: ['PG III', '3'] },
    }, { label: { en: 'Packing group', zh: '包装类别' }, description: 'Transport packing group.', filter: true }),
    storageTemperature: quantity('°C', { label: { en: 'Storage temperature', zh: '储存温度' }, description: 'Temperatures at which it must be stored.', range: true, min: -273.15, max: 300, filter: true }),
    shelfLife: quantity('month', { label: { en: 'Shelf life', zh: '保质期' }, description: 'Shelf life from the day of manufacture, unopened.', min: 0, filter: true, sort: true }),
    packaging: choices(packages, { label: { en: 'Packaging', zh: '包装' }, description: 'Packages in which it can be delivered.', facet: true }),
    reachRegistration: text({ label: { en: 'REACH registration', zh: 'REACH注册号' }, description: 'EU REACH registration number.', max: 24, pattern: /^\d{2}-\d{10}-\d{2}(-\d{4})?$/, example: '01-2119457892-27-0000', search: true }),
    kosher: flag({ label: { en: 'Kosher', zh: '犹太洁食认证' }, description: 'Certified kosher.', filter: true }),
    halal: flag({ label: { en: 'Halal', zh: '清真认证' }, description: 'Certified halal.', filter: true }),
    manufactureDate: date({ label: { en: 'Date of manufacture', zh: '生产日期' }, description: 'Date of manufacture of the lot on offer.', filter: true }),
  },
  inquiry: {
    application: text({ label: { en: 'Application', zh: '用途' }, description: 'What the substance will be used for.', max: 1000 }),
    packaging: choice(packages, { label: { en: 'Wanted packaging', zh: '所需包装' }, description: 'Wanted packaging.' }),
    endUseDeclaration: flag({ label: { en: 'End-use declaration', zh: '最终用途声明' }, description: 'The buyer will sign an end-use declaration where the substance is controlled.' }),
  },
  identity: ['casNumber', 'grade'],
  synonyms: {
    'caustic soda': ['sodium hydroxide', 'NaOH', 'lye', '烧碱', '氢氧化钠'],
    'caustic potash': ['potassium hydroxide', 'KOH', '氢氧化钾'],
    'soda ash': ['sodium carbonate', 'Na2CO3', '纯碱', '碳酸钠'],
    'baking soda': ['sodium bicarbonate', 'sodium hydrogen carbonate', '小苏打', '碳酸氢钠'],
    'muriatic acid': ['hydrochloric acid', 'HCl', '盐酸'],
    'oil of vitriol': ['sulfuric acid', 'sulphuric acid', 'H2SO4', '硫酸'],
    IPA: ['isopropanol', 'isopropyl alcohol', '2-propanol', '异丙醇'],
    MEK: ['methyl ethyl ketone', '2-butanone', '丁酮'],
    MEG: ['ethylene glycol', 'monoethylene glycol', '乙二醇'],
    'titanium white': ['titanium dioxide', 'TiO2', '钛白粉'],
    'vitamin c': ['ascorbic acid', '抗坏血酸', '维生素C'],
    SLES: ['sodium laureth sulfate', 'sodium lauryl ether sulfate'],
    DMF: ['dimethylformamide', 'N,N-dimethylformamide', '二甲基甲酰胺'],
    DMSO: ['dimethyl sulfoxide', 'dimethyl sulphoxide', '二甲基亚砜'],
    THF: ['tetrahydrofuran', '四氢呋喃'],
  },
  categories: [
    { code: 'inorganic', name: { en: 'Inorganic chemicals', zh: '无机化工' } },
    { code: 'acids', name: { en: 'Inorganic acids', zh: '无机酸' }, parent: 'inorganic' },
    { code: 'alkalis', name: { en: 'Alkalis', zh: '无机碱' }, parent: 'inorganic' },
    { code: 'salts', name: { en: 'Inorganic salts', zh: '无机盐' }, parent: 'inorganic' },
    { code: 'oxides', name: { en: 'Oxides and peroxides', zh: '氧化物和过氧化物' }, parent: 'inorganic' },
    { code: 'gases', name: { en: 'Industrial gases', zh: '工业气体' }, parent: 'inorganic' },
    { code: 'organic', name: { en: 'Organic chemicals', zh: '有机化工' } },
    { code: 'hydrocarbons', name: { en: 'Hydrocarbons', zh: '烃类' }, parent: 'organic' },
    { code: 'alcohols', name: { en: 'Alcohols and glycols', zh: '醇类' }, parent: 'organic' },
    { code: 'ketones-aldehydes', name: { en: 'Ketones and aldehydes', zh: '酮和醛' }, parent: 'organic' },
    { code: 'organic-acids', name: { en: 'Organic acids', zh: '有机酸' }, parent: 'organic' },
    { code: 'esters-ethers', name: { en: 'Esters and ethers', zh: '酯和醚' }, parent: 'organic' },
    { code: 'amines', name: { en: 'Amines and amides', zh: '胺和酰胺' }, parent: 'organic' },
    { code: 'halogenated', name: { en: 'Halogenated compounds', zh: '卤代物' }, parent: 'organic' },
    { code: 'intermediates', name: { en: 'Other intermediates', zh: '其他中间体' }, parent: 'organic' },
    { code: 'specialties', name: { en: 'Specialties', zh: '专用化学品' } },
    { code: 'polymers', name: { en: 'Polymers and resins', zh: '聚合物和树脂' }, parent: 'specialties' },
    { code: 'surfactants', name: { en: 'Surfactants', zh: '表面活性剂' }, parent: 'specialties' },
    { code: 'pigments', name: { en: 'Pigments and dyes', zh: '颜料和染料' }, parent: 'specialties' },
    { code: 'water-treatment', name: { en: 'Water treatment', zh: '水处理剂' }, parent: 'specialties' },
    { code: 'food-additives', name: { en: 'Food and feed additives', zh: '食品和饲料添加剂' }, parent: 'specialties' },
    { code: 'pharma', name: { en: 'Pharmaceutical ingredients', zh: '医药原料' }, parent: 'specialties' },
    { code: 'agrochemicals', name: { en: 'Fertilizers and agrochemicals', zh: '化肥和农药' }, parent: 'specialties' },
    { code: 'reagents', name: { en: 'Laboratory reagents', zh: '实验室试剂' }, parent: 'specialties' },
  ],
  rules: (it) => {
    const flash = it.flashPoint && highest(it.flashPoint, '°C');
    const melts = it.meltingPoint && lowest(it.meltingPoint, '°C');
    const boils = it.boilingPoint && highest(it.boilingPoint, '°C');
    const hazards = [it.hazardClass, ...(it.subsidiaryHazards ?? [])].filter((hazard) => hazard !== undefined);
    const flammable = flash?.lte(60) && it.physicalForm !== undefined ? isFluid(it.physicalForm) : flash?.lte(60);
    const shown = it.ghsPictograms ?? [];
    const stated = it.hazardStatements ?? [];
    const missing = missingPictograms(stated, shown);
    const needless = stated.length > 0 ? needlessPictograms(stated, shown) : [];
    const dangers = stated.filter((code) => hazardStatements[code]?.signal === 'DANGER');
    return [
      it.unNumber && !it.hazardClass && refuse('hazardClass', `UN ${it.unNumber} is dangerous goods, and its hazard class is missing.`, 'State the class from section 14 of the safety data sheet.'),
      it.unNumber && it.hazardClass && GROUPED.has(it.hazardClass) && !it.packingGroup && refuse('packingGroup', `UN ${it.unNumber} is of a class that has packing groups, and none is stated.`, 'State I, II or III from section 14 of the safety data sheet.'),
      it.packingGroup && it.hazardClass && UNGROUPED.has(it.hazardClass) && refuse('packingGroup', 'This hazard class has no packing groups.', 'Remove the packing group, or correct the hazard class.'),
      it.packingGroup && !it.hazardClass && refuse('hazardClass', 'A packing group is stated without a hazard class.', 'State the hazard class, or remove the packing group.'),
      it.hazardClass && !it.unNumber && warn('unNumber', 'A hazard class is stated without a UN number.', 'State the UN number from section 14 of the safety data sheet.'),
      flammable && hazards.length > 0 && !hazards.some((hazard) => FLAMMABLE.has(hazard)) && refuse('flashPoint', `A flash point of ${flash} °C (60 °C or less) makes it a flammable liquid, and no flammable class is stated.`, 'Add class 3 as hazard class or subsidiary hazard, or correct the flash point.'),
      flammable && hazards.length === 0 && warn('hazardClass', `A flash point of ${flash} °C (60 °C or less) makes it a flammable liquid.`, 'State class 3, its UN number and its packing group.'),
      missing.length > 0 && refuse('ghsPictograms', `The hazard statements call for ${missing.join(', ')}.`, 'Add the pictogram, or correct the hazard statements.'),
      needless.length > 0 && refuse('ghsPictograms', `No hazard statement calls for ${needless.join(', ')}.`, 'Add the hazard statement behind the pictogram, or remove the pictogram.'),
      dangers.length > 0 && it.signalWord !== 'DANGER' && refuse('signalWord', `${dangers.join(', ')} call for the signal word Danger.`, 'Set the signal word to DANGER.'),
      it.grade === 'PHARMACEUTICAL' && !it.pharmacopoeia?.length && refuse('pharmacopoeia', 'Pharmaceutical grade names the pharmacopoeia it meets.', 'Add USP, EP, BP, JP, CP or IP; else choose another grade.'),
      melts && boils && melts.gt(boils) && refuse('boilingPoint', `It would boil at ${boils} °C, below its melting point of ${melts} °C.`, 'Check both values and their units.'),
    ];
  },
});

/** A flash point classifies liquids and gases for transport; solids go by other tests. */
function isFluid(form: string): boolean {
  return ['LIQUID', 'SOLUTION', 'DISPERSION', 'GAS'].includes(form);
}
