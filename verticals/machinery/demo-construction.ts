// Machinery demo: construction machines, forklift trucks, platforms and a tractor.
import { type Family, fresh, model, type Offer, offer, used } from './demo-machine.ts';

const EXCAVATOR: Family = {
  category: 'excavators',
  hsCode: '842952',
  machineType: 'EXCAVATOR',
  en: 'crawler excavator',
  de: 'Raupenbagger',
  zh: '履带挖掘机',
  ja: '油圧ショベル',
};
const LOADER: Family = {
  category: 'loaders-dozers',
  hsCode: '842951',
  machineType: 'WHEEL_LOADER',
  en: 'wheel loader',
  de: 'Radlader',
  zh: '轮式装载机',
};
const BACKHOE: Family = {
  category: 'loaders-dozers',
  hsCode: '842959',
  machineType: 'BACKHOE_LOADER',
  en: 'backhoe loader',
  de: 'Baggerlader',
  zh: '挖掘装载机',
};
const DOZER: Family = {
  category: 'loaders-dozers',
  hsCode: '842911',
  machineType: 'BULLDOZER',
  en: 'crawler dozer',
  de: 'Planierraupe',
  zh: '履带推土机',
};
const DIESEL_TRUCK: Family = {
  category: 'forklifts',
  hsCode: '842720',
  machineType: 'FORKLIFT',
  en: 'diesel forklift truck',
  de: 'Diesel-Gabelstapler',
  zh: '柴油叉车',
  ja: 'ディーゼルフォークリフト',
};
const ELECTRIC_TRUCK: Family = {
  category: 'forklifts',
  hsCode: '842710',
  machineType: 'FORKLIFT',
  en: 'electric forklift truck',
  de: 'Elektro-Gabelstapler',
  zh: '电动叉车',
  ja: '電動フォークリフト',
};
const PLATFORM: Family = {
  category: 'cranes-platforms',
  hsCode: '842720',
  machineType: 'AERIAL_PLATFORM',
  en: 'boom lift',
  de: 'Gelenkteleskopbühne',
  zh: '曲臂高空作业平台',
};
const SCISSOR: Family = {
  ...PLATFORM,
  hsCode: '842710',
  en: 'scissor lift',
  de: 'Scherenbühne',
  zh: '剪叉高空作业平台',
};
const TRACTOR: Family = {
  category: 'tractors',
  hsCode: '870194',
  machineType: 'TRACTOR',
  en: 'tractor',
  de: 'Traktor',
  zh: '拖拉机',
};
const cat320 = model(EXCAVATOR, 'Caterpillar', '320', 'CN', { diggingDepth: '6720 mm', fuels: 'DIESEL' });
const pc200 = model(EXCAVATOR, 'Komatsu', 'PC200-8', 'JP', {
  power: '110 kW',
  fuels: 'DIESEL',
  weight: '19500-20500 kg',
  capacity: '0.8 m³',
  diggingDepth: '6620 mm',
  emissionStage: 'US_TIER_3',
});
const sy75 = model(EXCAVATOR, 'SANY', 'SY75C', 'CN', {
  power: '43 kW',
  fuels: 'DIESEL',
  weight: '7280 kg',
  capacity: '0.28 m³',
});
const u17 = model(EXCAVATOR, 'Kubota', 'U17-3α', 'JP', {
  power: '11.8 kW',
  fuels: 'DIESEL',
  weight: '1650-1700 kg',
  diggingDepth: '2310 mm',
  certifications: ['CE'],
});
const l120 = model(LOADER, 'Volvo', 'L120H', 'SE', {
  power: '203 kW',
  fuels: 'DIESEL',
  weight: '18000-21000 kg',
  certifications: ['CE'],
});
const clg856 = model(LOADER, 'LiuGong', '856H', 'CN', {
  power: '162 kW',
  fuels: 'DIESEL',
  payload: '5000 kg',
  capacity: '3 m³',
});
const lw500 = model(LOADER, 'XCMG', 'LW500FN', 'CN', {
  power: '162 kW',
  fuels: 'DIESEL',
  payload: '5000 kg',
  capacity: '3 m³',
});
const jcb3cx = model(BACKHOE, 'JCB', '3CX', 'GB', { power: '68.6 kW', fuels: 'DIESEL', certifications: ['CE'] });
const d6t = model(DOZER, 'Caterpillar', 'D6T XL', 'US', {
  power: '149 kW',
  fuels: 'DIESEL',
  emissionStage: 'US_TIER_3',
});
const heli = model(DIESEL_TRUCK, 'HELI', 'CPCD30', 'CN', {
  fuels: 'DIESEL',
  payload: '3000 kg',
  liftingHeight: '3000 mm',
});
const efg = model(ELECTRIC_TRUCK, 'Jungheinrich', 'EFG 220', 'DE', {
  payload: '2000 kg',
  fuels: 'ELECTRICITY',
  voltage: '48 V',
  certifications: ['CE'],
});
const traigo = model(ELECTRIC_TRUCK, 'Toyota', 'Traigo 80 8FBMT25', 'FR', {
  payload: '2500 kg',
  fuels: 'ELECTRICITY',
  voltage: '80 V',
  certifications: ['CE'],
});
const jlg450 = model(PLATFORM, 'JLG', '450AJ', 'US', { fuels: 'DIESEL', payload: '227 kg', liftingHeight: '13720 mm' });
const gs1932 = model(SCISSOR, 'Genie', 'GS-1932', 'US', {
  payload: '227 kg',
  liftingHeight: '5790 mm',
  fuels: 'ELECTRICITY',
  voltage: '24 V',
});
const deere = model(TRACTOR, 'John Deere', '6155R', 'DE', {
  power: '114 kW',
  fuels: 'DIESEL',
  transmission: 'CVT',
  certifications: ['CE'],
});

