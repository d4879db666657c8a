// Machinery demo: sheet metal, additive manufacturing and measuring machines.
import { europe, type Family, fresh, model, type Offer, offer, used } from './demo-machine.ts';

const LASER: Family = {
  category: 'sheet-metal',
  hsCode: '845611',
  machineType: 'LASER_CUTTER',
  en: 'laser cutting machine',
  de: 'Laserschneidmaschine',
  zh: '激光切割机',
  ja: 'レーザ切断機',
};
const BRAKE: Family = {
  category: 'sheet-metal',
  hsCode: '846223',
  machineType: 'PRESS_BRAKE',
  en: 'CNC press brake',
  de: 'CNC-Abkantpresse',
  zh: '数控折弯机',
};
const METAL_PRINTER: Family = {
  category: 'additive',
  hsCode: '848510',
  machineType: 'ADDITIVE_MACHINE',
  en: 'metal 3D printer',
  de: 'Metall-3D-Drucker',
  zh: '金属3D打印机',
};
const PLASTIC_PRINTER: Family = {
  category: 'additive',
  hsCode: '848520',
  machineType: 'ADDITIVE_MACHINE',
  en: 'plastics 3D printer',
  de: 'Kunststoff-3D-Drucker',
  zh: '塑料3D打印机',
};
const CMM: Family = {
  category: 'measuring',
  hsCode: '903180',
  machineType: 'MEASURING_MACHINE',
  en: 'coordinate measuring machine',
  de: 'Koordinatenmessgerät',
  zh: '三坐标测量机',
};
const trulaser = model(LASER, 'TRUMPF', 'TruLaser 3030 fiber', 'DE', {
  travelX: '3000 mm',
  travelY: '1500 mm',
  travelZ: '115 mm',
  accuracy: '0.05 mm',
  ...europe,
});
const trubend = model(BRAKE, 'TRUMPF', 'TruBend 5130', 'AT', {
  clampingForce: '1300 kN',
  workingWidth: '3230 mm',
  ...europe,
});
const hg1003 = model(BRAKE, 'Amada', 'HG 1003', 'JP', { clampingForce: '1000 kN', phases: 3 });
const m290 = model(METAL_PRINTER, 'EOS', 'EOS M 290', 'DE', {
  ...europe,
  power: '8.5 kW',
  weight: '1250 kg',
  dimensions: '2500 × 1300 × 2190 mm',
  laserPower: '400 W',
});
const p396 = model(PLASTIC_PRINTER, 'EOS', 'EOS P 396', 'DE', {
  ...europe,
  weight: '1060 kg',
  dimensions: '1840 × 1175 × 2100 mm',
});
const f370 = model(PLASTIC_PRINTER, 'Stratasys', 'F370', 'US', {
  weight: '227 kg',
  dimensions: '711 × 864 × 1626 mm',
  phases: 1,
});
const crysta = model(CMM, 'Mitutoyo', 'CRYSTA-Apex S 776', 'JP', {
  travelX: '705 mm',
  travelY: '705 mm',
  travelZ: '605 mm',
  axes: 3,
  accuracy: '0.0017 mm',
});

const offers: Offer[] = [
  {
    of: trulaser,
    by: 'spanwerk',
    sku: 'SW-3450',
    state: used(2017, 18900, 'A0231E0418'),
    prices: '1:189000',
    days: 40,
    attributes: { laserPower: '6 kW' },
    en: 'Flat-bed laser with TruDisk 6001 source of 6 kW and pallet changer.',
    de: 'Flachbettlaser mit 6-kW-Quelle TruDisk 6001 und Palettenwechsler.',
    zh: '平面激光切割机，6 kW TruDisk 6001激光器，带交换工作台。',
  },
  {
    of: trubend,
    by: 'spanwerk',
    sku: 'SW-3455',
    state: used(2016, 12200, 'B0407A0733'),
    prices: '1:78500',
    days: 25,
    en: 'Press brake with 3,230 mm bending length, five-axis back gauge and ACB angle measuring.',
    de: 'Abkantpresse mit 3.230 mm Abkantlänge, Fünfachs-Hinteranschlag und Winkelmessung ACB.',
    zh: '折弯机，折弯长度3230 mm，五轴后挡料，ACB角度测量。',
  },
  {
    of: hg1003,
    by: 'haifan',
    sku: 'HF-M-0461',
    state: used(2018, 8700, '10030418'),
    prices: '1:69800',
    days: 20,
    en: 'Hybrid-drive press brake of the 3 m class with AMNC 3i control.',
    de: 'Abkantpresse der 3-m-Klasse mit Hybridantrieb und Steuerung AMNC 3i.',
    zh: '3米级混合驱动折弯机，AMNC 3i控制系统。',
    attributes: { controlSystem: 'AMADA AMNC 3i' },
  },
  {
    of: m290,
    by: 'spanwerk',
    sku: 'SW-3470',
    state: used(2019, 14100, 'SI3891'),
    prices: '1:265000',
    days: 30,
    en: 'Laser powder-bed machine, 400 W fibre laser, build volume 250 × 250 × 325 mm; aluminium process only.',
    de: 'Pulverbettanlage mit 400-W-Faserlaser, Bauraum 250 × 250 × 325 mm; nur mit Aluminium betrieben.',
    zh: '激光粉末床设备，400 W光纤激光器，成形尺寸250 × 250 × 325 mm；仅加工过铝材。',
  },
  {
    of: p396,
    by: 'spanwerk',
    sku: 'SW-3474',
    state: used(2017, 23800, 'SI2207'),
    prices: '1:129000',
    days: 30,
    en: 'Laser sintering of PA 12, build volume 340 × 340 × 600 mm, with unpacking station.',
    de: 'Lasersintern von PA 12, Bauraum 340 × 340 × 600 mm, mit Auspackstation.',
    zh: 'PA 12激光烧结设备，成形尺寸340 × 340 × 600 mm，附清粉站。',
  },
  {
    of: f370,
    by: 'haifan',
    sku: 'HF-M-0477',
    state: fresh(),
    prices: '1:52900',
    days: 30,
    en: 'FDM printer with soluble support, build volume 355 × 254 × 355 mm, for ABS, ASA and PC-ABS.',
    de: 'FDM-Drucker mit löslichem Stützmaterial, Bauraum 355 × 254 × 355 mm, für ABS, ASA und PC-ABS.',
    zh: 'FDM打印机，可溶性支撑，成形尺寸355 × 254 × 355 mm，适用于ABS、ASA和PC-ABS。',
  },
  {
    of: crysta,
    by: 'spanwerk',
    sku: 'SW-3481',
    state: used(2016, 9900, '70316604'),
    prices: '1:38500',
    days: 21,
    en: 'Recalibrated to ISO 10360-2 with SP25M scanning probe; E0,MPE is 1.7 + 3L/1000 µm.',
    de: 'Neu kalibriert nach ISO 10360-2 mit Scannkopf SP25M; E0,MPE beträgt 1,7 + 3L/1000 µm.',
    zh: '按ISO 10360-2重新校准，配SP25M扫描测头；E0,MPE为1.7 + 3L/1000 µm。',
  },
];

/** Offers of sheet metal, additive and measuring machines. */
export const fabrication = offers.map(offer);
