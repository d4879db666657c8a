// Machinery demo: machining centres and lathes, used ones with their hours.
import { europe, type Family, fresh, model, type Offer, offer, refurbished, used } from './demo-machine.ts';

const CENTRE: Family = {
  category: 'machining-centres',
  hsCode: '845710',
  machineType: 'MACHINING_CENTRE',
  en: 'machining centre',
  de: 'Bearbeitungszentrum',
  zh: '加工中心',
};
const LATHE: Family = {
  category: 'lathes',
  hsCode: '845811',
  machineType: 'LATHE',
  en: 'CNC lathe',
  de: 'CNC-Drehmaschine',
  zh: '数控车床',
  ja: 'CNC旋盤',
};
/** Travels X, Y, Z (mm), axes, spindle speed (rpm), tool places, controller. */
function centre(
  travels: [number, number, number],
  axes: number,
  spindle: number,
  toolCapacity: number,
  controlSystem: string,
) {
  const [x, y, z] = travels;
  return {
    travelX: `${x} mm`,
    travelY: `${y} mm`,
    travelZ: `${z} mm`,
    axes,
    spindleSpeed: `${spindle} rpm`,
    toolCapacity,
    controlSystem,
  };
}
const vf2 = model(CENTRE, 'Haas', 'VF-2', 'US', {
  ...centre([762, 406, 508], 3, 8100, 20, 'Haas NGC'),
  power: '22.4 kW',
  airPressure: '6.9 bar',
  phases: 3,
});
const umc750 = model(CENTRE, 'Haas', 'UMC-750', 'US', {
  ...centre([762, 508, 508], 5, 8100, 40, 'Haas NGC'),
  power: '22.4 kW',
  airPressure: '6.9 bar',
  phases: 3,
});
const cmx1100 = model(CENTRE, 'DMG MORI', 'CMX 1100 V', 'DE', {
  ...centre([1100, 560, 510], 3, 12000, 30, 'Siemens SINUMERIK 828D'),
  ...europe,
  power: '13 kW',
});
const speedio = model(CENTRE, 'Brother', 'SPEEDIO S700X1', 'JP', {
  ...centre([700, 400, 300], 3, 10000, 21, 'Brother CNC-C00'),
  airPressure: '4-6 bar',
  voltage: '200 V',
  phases: 3,
});
const robodrill = model(CENTRE, 'FANUC', 'ROBODRILL α-D21MiB5', 'JP', {
  ...centre([500, 400, 330], 3, 10000, 21, 'FANUC 31i-B5'),
  weight: '2000 kg',
  phases: 3,
});
const genos = model(CENTRE, 'Okuma', 'GENOS M560-V', 'JP', {
  ...centre([1050, 560, 460], 3, 15000, 32, 'Okuma OSP-P300M'),
  power: '22 kW',
  phases: 3,
});
const c42 = model(CENTRE, 'Hermle', 'C 42 U', 'DE', {
  ...centre([800, 800, 550], 5, 18000, 42, 'Heidenhain TNC 640'),
  ...europe,
});
const dnm5700 = model(CENTRE, 'DN Solutions', 'DNM 5700', 'KR', {
  ...centre([1050, 570, 510], 3, 12000, 30, 'FANUC 0i Plus'),
  power: '18.5 kW',
  phases: 3,
});
const vmx42 = model(CENTRE, 'Hurco', 'VMX42i', 'TW', {
  ...centre([1067, 610, 610], 3, 12000, 40, 'Hurco MAX5 with WinMax'),
  phases: 3,
});
const nlx2500 = model(LATHE, 'DMG MORI', 'NLX 2500|700', 'JP', {
  travelX: '260 mm',
  travelZ: '795 mm',
  axes: 2,
  spindleSpeed: '4000 rpm',
  power: '18.5 kW',
  controlSystem: 'MAPPS',
  phases: 3,
});
const integrex = model(LATHE, 'Mazak', 'INTEGREX i-200S', 'JP', {
  travelX: '615 mm',
  travelY: '250 mm',
  axes: 5,
  spindleSpeed: '5000 rpm',
  power: '22 kW',
  toolCapacity: 36,
  controlSystem: 'MAZATROL MATRIX 2',
  phases: 3,
});

