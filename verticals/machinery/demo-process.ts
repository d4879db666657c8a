// Machinery demo: compressors, pumps, printing, sewing and packaging machines.
import { europe, type Family, fresh, model, type Offer, offer, used } from './demo-machine.ts';

const COMPRESSOR: Family = {
  category: 'compressors-pumps',
  hsCode: '841480',
  machineType: 'COMPRESSOR',
  en: 'screw compressor',
  de: 'Schraubenkompressor',
  zh: '螺杆压缩机',
};
const PUMP: Family = {
  category: 'compressors-pumps',
  hsCode: '841370',
  machineType: 'PUMP',
  en: 'multistage centrifugal pump',
  de: 'mehrstufige Kreiselpumpe',
  zh: '多级离心泵',
};
const PRESS: Family = {
  category: 'textile-print-wood',
  hsCode: '844313',
  machineType: 'PRINTING_MACHINE',
  en: 'sheetfed offset press',
  de: 'Bogenoffsetmaschine',
  zh: '单张纸胶印机',
};
const SEWING: Family = {
  category: 'textile-print-wood',
  hsCode: '845229',
  machineType: 'TEXTILE_MACHINE',
  en: 'lockstitch sewing machine',
  de: 'Steppstich-Nähmaschine',
  zh: '平缝机',
};
const FILLER: Family = {
  category: 'packaging',
  hsCode: '842230',
  machineType: 'PACKAGING_MACHINE',
  en: 'aseptic carton filler',
  de: 'aseptische Kartonabfüllmaschine',
  zh: '无菌纸盒灌装机',
};
const ga37 = model(COMPRESSOR, 'Atlas Copco', 'GA 37 VSD+', 'BE', {
  ...europe,
  power: '37 kW',
  airPressure: '4-13 bar',
  noise: '67 dB(A)',
});
const asd40 = model(COMPRESSOR, 'KAESER', 'ASD 40', 'DE', { ...europe, power: '22 kW' });
const cr32 = model(PUMP, 'Grundfos', 'CR 32-4', 'HU', { ...europe, power: '7.5 kW', flowRate: '30 m³/h' });
const sm52 = model(PRESS, 'Heidelberg', 'Speedmaster SM 52-4', 'DE', {
  ...europe,
  outputRate: '15000 pcs/h',
  workingWidth: '520 mm',
});
const ddl8700 = model(SEWING, 'JUKI', 'DDL-8700', 'CN', { phases: 1, automationLevel: 'MANUAL' });
const a3speed = model(FILLER, 'Tetra Pak', 'A3/Speed', 'IT', {
  outputRate: '24000 pcs/h',
  automationLevel: 'FULLY_AUTOMATIC',
});

const offers: Offer[] = [
  {
    of: ga37,
    by: 'spanwerk',
    sku: 'SW-5110',
    state: used(2018, 16400, 'API714220'),
    prices: '1:15900',
    days: 10,
    en: 'Speed-controlled oil-injected compressor, element and oil serviced; pressure is what it delivers.',
    de: 'Drehzahlgeregelter öleingespritzter Kompressor, Stufe und Öl gewartet; Druck ist der Lieferdruck.',
    zh: '变频喷油螺杆压缩机，主机和机油已保养；所列气压为排气压力。',
  },
  {
    of: asd40,
    by: 'spanwerk',
    sku: 'SW-5114',
    state: used(2016, 21900, '2107-5518'),
    prices: '1:8900',
    days: 10,
    en: 'Fixed-speed screw compressor with Sigma Control 2, from a joinery.',
    de: 'Schraubenkompressor mit fester Drehzahl und Sigma Control 2, aus einer Tischlerei.',
    zh: '工频螺杆压缩机，Sigma Control 2控制器，来自木工厂。',
  },
  {
    of: cr32,
    by: 'spanwerk',
    sku: 'SW-5140',
    state: fresh('24 months'),
    prices: '1:2980 3:2850 10:2690',
    days: 12,
    en: 'Vertical in-line pump for boosting and boiler feed, flanged DN 65, with IE3 motor.',
    de: 'Vertikale Inline-Pumpe für Druckerhöhung und Kesselspeisung, Flansch DN 65, IE3-Motor.',
    zh: '立式管道泵，用于增压和锅炉给水，DN 65法兰，IE3电机。',
  },
  {
    of: sm52,
    by: 'spanwerk',
    sku: 'SW-5201',
    state: used(2008, 28500, '209114'),
    prices: '1:44900',
    days: 30,
    en: 'Four-colour press for sheets up to 370 × 520 mm with Alcolor dampening, 62 million impressions.',
    de: 'Vierfarbenmaschine für Bogen bis 370 × 520 mm mit Alcolor-Feuchtwerk, 62 Mio. Drucke.',
    zh: '四色印刷机，最大纸张370 × 520 mm，Alcolor润版系统，已印6200万印。',
  },
  {
    of: ddl8700,
    by: 'haifan',
    sku: 'HF-T-0801',
    state: fresh(),
    prices: '5:410 20:385 100:352',
    days: 15,
    en: 'Single-needle machine for light to medium fabrics, 5,500 stitches a minute, with table and servo motor.',
    de: 'Einnadelmaschine für leichte bis mittlere Stoffe, 5.500 Stiche je Minute, mit Tisch und Servomotor.',
    zh: '单针缝纫机，适用于薄型至中厚面料，每分钟5500针，附台板和伺服电机。',
  },
  {
    of: a3speed,
    by: 'haifan',
    sku: 'HF-F-0810',
    state: used(2012, 39800, '20591/00147'),
    prices: '',
    days: 60,
    en: 'Line for 200 ml Tetra Brik Aseptic cartons at 24,000 an hour; price on request with dismantling and freight.',
    de: 'Linie für 200-ml-Kartons Tetra Brik Aseptic mit 24.000 je Stunde; Preis auf Anfrage mit Demontage und Fracht.',
    zh: '200 ml利乐无菌砖灌装线，每小时24000包；价格面议，含拆机和运费。',
  },
];

/** Offers of process, printing, textile and packaging machines. */
export const processMachines = offers.map(offer);
