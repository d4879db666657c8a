// Chemicals demo: alkalis, mineral acids and oxidisers; caustic soda from three suppliers in four grades.
import * as is from './demo-inorganic-substances.ts';
import { type Listing, listing } from './demo-listing.ts';

const flakes = { physicalForm: 'FLAKES', appearance: 'White flakes', packaging: ['BAG'], shelfLife: '12 months' };
const liquid = { physicalForm: 'SOLUTION', appearance: 'Clear colourless liquid', shelfLife: '12 months' };
const ibc = { packaging: ['IBC'] };

const listings: Listing[] = [
  {
    of: is.causticSoda, by: 'hailan', sku: 'HL-NAOH-99F', grade: 'INDUSTRIAL', purity: '99.0-99.5 %', attributes: flakes,
    en: ['Caustic soda flakes 99 %', 'Ion-exchange membrane process, Na2CO3 below 0.5 % and NaCl below 0.05 %. For alumina, pulp, soap and water treatment.'],
    zh: ['片碱 99%（氢氧化钠）', '离子膜法生产，碳酸钠低于0.5%，氯化钠低于0.05%，用于氧化铝、造纸、制皂和水处理。'],
    unit: 'TNE', prices: '20:425 100:412 500:398', days: 10,
  },
  {
    of: is.causticSoda, by: 'mingfan', sku: 'MF-1001', grade: 'INDUSTRIAL', purity: '≥ 99 %', attributes: flakes,
    en: ['Caustic soda flakes, min. 99 %', 'Consolidated from three membrane-process plants and inspected before loading; mixed containers with soda ash are possible.'],
    zh: ['片状烧碱 ≥99%', '由三家离子膜工厂集中供货，装柜前第三方检验，可与纯碱拼柜。'],
    unit: 'TNE', prices: '5:468 25:440 100:425', days: 14,
  },
  {
    of: is.causticSoda, by: 'lanyue', sku: 'LY-CS-25', grade: 'INDUSTRIAL', purity: '98.5-99.5 %', attributes: flakes,
    en: ['Caustic soda flakes 99 %, from stock', 'Sold by the bag from our Nansha bonded warehouse for plants that need less than a container.'],
    zh: ['片碱 99% 现货', '南沙保税仓现货，按袋销售，适合不足整柜的用户。'],
    unit: 'KGM', prices: '500:0.62 2000:0.57 10000:0.52', increment: '25', days: 3,
  },
  {
    of: is.causticSoda, by: 'hailan', sku: 'HL-NAOH-99P-FCC', grade: 'FOOD', purity: '99.0-100 %',
    attributes: { ...flakes, physicalForm: 'PRILLS', appearance: 'White pearls, 0.7 mm' },
    en: ['Caustic soda pearls, food grade (E524)', 'Free-flowing micro-pearls for peeling, refining and cleaning in place; arsenic and lead below 2 mg/kg.'],
    zh: ['食品级珠碱（E524）', '流动性好的微珠，用于去皮、油脂精炼和CIP清洗，砷、铅均低于2 mg/kg。'],
    unit: 'TNE', prices: '10:590 25:565 100:540', days: 15,
  },
  {
    of: is.causticSoda, by: 'lanyue', sku: 'LY-AR-NAOH', category: 'reagents', grade: 'REAGENT', purity: '≥ 98 %',
    attributes: { ...flakes, physicalForm: 'PELLETS', appearance: 'White pellets', packaging: ['BOTTLE'], shelfLife: '36 months' },
    en: ['Sodium hydroxide pellets, analytical reagent', 'Carbonate at most 1 %; twenty 500 g bottles a carton, each lot with its certificate of analysis.'],
    zh: ['氢氧化钠 分析纯 粒状', '碳酸盐不超过1%，每箱20瓶，每瓶500克，每批附检验报告。'],
    unit: 'KGM', prices: '10:4.60 100:3.90 500:3.35', increment: '10', days: 7,
  },
  {
    of: is.causticSodaLye50, by: 'hailan', sku: 'HL-NAOH-50L', grade: 'TECHNICAL', purity: '49.5-50.5 %', attributes: { ...liquid, ...ibc, storageTemperature: '20-40 °C' },
    en: ['Caustic soda lye 50 %', 'Membrane-grade solution in ISO tank or IBC; keep above 15 °C, because it crystallises at about 12 °C.'],
    zh: ['液碱 50%', '离子膜液碱，ISO罐或吨桶供货；约12 °C结晶，须在15 °C以上储存。'],
    unit: 'TNE', prices: '24:255 120:242 600:228', days: 8,
  },
  {
    of: is.causticPotash, by: 'mingfan', sku: 'MF-1007', grade: 'INDUSTRIAL', purity: '90-92 %', attributes: flakes,
    en: ['Caustic potash flakes 90 %', 'Potassium hydroxide for liquid soap, potassium salts and alkaline batteries; K2CO3 below 0.5 %.'],
    zh: ['片状氢氧化钾 90%', '用于液体皂、钾盐和碱性电池，碳酸钾低于0.5%。'],
    unit: 'TNE', prices: '5:960 20:925 100:890', days: 12,
  },
  {
    of: is.sodaAsh, by: 'hailan', sku: 'HL-SA-D', grade: 'INDUSTRIAL', purity: '≥ 99.2 %',
    attributes: { physicalForm: 'GRANULES', appearance: 'White granules', packaging: ['JUMBO_BAG'], shelfLife: '24 months' },
    en: ['Soda ash dense 99.2 %', 'Bulk density 1.0-1.2 g/ml and chloride below 0.7 %, made for glass melting and sodium silicate.'],
    zh: ['重质纯碱 99.2%', '堆密度1.0–1.2 g/ml，氯化物低于0.7%，用于玻璃熔制和硅酸钠。'],
    unit: 'TNE', prices: '25:238 200:226 1000:214', days: 12,
  },
  {
    of: is.sodaAsh, by: 'mingfan', sku: 'MF-1003', grade: 'INDUSTRIAL', purity: '99.2-99.6 %',
    attributes: { physicalForm: 'POWDER', appearance: 'White powder', packaging: ['BAG'], shelfLife: '24 months' },
    en: ['Soda ash light 99.2 %', 'Fine powder that dissolves fast, for detergents, dyeing and pH control.'],
    zh: ['轻质纯碱 99.2%', '细粉，溶解快，用于洗涤剂、印染和调节pH。'],
    unit: 'TNE', prices: '20:245 100:232', days: 14,
  },
  {
    of: is.sulfuricAcid, by: 'hailan', sku: 'HL-H2SO4-98', grade: 'INDUSTRIAL', purity: '≥ 98 %', attributes: { ...liquid, physicalForm: 'LIQUID', appearance: 'Clear oily liquid', packaging: ['ISO_TANK'] },
    en: ['Sulfuric acid 98 %', 'Contact-process acid with iron below 50 mg/kg, for fertiliser, leaching and titanium dioxide plants.'],
    zh: ['硫酸 98%', '接触法硫酸，铁低于50 mg/kg，用于化肥、浸出和钛白粉装置。'],
    unit: 'TNE', prices: '24:92 240:84 1000:76', days: 7,
  },
  {
    of: is.sulfuricAcid, by: 'ruiyuan', sku: 'RY-EL-H2SO4', grade: 'ELECTRONIC', purity: '95-97 %', attributes: { ...liquid, packaging: ['DRUM'] },
    en: ['Sulfuric acid 96 %, electronic grade G4', 'Each metal below 0.1 µg/kg; for wafer cleaning and photoresist stripping together with our 31 % peroxide.'],
    zh: ['电子级硫酸 96% G4', '单项金属杂质低于0.1 µg/kg，与31%双氧水配合用于晶圆清洗和去胶。'],
    unit: 'TNE', prices: '4:640 16:600 64:565', days: 21,
  },
  {
    of: is.hydrochloricAcid37, by: 'lanyue', sku: 'LY-AR-HCL', category: 'reagents', grade: 'REAGENT', purity: '36-38 %', attributes: { ...liquid, packaging: ['BOTTLE'], shelfLife: '24 months' },
    en: ['Hydrochloric acid 37 %, analytical reagent', 'Free chlorine below 1 mg/kg and iron below 0.2 mg/kg; for digestion and titration.'],
    zh: ['盐酸 37% 分析纯', '游离氯低于1 mg/kg，铁低于0.2 mg/kg，用于消解和滴定。'],
    unit: 'LTR', prices: '60:2.90 300:2.45 1200:2.10', days: 7,
  },
  {
    of: is.phosphoricAcid85, by: 'mingfan', sku: 'MF-1012', grade: 'FOOD', purity: '85-86 %', attributes: { ...liquid, appearance: 'Clear syrupy liquid', packaging: ['JERRICAN'], shelfLife: '24 months' },
    en: ['Phosphoric acid 85 %, food grade (E338)', 'Thermal-process acid for soft drinks and phosphate salts; fluoride below 10 mg/kg.'],
    zh: ['食品级磷酸 85%（E338）', '热法磷酸，用于饮料和磷酸盐，氟低于10 mg/kg。'],
    unit: 'TNE', prices: '5:1080 24:1020 96:975', days: 14,
  },
  {
    of: is.phosphoricAcid85, by: 'lanyue', sku: 'LY-PA-85', grade: 'INDUSTRIAL', purity: '≥ 85 %', attributes: { ...liquid, ...ibc },
    en: ['Phosphoric acid 85 %, industrial', 'For metal pretreatment, polishing and fertiliser blending; one IBC holds 1,650 kg.'],
    zh: ['工业磷酸 85%', '用于金属表面处理、抛光和复混肥，每吨桶1650千克。'],
    unit: 'TNE', prices: '1.65:990 16.5:930', increment: '1.65', days: 5,
  },
  {
    of: is.nitricAcid68, by: 'hailan', sku: 'HL-HNO3-68', grade: 'INDUSTRIAL', purity: '68-69 %', attributes: { ...liquid, appearance: 'Colourless to pale yellow liquid', packaging: ['ISO_TANK'] },
    en: ['Nitric acid 68 %', 'Azeotropic strength for pickling, nitration and passivation; delivered in stainless ISO tanks only.'],
    zh: ['硝酸 68%', '共沸浓度，用于酸洗、硝化和钝化，仅用不锈钢ISO罐供货。'],
    unit: 'TNE', prices: '24:325 96:310 480:292', days: 14,
  },
  {
    of: is.peroxide50, by: 'hailan', sku: 'HL-H2O2-50', grade: 'INDUSTRIAL', purity: '50.0-50.5 %', attributes: { ...liquid, ...ibc, storageTemperature: '5-30 °C' },
    en: ['Hydrogen peroxide 50 %', 'Stabilised for pulp and textile bleaching and effluent oxidation; vented IBC.'],
    zh: ['双氧水 50%', '含稳定剂，用于纸浆与织物漂白及废水氧化，透气吨桶包装。'],
    unit: 'TNE', prices: '20:345 100:328 400:310', days: 10,
  },
  {
    of: is.peroxide35, by: 'lanyue', sku: 'LY-H2O2-35F', grade: 'FOOD', purity: '35.0-36.0 %', attributes: { ...liquid, packaging: ['JERRICAN'], storageTemperature: '5-30 °C' },
    en: ['Hydrogen peroxide 35 %, food grade', 'For aseptic carton sterilisation in bath and spray fillers; low residue on evaporation.'],
    zh: ['食品级双氧水 35%', '用于无菌纸盒灌装机的浸泡和喷雾灭菌，蒸发残渣低。'],
    unit: 'KGM', prices: '600:0.78 3000:0.70 18000:0.61', increment: '30', days: 5,
  },
  {
    of: is.hypochlorite12, by: 'hailan', sku: 'HL-HYPO-12', grade: 'TECHNICAL', purity: '12-13 %', attributes: { ...liquid, appearance: 'Clear yellow-green liquid', ...ibc, shelfLife: '2 months', storageTemperature: '5-20 °C' },
    en: ['Sodium hypochlorite solution 12 %', 'Available chlorine at filling 12 % or more; loses strength with heat and light, so it is made to order.'],
    zh: ['次氯酸钠溶液 12%', '灌装时有效氯不低于12%；受热见光会降解，按单生产。'],
    unit: 'TNE', prices: '20:178 100:165', days: 6,
  },
];

/** Listings of alkalis, mineral acids and oxidisers. */
export const alkalisAndAcids = listings.map(listing);