const offers: Offer[] = [
  {
    of: cat320,
    by: 'erdwin',
    sku: 'EW-1204',
    state: used(2021, 4300, 'RAZ10417'),
    prices: '1:112000',
    days: 10,
    attributes: { weight: '22500 kg', emissionStage: 'EU_STAGE_V', certifications: ['CE'] },
    en: 'Next-generation excavator with 2D grade assist and quick coupler, tracks 80 %.',
    de: 'Bagger der neuen Generation mit 2D-Assistenz und Schnellwechsler, Laufwerk 80 %.',
    zh: '新一代挖掘机，配2D坡度辅助和快换装置，履带剩余80%。',
  },
  {
    of: cat320,
    by: 'haifan',
    sku: 'HF-C-0605',
    state: used(2020, 6100, 'YBP10932'),
    prices: '1:74500 3:71900',
    days: 20,
    attributes: { power: '117 kW', weight: '22000 kg', emissionStage: 'CN_III' },
    en: 'China-market machine with C7.1 engine, 1.0 m³ heavy-duty bucket; no EU conformity.',
    de: 'Maschine für den chinesischen Markt mit Motor C7.1 und 1,0-m³-Tieflöffel; ohne EU-Konformität.',
    zh: '中国市场机型，C7.1发动机，1.0 m³加强型铲斗；不符合欧盟认证要求。',
  },
  {
    of: pc200,
    by: 'haifan',
    sku: 'HF-C-0611',
    state: used(2012, 9800, 'C71043'),
    prices: '1:34800 3:33500',
    days: 15,
    en: 'Original paint, hydraulic pump tested, undercarriage 60 %.',
    de: 'Originallack, Hydraulikpumpe geprüft, Laufwerk 60 %.',
    zh: '原厂漆，液压泵已检测，底盘件剩余60%。',
  },
  {
    of: pc200,
    by: 'erdwin',
    sku: 'EW-1166',
    state: used(2010, 12600, 'C64871'),
    prices: '1:29500',
    days: 7,
    en: 'Imported machine for quarries, with hammer line and two buckets.',
    de: 'Importmaschine für Steinbrüche, mit Hammerhydraulik und zwei Löffeln.',
    zh: '进口机，适用于采石场，带破碎锤管路和两个铲斗。',
  },
  {
    of: sy75,
    by: 'haifan',
    sku: 'HF-C-0618',
    state: fresh(),
    prices: '1:42500 2:41600 5:40200',
    days: 25,
    en: 'Seven-tonne excavator for trenches and farms, with dozer blade and hammer piping.',
    de: 'Sieben-Tonnen-Bagger für Gräben und Landwirtschaft, mit Planierschild und Hammerleitung.',
    zh: '七吨级挖掘机，适用于沟渠和农田作业，带推土铲和破碎锤管路。',
  },
  {
    of: u17,
    by: 'erdwin',
    sku: 'EW-1231',
    state: used(2018, 2900, '38107'),
    prices: '1:17900',
    days: 5,
    en: 'Zero-tail mini excavator with variable track gauge, three buckets and quick hitch.',
    de: 'Minibagger mit Nullheck und verstellbarem Fahrwerk, drei Löffel und Schnellwechsler.',
    zh: '无尾回转小型挖掘机，履带轨距可调，配三个铲斗和快换装置。',
  },
  {
    of: l120,
    by: 'erdwin',
    sku: 'EW-1188',
    state: used(2017, 9700, '33214'),
    prices: '1:98500',
    days: 10,
    attributes: { emissionStage: 'EU_STAGE_IV' },
    en: 'Wheel loader with weighing system, long boom and central lubrication, from a gravel pit.',
    de: 'Radlader mit Waage, langem Hubgerüst und Zentralschmierung, aus einer Kiesgrube.',
    zh: '轮式装载机，带称重系统、加长臂和集中润滑，来自砾石场。',
  },
  {
    of: clg856,
    by: 'haifan',
    sku: 'HF-C-0630',
    state: fresh(),
    prices: '1:58900 3:57500',
    days: 30,
    attributes: { emissionStage: 'CN_III' },
    en: 'Five-tonne loader with 3 m³ bucket and joystick control, for ports and aggregates.',
    de: 'Fünf-Tonnen-Lader mit 3-m³-Schaufel und Joystick für Häfen und Kieswerke.',
    zh: '五吨级装载机，3 m³铲斗，手柄操控，适用于港口和砂石料场。',
  },
  {
    of: lw500,
    by: 'haifan',
    sku: 'HF-C-0633',
    state: fresh(),
    prices: '1:46800 3:45500 10:43900',
    days: 30,
    en: 'Simple, cheaply maintained loader with mechanical gearshift; rock bucket on request.',
    de: 'Einfacher, günstig zu wartender Lader mit mechanischer Schaltung; Felsschaufel auf Wunsch.',
    zh: '结构简单、维护成本低的机械换挡装载机；可选配岩石铲斗。',
  },
  {
    of: jcb3cx,
    by: 'erdwin',
    sku: 'EW-1209',
    state: used(2015, 6800, '2437716'),
    prices: '1:39800',
    days: 7,
    attributes: { emissionStage: 'EU_STAGE_IIIB' },
    en: 'Backhoe loader with 6-in-1 shovel and extending dipper, road legal at 40 km/h.',
    de: 'Baggerlader mit Klappschaufel und Teleskopstiel, Straßenzulassung 40 km/h.',
    zh: '挖掘装载机，配六合一铲斗和伸缩斗杆，可以40 km/h合法上路。',
  },
  {
    of: d6t,
    by: 'haifan',
    sku: 'HF-C-0644',
    state: used(2013, 11200, 'SMC00871'),
    prices: '1:88500',
    days: 25,
    en: 'Dozer with semi-U blade and single-shank ripper, undercarriage 55 %.',
    de: 'Raupe mit Semi-U-Schild und Einzahnaufreißer, Laufwerk 55 %.',
    zh: '推土机，半U形铲刀和单齿松土器，底盘件剩余55%。',
  },
  {
    of: heli,
    by: 'haifan',
    sku: 'HF-L-0702',
    state: fresh(),
    prices: '1:13900 4:13300 12:12700',
    days: 20,
    en: 'Three-tonne truck with load centre at 500 mm and two-stage mast; triplex mast and side shift as options.',
    de: 'Drei-Tonnen-Stapler, Lastschwerpunkt 500 mm, Zweifachmast; Dreifachmast und Seitenschieber als Option.',
    zh: '三吨叉车，载荷中心500 mm，二级门架；可选配三级门架和侧移器。',
  },
  {
    of: efg,
    by: 'erdwin',
    sku: 'EW-1301',
    state: used(2019, 4200, 'FN542118'),
    prices: '1:16500 3:15800',
    days: 7,
    en: 'Three-wheel truck with triplex mast, battery of 2022 and charger.',
    de: 'Dreiradstapler mit Dreifachmast, Batterie von 2022 und Ladegerät.',
    zh: '三支点电动叉车，三级门架，2022年电池，附充电机。',
  },
  {
    of: traigo,
    by: 'erdwin',
    sku: 'EW-1304',
    state: used(2018, 5900, 'E834-61207'),
    prices: '1:19800',
    days: 7,
    en: 'Four-wheel 80 V truck with side shift and fork positioner, for loading bays in two shifts.',
    de: 'Vierradstapler 80 V mit Seitenschieber und Zinkenverstellung, für Laderampen im Zweischichtbetrieb.',
    zh: '四支点80 V电动叉车，带侧移器和调距叉，适用于两班制装卸月台。',
  },
  {
    of: jlg450,
    by: 'erdwin',
    sku: 'EW-1322',
    state: used(2014, 3700, '0300187429'),
    prices: '1:27800',
    days: 8,
    en: 'Articulating diesel boom with four-wheel drive and jib, inspected this year.',
    de: 'Diesel-Gelenkbühne mit Allrad und Korbarm, Prüfung aus diesem Jahr.',
    zh: '四驱柴油曲臂高空作业平台，带飞臂，本年度已检验。',
  },
  {
    of: gs1932,
    by: 'erdwin',
    sku: 'EW-1325',
    state: used(2017, 410, 'GS3017A-2218'),
    prices: '1:7900 5:7300',
    days: 5,
    en: 'Narrow electric scissor lift from a rental fleet, batteries renewed.',
    de: 'Schmale Elektro-Scherenbühne aus dem Mietpark, Batterien erneuert.',
    zh: '窄体电动剪叉平台，来自租赁车队，已更换电池。',
  },
  {
    of: deere,
    by: 'erdwin',
    sku: 'EW-1410',
    state: used(2017, 5200, '1L06155RC'),
    prices: '1:89500',
    days: 10,
    attributes: { emissionStage: 'EU_STAGE_IV' },
    en: 'Tractor with AutoPowr stepless gearbox, front linkage and AutoTrac preparation.',
    de: 'Traktor mit stufenlosem AutoPowr-Getriebe, Fronthydraulik und AutoTrac-Vorbereitung.',
    zh: '拖拉机，AutoPowr无级变速箱，前悬挂，预装AutoTrac接口。',
  },
];

/** Offers of construction, handling and farm machines. */
export const construction = offers.map(offer);
