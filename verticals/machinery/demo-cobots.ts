// Machinery demo: collaborative, SCARA and delta robots.
import { arm, type Family, fresh, model, type Offer, offer, used } from './demo-machine.ts';

const COBOT: Family = {
  category: 'collaborative-robots',
  hsCode: '847950',
  machineType: 'COLLABORATIVE_ROBOT',
  en: 'collaborative robot',
  de: 'kollaborativer Roboter',
  zh: '协作机器人',
  ja: '協働ロボット',
};
const SCARA: Family = {
  category: 'scara-delta-robots',
  hsCode: '847950',
  machineType: 'SCARA_ROBOT',
  en: 'SCARA robot',
  de: 'SCARA-Roboter',
  zh: 'SCARA机器人',
  ja: 'スカラロボット',
};
const DELTA: Family = {
  category: 'scara-delta-robots',
  hsCode: '847950',
  machineType: 'DELTA_ROBOT',
  en: 'delta robot',
  de: 'Deltaroboter',
  zh: '并联机器人',
};

const socket = { voltage: '100-240 V', frequency: '50-60 Hz', phases: 1 };
const ur5 = model(COBOT, 'Universal Robots', 'UR5e', 'DK', {
  ...arm(5, 850, 6, '0.03', '20.6', 'UR e-Series control box'),
  ...socket,
  protectionRating: 'IP54',
});
const ur10 = model(COBOT, 'Universal Robots', 'UR10e', 'DK', {
  ...arm(12.5, 1300, 6, '0.05', '33.5', 'UR e-Series control box'),
  ...socket,
  protectionRating: 'IP54',
});
const ur20 = model(COBOT, 'Universal Robots', 'UR20', 'DK', {
  ...arm(20, 1750, 6, '0.1', '64', 'UR20 control box'),
  ...socket,
  protectionRating: 'IP65',
});
const crx = model(COBOT, 'FANUC', 'CRX-10iA', 'JP', {
  ...arm(10, 1249, 6, '0.04', '40', 'FANUC R-30iB Mini Plus'),
  ...socket,
  protectionRating: 'IP67',
});
const aubo = model(COBOT, 'AUBO', 'AUBO-i5', 'CN', {
  ...arm(5, 886.5, 6, '0.02', '24', 'AUBO CB series'),
  ...socket,
  protectionRating: 'IP54',
});
const ls6 = model(SCARA, 'Epson', 'LS6-B602S', 'CN', arm(6, 600, 4, '0.02', '17', 'Epson RC90-B'));
const irb360 = model(DELTA, 'ABB', 'IRB 360-3/1130 FlexPicker', 'SE', {
  payload: '3 kg',
  axes: 4,
  repeatability: '0.1 mm',
  weight: '120 kg',
  controlSystem: 'ABB IRC5',
  certifications: ['CE', 'ISO_10218'],
});

const offers: Offer[] = [
  {
    of: ur5,
    by: 'robolinq',
    sku: 'RL-UR5E',
    state: fresh(),
    prices: '1:31900 5:30400',
    days: 14,
    en: 'Cobot with built-in force-torque sensor, runs from a wall socket.',
    de: 'Cobot mit eingebautem Kraft-Momenten-Sensor, läuft an der Steckdose.',
    zh: '内置力和力矩传感器的协作机器人，使用普通插座供电即可运行。',
  },
  {
    of: ur5,
    by: 'haifan',
    sku: 'HF-R-0188',
    state: used(2020, 7300, '20205501134'),
    prices: '1:14500 4:13800',
    days: 10,
    en: 'From screw-driving cells, with teach pendant and transport case.',
    de: 'Aus Schraubzellen, mit Teach Pendant und Transportkoffer.',
    zh: '来自螺丝锁付工位，附示教器和运输箱。',
  },
  {
    of: ur10,
    by: 'robolinq',
    sku: 'RL-UR10E',
    state: fresh(),
    prices: '1:41500 5:39600',
    days: 14,
    en: 'Long-armed cobot for palletizing and tending; 12.5 kg payload on units built since 2021.',
    de: 'Cobot mit langem Arm zum Palettieren und Beladen; 12,5 kg Traglast bei Geräten ab 2021.',
    zh: '长臂协作机器人，适用于码垛和上下料；2021年以后生产的设备负载为12.5 kg。',
  },
  {
    of: ur10,
    by: 'haifan',
    sku: 'HF-R-0251',
    state: fresh(),
    prices: '1:38900 3:37800',
    days: 21,
    en: 'Sealed box from Asian distribution; warranty handled by us, not by the maker.',
    de: 'Originalverpackt aus asiatischem Vertrieb; Gewährleistung durch uns, nicht durch den Hersteller.',
    zh: '亚洲渠道原装未拆封；质保由我方而非制造商提供。',
  },
  {
    of: ur20,
    by: 'robolinq',
    sku: 'RL-UR20',
    state: fresh(),
    prices: '1:58900',
    days: 28,
    en: 'Palletizing cobot with 1750 mm reach, for full-height euro pallets.',
    de: 'Palettier-Cobot mit 1750 mm Reichweite für volle Europalettenhöhe.',
    zh: '码垛协作机器人，工作半径1750 mm，可码满整高欧标托盘。',
  },
  {
    of: crx,
    by: 'robolinq',
    sku: 'RL-CRX10',
    state: fresh('24 months'),
    prices: '1:37800 3:36500',
    days: 30,
    en: 'Maintenance-free for eight years; hand guiding and tablet programming.',
    de: 'Acht Jahre wartungsfrei, mit Handführung und Tablet-Programmierung.',
    zh: '八年免维护，支持拖动示教和平板编程。',
  },
  {
    of: aubo,
    by: 'haifan',
    sku: 'HF-R-0260',
    state: fresh(),
    prices: '1:13900 5:12900 20:11800',
    days: 15,
    en: 'Chinese cobot with open ROS interface, for education and light assembly.',
    de: 'Chinesischer Cobot mit offener ROS-Schnittstelle für Ausbildung und leichte Montage.',
    zh: '国产协作机器人，提供开放的ROS接口，适用于教学和轻型装配。',
  },
  {
    of: ls6,
    by: 'haifan',
    sku: 'HF-R-0266',
    state: fresh(),
    prices: '1:9200 4:8700 10:8200',
    days: 20,
    en: 'Economical SCARA for pick and place, with RC90-B controller.',
    de: 'Wirtschaftlicher SCARA für Pick-and-place, mit Steuerung RC90-B.',
    zh: '经济型SCARA机器人，用于抓取放置，配RC90-B控制器。',
  },
  {
    of: irb360,
    by: 'spanwerk',
    sku: 'SW-4519',
    state: used(2016, 22100, '360-106215'),
    prices: '1:15900',
    days: 18,
    en: 'Hygienic picker with 1130 mm working diameter, from a biscuit packing line.',
    de: 'Hygienischer Picker mit 1130 mm Arbeitsdurchmesser, aus einer Keksverpackungslinie.',
    zh: '卫生型分拣机器人，工作直径1130 mm，来自饼干包装线。',
  },
];

/** Offers of collaborative and light robots. */
export const cobots = offers.map(offer);