const offers: Offer[] = [
  {
    of: vf2,
    by: 'spanwerk',
    sku: 'SW-3310',
    state: used(2018, 5400, '1152608'),
    prices: '1:46500',
    days: 14,
    en: 'Forty-taper vertical centre with probing, chip auger and rigid tapping; under power in Bielefeld.',
    de: 'Vertikalzentrum SK40 mit Messtaster, Späneförderer und synchronem Gewindebohren; unter Strom in Bielefeld.',
    zh: '40锥柄立式加工中心，带测头、螺旋排屑器和刚性攻丝；可在比勒费尔德通电看机。',
    attributes: { voltage: '400 V', frequency: '50 Hz', certifications: ['CE'] },
  },
  {
    of: vf2,
    by: 'haifan',
    sku: 'HF-M-0410',
    state: used(2015, 11800, '1124533'),
    prices: '1:29800',
    days: 20,
    en: 'From a mould shop in Kunshan, spindle rebuilt in 2021; 220 V transformer included.',
    de: 'Aus einem Formenbau in Kunshan, Spindel 2021 überholt; mit Transformator für 220 V.',
    zh: '来自昆山模具厂，主轴2021年大修；附220 V变压器。',
    attributes: { voltage: '220 V', frequency: '50 Hz' },
  },
  {
    of: umc750,
    by: 'spanwerk',
    sku: 'SW-3342',
    state: used(2019, 6900, '1161275'),
    prices: '1:98500',
    days: 21,
    en: 'Five-axis centre with trunnion table, 40+1 tools and dynamic work offsets.',
    de: 'Fünfachszentrum mit Schwenkrundtisch, 40+1 Werkzeugen und dynamischen Nullpunkten.',
    zh: '五轴加工中心，摇篮式工作台，40+1刀位，带动态工件坐标偏置。',
  },
  {
    of: cmx1100,
    by: 'spanwerk',
    sku: 'SW-3351',
    state: used(2020, 7200, '8071-00412'),
    prices: '1:82500',
    days: 21,
    en: 'Vertical centre with table for 1,000 kg, through-spindle coolant and Renishaw probe.',
    de: 'Vertikalzentrum mit Tisch für 1.000 kg, innerer Kühlmittelzufuhr und Renishaw-Taster.',
    zh: '立式加工中心，工作台承重1000 kg，主轴中心出水，雷尼绍测头。',
  },
  {
    of: speedio,
    by: 'haifan',
    sku: 'HF-M-0422',
    state: refurbished(2018, 16500, '118044'),
    prices: '1:36500 3:34900',
    days: 18,
    en: 'BT30 drill-tap centre for small aluminium parts, guides and belts renewed.',
    de: 'BT30-Bohr- und Gewindezentrum für kleine Aluminiumteile, Führungen und Riemen erneuert.',
    zh: 'BT30钻攻中心，适用于小型铝件，导轨和皮带已更换。',
  },
  {
    of: robodrill,
    by: 'haifan',
    sku: 'HF-M-0430',
    state: used(2019, 15200, 'P198ZA771'),
    prices: '1:33800 5:31900 20:29500',
    days: 15,
    en: 'Forty machines from a phone-frame plant, sold in lots, with original manuals.',
    de: 'Vierzig Maschinen aus einem Werk für Telefonrahmen, in Losen, mit Originalhandbüchern.',
    zh: '来自手机边框工厂的四十台设备，分批出售，附原厂手册。',
  },
  {
    of: robodrill,
    by: 'spanwerk',
    sku: 'SW-3367',
    state: used(2018, 12900, 'P188ZA210'),
    prices: '1:42900',
    days: 14,
    en: 'With fourth-axis preparation and CE documents, ready to load in Germany.',
    de: 'Mit Vorbereitung für die vierte Achse und CE-Unterlagen, verladebereit in Deutschland.',
    zh: '预留第四轴接口，附CE文件，可在德国直接装车。',
    attributes: { certifications: ['CE'] },
  },
  {
    of: genos,
    by: 'haifan',
    sku: 'HF-M-0437',
    state: used(2017, 13400, '205118'),
    prices: '1:58900',
    days: 18,
    en: 'Double-column design that holds size over temperature, with 15,000 rpm BT40 spindle.',
    de: 'Portalbauweise mit hoher thermischer Stabilität und BT40-Spindel mit 15.000 min⁻¹.',
    zh: '双柱结构，热稳定性好，15000 rpm BT40主轴。',
  },
  {
    of: c42,
    by: 'spanwerk',
    sku: 'SW-3380',
    state: used(2018, 19800, '22841'),
    prices: '1:248000',
    days: 35,
    en: 'Five-axis centre with swivelling rotary table and pallet changer preparation, geometry record of last month.',
    de: 'Fünfachszentrum mit Schwenkrundtisch und Vorbereitung für Palettenwechsler, Geometrieprotokoll vom Vormonat.',
    zh: '五轴加工中心，摆动回转工作台，预留托盘交换接口，附上月几何精度检测记录。',
  },
  {
    of: dnm5700,
    by: 'haifan',
    sku: 'HF-M-0445',
    state: fresh(),
    prices: '1:69500 2:67900',
    days: 75,
    en: 'Ordered from the maker to your specification, with BT40 spindle and chip conveyor.',
    de: 'Werksbestellung nach Ihrer Spezifikation, mit BT40-Spindel und Späneförderer.',
    zh: '按您的配置向制造商订购，BT40主轴，带排屑器。',
  },
  {
    of: vmx42,
    by: 'spanwerk',
    sku: 'SW-3391',
    state: used(2016, 10300, '142-08211'),
    prices: '1:38900',
    days: 14,
    en: 'Toolroom favourite with conversational programming on two screens.',
    de: 'Beliebt im Werkzeugbau, mit Dialogprogrammierung auf zwei Bildschirmen.',
    zh: '深受工具车间欢迎，双屏对话式编程。',
  },
  {
    of: nlx2500,
    by: 'spanwerk',
    sku: 'SW-3402',
    state: used(2015, 17600, 'NL253-1507'),
    prices: '1:74500',
    days: 21,
    en: 'Two-axis turning centre with tailstock, bar capacity 80 mm, with LNS bar loader.',
    de: 'Zweiachs-Drehzentrum mit Reitstock, Stangendurchlass 80 mm, mit LNS-Stangenlader.',
    zh: '两轴车削中心，带尾座，棒料通过直径80 mm，配LNS送料机。',
  },
  {
    of: integrex,
    by: 'spanwerk',
    sku: 'SW-3407',
    state: used(2014, 21500, '252316'),
    prices: '1:118000',
    days: 28,
    en: 'Turn-mill centre with second spindle and 12,000 rpm milling head, parts complete in one set-up.',
    de: 'Dreh-Fräszentrum mit Gegenspindel und Frässpindel 12.000 min⁻¹, Komplettbearbeitung in einer Aufspannung.',
    zh: '车铣复合中心，带副主轴和12000 rpm铣削主轴，一次装夹完成加工。',
  },
];

/** Offers of machining centres and lathes. */
export const machineTools = offers.map(offer);
