// Machinery demo: articulated robots, new from distributors and used from plant closures.
import { arm, type Family, fresh, model, type Offer, offer, refurbished, used } from './demo-machine.ts';

const ARM: Family = {
  category: 'articulated-robots',
  hsCode: '847950',
  machineType: 'ARTICULATED_ROBOT',
  en: 'industrial robot',
  de: 'Industrieroboter',
  zh: '工业机器人',
};
const PALLETIZER: Family = {
  ...ARM,
  hsCode: '842870',
  en: 'palletizing robot',
  de: 'Palettierroboter',
  zh: '码垛机器人',
};

const lrMate = model(ARM, 'FANUC', 'LR Mate 200iD', 'JP', {
  ...arm(7, 717, 6, '0.01', '25', 'FANUC R-30iB Mate Plus'),
  protectionRating: 'IP67',
});
const m10 = model(ARM, 'FANUC', 'M-10iD/12', 'JP', arm(12, 1441, 6, '0.02', '145', 'FANUC R-30iB Plus'));
const m20 = model(ARM, 'FANUC', 'M-20iD/25', 'JP', arm(25, 1831, 6, '0.02', '250', 'FANUC R-30iB Plus'));
const r2000 = model(ARM, 'FANUC', 'R-2000iC/210F', 'JP', arm(210, 2655, 6, '0.05', '1090', 'FANUC R-30iB'));
const m410 = model(PALLETIZER, 'FANUC', 'M-410iC/185', 'JP', {
  payload: '185 kg',
  reach: '3143 mm',
  axes: 4,
  controlSystem: 'FANUC R-30iB',
  certifications: ['CE', 'ISO_10218'],
});
const irb120 = model(ARM, 'ABB', 'IRB 120-3/0.6', 'CN', {
  ...arm(3, 580, 6, '0.01', '25', 'ABB IRC5 Compact'),
  protectionRating: 'IP30',
});
const irb2600 = model(ARM, 'ABB', 'IRB 2600-20/1.65', 'SE', {
  ...arm(20, 1650, 6, '0.04', '272', 'ABB IRC5'),
  protectionRating: 'IP67',
});
const irb6700 = model(ARM, 'ABB', 'IRB 6700-200/2.60', 'SE', {
  ...arm(200, 2600, 6, '0.05', '1250', 'ABB IRC5'),
  protectionRating: 'IP67',
});
const kr6 = model(ARM, 'KUKA', 'KR 6 R900 sixx', 'DE', {
  ...arm(6, 901, 6, '0.03', '52', 'KUKA KR C4 compact'),
  protectionRating: 'IP54',
});
const kr210 = model(ARM, 'KUKA', 'KR 210 R2700 prime', 'DE', {
  payload: '210 kg',
  reach: '2696 mm',
  axes: 6,
  repeatability: '0.06 mm',
  protectionRating: 'IP65',
  controlSystem: 'KUKA KR C4',
  certifications: ['CE', 'ISO_10218'],
});
const gp25 = model(ARM, 'Yaskawa', 'Motoman GP25', 'JP', arm(25, 1730, 6, '0.02', '250', 'Yaskawa YRC1000'));
const tx2 = model(ARM, 'Stäubli', 'TX2-60', 'FR', {
  ...arm(4.5, 670, 6, '0.02', '52', 'Stäubli CS9'),
  protectionRating: 'IP65',
});

