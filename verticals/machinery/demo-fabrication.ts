// Machinery demo: sheet metal, additive manufacturing and measuring machines.
import { europe, type Family, fresh, model, type Offer, offer, used } from './demo-machine.ts';

const LASER: Family = {
  category: 'sheet-metal',
  hsCode: '845611',
  machineType: 'LASER_CUTTER',
  en: 'laser cutting machine',
  de: 'Laserschneidmaschine',
};
const BRAKE: Family = {
  category: 'sheet-metal',
  hsCode: '846223',
  machineType: 'PRESS_BRAKE',
  en: 'CNC press brake',
  de: 'CNC-Abkantpresse',
};
const METAL_PRINTER: Family = {
  category: 'additive',
  hsCode: '848510',
  machineType: 'ADDITIVE_MACHINE',
  en: 'metal 3D printer',
  de: 'Metall-3D-Drucker',
};
const PLASTIC_PRINTER: Family = {
  category: 'additive',
  hsCode: '848520',
  machineType: 'ADDITIVE_MACHINE',
  en: 'plastics 3D printer',
  de: 'Kunststoff-3D-Drucker',
};
const CMM: Family = {
  category: 'measuring',
  hsCode: '903180',
  machineType: 'MEASURING_MACHINE',
  en: 'coordinate measuring machine',
  de: 'Koordinatenmessgerät',
};
const trulaser = model(LASER, 'TRUMPF', 'TruLaser 3030 fiber', 'DE', {
  travelX: '3000 mm',
  travelY: '1500 mm',
  travelZ: '115 mm',
  accuracy: '0.05 mm',
  ...europe,
});
const trubend = model(BRAKE, 'TRUMPF', 'TruBend 5130', 'AT', { clampingForce: '1300 kN', ...europe });
const hg1003 = model(BRAKE, 'Amada', 'HG 1003', 'JP', { clampingForce: '1000 kN', phases: 3 });
const m290 = model(METAL_PRINTER, 'EOS', 'EOS M 290', 'DE', {
  ...europe,
  power: '8.5 kW',
  weight: '1250 kg',
  length: '2500 mm',
  width: '1300 mm',
  height: '2190 mm',
});
const p396 = model(PLASTIC_PRINTER, 'EOS', 'EOS P 396', 'DE', {
  ...europe,
  weight: '1060 kg',
  length: '1840 mm',
  width: '1175 mm',
  height: '2100 mm',
});
const f370 = model(PLASTIC_PRINTER, 'Stratasys', 'F370', 'US', {
  weight: '227 kg',
  length: '711 mm',
  width: '864 mm',
  height: '1626 mm',
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
    attributes: { power: '6 kW' },
    en: 'Flat-bed laser with TruDisk 6001 source of 6 kW and pallet changer; power stated is the laser’s.',
    de: 'Flachbettlaser mit 6-kW-Quelle TruDisk 6001 und Palettenwechsler; die Leistung ist die des Lasers.',
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
  },
];

/** Offers of sheet metal, additive and measuring machines. */
export const fabrication = offers.map(offer);
