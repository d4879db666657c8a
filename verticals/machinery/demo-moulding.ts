// Machinery demo: injection moulding machines, the same Haitian new and used.
import { europe, type Family, fresh, model, type Offer, offer, refurbished, used } from './demo-machine.ts';

const MOULDER: Family = {
  category: 'injection-moulding',
  hsCode: '847710',
  machineType: 'INJECTION_MOULDING_MACHINE',
  en: 'injection moulding machine',
  de: 'Spritzgießmaschine',
  zh: '注塑机',
};
const ma1600 = model(MOULDER, 'Haitian', 'MA1600/540', 'CN', {
  clampingForce: '1600 kN',
  shotWeight: '230-359 g',
  power: '15 kW',
  phases: 3,
});
const arburg470 = model(MOULDER, 'ARBURG', 'ALLROUNDER 470 S 1100-400', 'DE', {
  clampingForce: '1100 kN',
  tieBarDistance: '470 mm',
  screwDiameter: '40 mm',
  controlSystem: 'SELOGICA',
  ...europe,
});
const arburg520 = model(MOULDER, 'ARBURG', 'ALLROUNDER 520 A 1500-400', 'DE', {
  clampingForce: '1500 kN',
  controlSystem: 'SELOGICA',
  ...europe,
});
const victory = model(MOULDER, 'ENGEL', 'victory 330/80', 'AT', {
  clampingForce: '800 kN',
  controlSystem: 'ENGEL CC 200',
  ...europe,
});
const cx160 = model(MOULDER, 'KraussMaffei', 'CX 160-750', 'DE', {
  clampingForce: '1600 kN',
  controlSystem: 'KraussMaffei MC5',
  ...europe,
});
const roboshot = model(MOULDER, 'FANUC', 'ROBOSHOT α-S150iA', 'JP', {
  clampingForce: '1500 kN',
  controlSystem: 'FANUC 31i',
  phases: 3,
});
const yizumi = model(MOULDER, 'YIZUMI', 'UN160A5', 'CN', { clampingForce: '1600 kN', phases: 3 });

const offers: Offer[] = [
  {
    of: ma1600,
    by: 'ningpu',
    sku: 'NP-MA1600-N',
    state: fresh(),
    prices: '1:33500 3:32200 10:30500',
    days: 35,
    en: 'Servo-hydraulic toggle machine of the Mars series, three screws to choose from, 15 kW pump motor.',
    de: 'Servohydraulische Kniehebelmaschine der Mars-Serie, drei Schnecken zur Wahl, Pumpenmotor 15 kW.',
    zh: '天隆系列伺服液压肘杆式注塑机，三种螺杆可选，油泵电机15 kW。',
  },
  {
    of: ma1600,
    by: 'haifan',
    sku: 'HF-P-0502',
    state: used(2016, 34500, '2016037418'),
    prices: '1:13800 4:12900',
    days: 15,
    en: 'Four machines from a cap moulder, barrels measured, hydraulic hoses renewed.',
    de: 'Vier Maschinen eines Verschlussherstellers, Zylinder vermessen, Hydraulikschläuche erneuert.',
    zh: '来自瓶盖工厂的四台设备，料筒已测量，液压软管已更换。',
  },
  {
    of: arburg470,
    by: 'spanwerk',
    sku: 'SW-3601',
    state: used(2015, 41200, '230817'),
    prices: '1:36900',
    days: 18,
    en: 'Hydraulic machine with 470 × 470 mm between tie bars and 40 mm screw.',
    de: 'Hydraulische Maschine mit 470 × 470 mm lichtem Säulenabstand und 40-mm-Schnecke.',
    zh: '液压注塑机，拉杆内间距470 × 470 mm，螺杆直径40 mm。',
  },
  {
    of: arburg520,
    by: 'spanwerk',
    sku: 'SW-3604',
    state: used(2017, 28700, '241966'),
    prices: '1:69800',
    days: 18,
    en: 'All-electric machine, 520 × 520 mm between tie bars, MULTILIFT picker included.',
    de: 'Vollelektrische Maschine, 520 × 520 mm Säulenabstand, mit Picker MULTILIFT.',
    zh: '全电动注塑机，拉杆内间距520 × 520 mm，附MULTILIFT取件机械手。',
  },
  {
    of: victory,
    by: 'ningpu',
    sku: 'NP-ENG80',
    state: refurbished(2013, 52300, '182204'),
    prices: '1:24500',
    days: 30,
    en: 'Tie-bar-less machine for wide moulds, re-screwed and repainted in Ningbo.',
    de: 'Holmlose Maschine für breite Werkzeuge, in Ningbo mit neuer Schnecke versehen und lackiert.',
    zh: '无拉杆注塑机，适用于宽大模具，在宁波更换螺杆并重新喷漆。',
  },
  {
    of: cx160,
    by: 'ningpu',
    sku: 'NP-KM160',
    state: used(2014, 47800, '61014377'),
    prices: '1:31800',
    days: 25,
    en: 'Compact two-platen hydraulic machine, runs polyamide connectors today.',
    de: 'Kompakte hydraulische Zweiplattenmaschine, fertigt derzeit Steckverbinder aus Polyamid.',
    zh: '紧凑型二板液压注塑机，目前生产尼龙连接器。',
  },
  {
    of: roboshot,
    by: 'ningpu',
    sku: 'NP-ROBO150',
    state: used(2018, 26900, 'E18B0714'),
    prices: '1:49800 2:48500',
    days: 20,
    en: 'All-electric precision machine for lenses and connectors, with AI pressure profile control.',
    de: 'Vollelektrische Präzisionsmaschine für Linsen und Stecker, mit KI-Druckregelung.',
    zh: '全电动精密注塑机，适用于镜片和连接器，带AI压力曲线控制。',
  },
  {
    of: yizumi,
    by: 'ningpu',
    sku: 'NP-YZ160',
    state: fresh(),
    prices: '1:31900 3:30800 10:29200',
    days: 35,
    en: 'A5 series servo machine, Euromap 67 robot interface on request.',
    de: 'Servomaschine der Serie A5, Roboterschnittstelle Euromap 67 auf Wunsch.',
    zh: 'A5系列伺服注塑机，可选Euromap 67机械手接口。',
  },
];

/** Offers of injection moulding machines. */
export const moulding = offers.map(offer);