const offers: Offer[] = [
  {
    of: lrMate,
    by: 'robolinq',
    sku: 'RL-LRM200',
    state: fresh(),
    prices: '1:24900 3:24100 10:22900',
    days: 30,
    en: 'Compact six-axis arm for machine tending and assembly, with controller and teach pendant.',
    de: 'Kompakter Sechsachser für Maschinenbeladung und Montage, mit Steuerung und Handbediengerät.',
    zh: '紧凑型六轴机械臂，用于机床上下料和装配，附控制柜和示教器。',
  },
  {
    of: lrMate,
    by: 'haifan',
    sku: 'HF-R-0117',
    state: used(2017, 18200, 'E17507431'),
    prices: '1:9800',
    days: 12,
    en: 'From an electronics line in Suzhou; backup and mastering data included, grease changed.',
    de: 'Aus einer Elektroniklinie in Suzhou; mit Datensicherung und Masterdaten, Fett erneuert.',
    zh: '来自苏州电子产线；附备份和零点数据，已更换润滑脂。',
  },
  {
    of: m10,
    by: 'robolinq',
    sku: 'RL-M10ID',
    state: fresh(),
    prices: '1:33800 3:32900',
    days: 42,
    en: 'Hollow-arm robot for arc welding and handling; cables run through the arm.',
    de: 'Hohlarmroboter für Lichtbogenschweißen und Handhabung, Leitungsführung im Arm.',
    zh: '中空手臂机器人，用于弧焊和搬运，线缆内置。',
  },
  {
    of: m20,
    by: 'robolinq',
    sku: 'RL-M20ID',
    state: fresh('24 months'),
    prices: '1:38500 3:37400',
    days: 42,
    en: 'Slim 25 kg arm for tending lathes and machining centres, iRVision ready.',
    de: 'Schlanker 25-kg-Arm zur Beladung von Dreh- und Fräszentren, vorbereitet für iRVision.',
    zh: '25 kg细长手臂，用于车床和加工中心上下料，可配iRVision。',
  },
  {
    of: m20,
    by: 'haifan',
    sku: 'HF-R-0204',
    state: fresh(),
    prices: '1:35200 5:33900',
    days: 21,
    en: 'From Shanghai stock, with an export-packed R-30iB Plus A-cabinet; freight by sea or rail.',
    de: 'Ab Lager Shanghai, mit exportverpackter Steuerung R-30iB Plus A; Versand per See oder Bahn.',
    zh: '上海现货，R-30iB Plus A型控制柜，出口包装；海运或铁路运输。',
  },
  {
    of: r2000,
    by: 'robolinq',
    sku: 'RL-R2000-210',
    state: fresh(),
    prices: '1:61500',
    days: 60,
    en: 'The car industry’s handling and spot-welding robot, with 210 kg at the flange.',
    de: 'Der Handhabungs- und Punktschweißroboter der Autoindustrie mit 210 kg am Flansch.',
    zh: '汽车行业的搬运和点焊机器人，法兰负载210 kg。',
  },
  {
    of: r2000,
    by: 'spanwerk',
    sku: 'SW-4471',
    state: refurbished(2015, 31500, 'R15X10442'),
    prices: '1:23900 4:22400',
    days: 28,
    en: 'Four identical arms from a body shop, new belts, grease and batteries, tested 48 h under load.',
    de: 'Vier baugleiche Arme aus dem Rohbau, neue Riemen, Fette und Batterien, 48 h unter Last geprüft.',
    zh: '来自车身车间的四台同型机器人，更换皮带、润滑脂和电池，带载测试48小时。',
  },
  {
    of: m410,
    by: 'spanwerk',
    sku: 'SW-4502',
    state: used(2016, 26400, 'R16Y22871'),
    prices: '1:28900',
    days: 20,
    en: 'Four-axis bag palletizer from an animal feed mill, gripper for 25 kg bags included.',
    de: 'Vierachs-Sackpalettierer aus einem Futtermittelwerk, inklusive Greifer für 25-kg-Säcke.',
    zh: '四轴袋装码垛机器人，来自饲料厂，附25 kg袋用抓手。',
  },
  {
    of: irb120,
    by: 'robolinq',
    sku: 'RL-IRB120',
    state: used(2018, 6100, '120-508812'),
    prices: '1:8900 2:8500',
    days: 10,
    en: 'ABB’s smallest six-axis arm, from a university laboratory, with FlexPendant.',
    de: 'Der kleinste Sechsachser von ABB, aus einem Hochschullabor, mit FlexPendant.',
    zh: 'ABB最小的六轴机器人，来自大学实验室，附FlexPendant示教器。',
  },
  {
    of: irb2600,
    by: 'robolinq',
    sku: 'RL-IRB2600',
    state: fresh(),
    prices: '1:41200 2:40100',
    days: 50,
    en: 'Short-cycle arm for arc welding and tending, protected to IP67 as standard.',
    de: 'Arm mit kurzen Taktzeiten für Schweißen und Beladen, serienmäßig in IP67.',
    zh: '短节拍机械臂，用于弧焊和上下料，标配IP67防护。',
  },
  {
    of: irb6700,
    by: 'haifan',
    sku: 'HF-R-0231',
    state: used(2019, 14800, '6700-314907'),
    prices: '1:27800 3:26500',
    days: 25,
    en: 'From a discontinued EV battery line; LeanID dress pack and IRC5 single cabinet.',
    de: 'Aus einer stillgelegten Batterielinie; LeanID-Leitungspaket und IRC5-Schaltschrank.',
    zh: '来自停产的动力电池产线；LeanID管线包，IRC5单柜控制器。',
  },
  {
    of: kr6,
    by: 'robolinq',
    sku: 'RL-KR6R900',
    state: used(2017, 9400, '883154'),
    prices: '1:11900',
    days: 10,
    en: 'KR AGILUS with smartPAD, calibrated and with KUKA.WorkVisual project.',
    de: 'KR AGILUS mit smartPAD, kalibriert und mit KUKA.WorkVisual-Projekt.',
    zh: 'KR AGILUS机器人，附smartPAD，已校准，附KUKA.WorkVisual项目。',
  },
  {
    of: kr210,
    by: 'spanwerk',
    sku: 'SW-4466',
    state: used(2014, 38200, '774092'),
    prices: '1:19800 6:18200',
    days: 14,
    en: 'KR QUANTEC prime from a press line, six pieces, running until taken down in March.',
    de: 'KR QUANTEC prime aus einer Pressenlinie, sechs Stück, bis zum Abbau im März in Betrieb.',
    zh: '来自冲压线的KR QUANTEC prime六台，三月拆机前一直运行。',
  },
  {
    of: gp25,
    by: 'haifan',
    sku: 'HF-R-0240',
    state: fresh(),
    prices: '1:29800 5:28600',
    days: 28,
    en: 'Fast general-purpose arm with YRC1000 controller and pendant, cables of 5 or 10 m.',
    de: 'Schneller Universalarm mit Steuerung YRC1000 und Programmierhandgerät, Kabel 5 oder 10 m.',
    zh: '高速通用机械臂，YRC1000控制柜和示教器，电缆5 m或10 m。',
  },
  {
    of: tx2,
    by: 'robolinq',
    sku: 'RL-TX260',
    state: fresh(),
    prices: '1:46500',
    days: 70,
    en: 'Enclosed arm for clean rooms, food and laboratory automation; SIL3/PLe safety functions.',
    de: 'Gekapselter Arm für Reinraum, Lebensmittel und Labor; Sicherheitsfunktionen SIL3/PLe.',
    zh: '封闭式机械臂，适用于洁净室、食品和实验室自动化；SIL3/PLe安全功能。',
  },
];

/** Offers of articulated robots. */
export const robots = offers.map(offer);
