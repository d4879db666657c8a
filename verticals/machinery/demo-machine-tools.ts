// Machinery demo: machining centres, lathes, sheet metal, additive manufacturing, measuring and plastics machines.
import { type Family, fresh, model, type Offer, offer, refurbished, used } from './demo-machine.ts';

const CENTRE: Family = { category: 'machining-centres', hsCode: '845710', machineType: 'MACHINING_CENTRE', en: 'machining centre', de: 'Bearbeitungszentrum' };
const LATHE: Family = { category: 'lathes', hsCode: '845811', machineType: 'LATHE', en: 'CNC lathe', de: 'CNC-Drehmaschine' };
const LASER: Family = { category: 'sheet-metal', hsCode: '845611', machineType: 'LASER_CUTTER', en: 'laser cutting machine', de: 'Laserschneidmaschine' };
const BRAKE: Family = { category: 'sheet-metal', hsCode: '846223', machineType: 'PRESS_BRAKE', en: 'CNC press brake', de: 'CNC-Abkantpresse' };
const METAL_PRINTER: Family = { category: 'additive', hsCode: '848510', machineType: 'ADDITIVE_MACHINE', en: 'metal 3D printer', de: 'Metall-3D-Drucker' };
const PLASTIC_PRINTER: Family = { category: 'additive', hsCode: '848520', machineType: 'ADDITIVE_MACHINE', en: 'plastics 3D printer', de: 'Kunststoff-3D-Drucker' };
const CMM: Family = { category: 'measuring', hsCode: '903180', machineType: 'MEASURING_MACHINE', en: 'coordinate measuring machine', de: 'Koordinatenmessgerät' };
const MOULDER: Family = { category: 'injection-moulding', hsCode: '847710', machineType: 'INJECTION_MOULDING_MACHINE', en: 'injection moulding machine', de: 'Spritzgießmaschine' };

const europe = { voltage: '400 V', frequency: '50 Hz', phases: 3, certifications: ['CE'] };

/** Travels X, Y, Z (mm), axes, spindle speed (rpm), tool places, controller. */
function centre(travels: [number, number, number], axes: number, spindle: number, toolCapacity: number, controlSystem: string) {
  const [x, y, z] = travels;
  return { travelX: `${x} mm`, travelY: `${y} mm`, travelZ: `${z} mm`, axes, spindleSpeed: `${spindle} rpm`, toolCapacity, controlSystem };
}

const vf2 = model(CENTRE, 'Haas', 'VF-2', 'US', { ...centre([762, 406, 508], 3, 8100, 20, 'Haas NGC'), power: '22.4 kW', airPressure: '6.9 bar', phases: 3 });
const umc750 = model(CENTRE, 'Haas', 'UMC-750', 'US', { ...centre([762, 508, 508], 5, 8100, 40, 'Haas NGC'), power: '22.4 kW', airPressure: '6.9 bar', phases: 3 });
const cmx1100 = model(CENTRE, 'DMG MORI', 'CMX 1100 V', 'DE', { ...centre([1100, 560, 510], 3, 12000, 30, 'Siemens SINUMERIK 828D'), ...europe, power: '13 kW' });
const speedio = model(CENTRE, 'Brother', 'SPEEDIO S700X1', 'JP', { ...centre([700, 400, 300], 3, 10000, 21, 'Brother CNC-C00'), airPressure: '4-6 bar', voltage: '200 V', phases: 3 });
const robodrill = model(CENTRE, 'FANUC', 'ROBODRILL α-D21MiB5', 'JP', { ...centre([500, 400, 330], 3, 10000, 21, 'FANUC 31i-B5'), weight: '2000 kg', phases: 3 });
const genos = model(CENTRE, 'Okuma', 'GENOS M560-V', 'JP', { ...centre([1050, 560, 460], 3, 15000, 32, 'Okuma OSP-P300M'), power: '22 kW', phases: 3 });
const c42 = model(CENTRE, 'Hermle', 'C 42 U', 'DE', { ...centre([800, 800, 550], 5, 18000, 42, 'Heidenhain TNC 640'), ...europe });
const dnm5700 = model(CENTRE, 'DN Solutions', 'DNM 5700', 'KR', { ...centre([1050, 570, 510], 3, 12000, 30, 'FANUC 0i Plus'), power: '18.5 kW', phases: 3 });
const vmx42 = model(CENTRE, 'Hurco', 'VMX42i', 'TW', { ...centre([1067, 610, 610], 3, 12000, 40, 'Hurco MAX5 with WinMax'), phases: 3 });
const nlx2500 = model(LATHE, 'DMG MORI', 'NLX 2500|700', 'JP', { travelX: '260 mm', travelZ: '795 mm', axes: 2, spindleSpeed: '4000 rpm', power: '18.5 kW', toolCapacity: 12, controlSystem: 'MAPPS', phases: 3 });
const integrex = model(LATHE, 'Mazak', 'INTEGREX i-200S', 'JP', { travelX: '615 mm', travelY: '250 mm', axes: 5, spindleSpeed: '5000 rpm', power: '22 kW', toolCapacity: 36, controlSystem: 'MAZATROL MATRIX 2', phases: 3 });
const trulaser = model(LASER, 'TRUMPF', 'TruLaser 3030 fiber', 'DE', { travelX: '3000 mm', travelY: '1500 mm', travelZ: '115 mm', accuracy: '0.05 mm', ...europe });
const trubend = model(BRAKE, 'TRUMPF', 'TruBend 5130', 'AT', { clampingForce: '1300 kN', ...europe });
const hg1003 = model(BRAKE, 'Amada', 'HG 1003', 'JP', { clampingForce: '1000 kN', phases: 3 });
const m290 = model(METAL_PRINTER, 'EOS', 'EOS M 290', 'DE', { ...europe, power: '8.5 kW', weight: '1250 kg', length: '2500 mm', width: '1300 mm', height: '2190 mm' });
const p396 = model(PLASTIC_PRINTER, 'EOS', 'EOS P 396', 'DE', { ...europe, weight: '1060 kg', length: '1840 mm', width: '1175 mm', height: '2100 mm' });
const f370 = model(PLASTIC_PRINTER, 'Stratasys', 'F370', 'US', { weight: '227 kg', length: '711 mm', width: '864 mm', height: '1626 mm', phases: 1 });
const crysta = model(CMM, 'Mitutoyo', 'CRYSTA-Apex S 776', 'JP', { travelX: '705 mm', travelY: '705 mm', travelZ: '605 mm', axes: 3, accuracy: '0.0017 mm' });
const ma1600 = model(MOULDER, 'Haitian', 'MA1600/540', 'CN', { clampingForce: '1600 kN', shotWeight: '230-359 g', power: '15 kW', phases: 3 });
const arburg470 = model(MOULDER, 'ARBURG', 'ALLROUNDER 470 S 1100-400', 'DE', { clampingForce: '1100 kN', controlSystem: 'SELOGICA', ...europe });
const arburg520 = model(MOULDER, 'ARBURG', 'ALLROUNDER 520 A 1500-400', 'DE', { clampingForce: '1500 kN', controlSystem: 'SELOGICA', ...europe });
const victory = model(MOULDER, 'ENGEL', 'victory 330/80', 'AT', { clampingForce: '800 kN', controlSystem: 'ENGEL CC 200', ...europe });
const cx160 = model(MOULDER, 'KraussMaffei', 'CX 160-750', 'DE', { clampingForce: '1600 kN', controlSystem: 'KraussMaffei MC5', ...europe });
const roboshot = model(MOULDER, 'FANUC', 'ROBOSHOT α-S150iA', 'JP', { clampingForce: '1500 kN', controlSystem: 'FANUC 31i', phases: 3 });
const yizumi = model(MOULDER, 'YIZUMI', 'UN160A5', 'CN', { clampingForce: '1600 kN', phases: 3 });

const offers: Offer[] = [
  { of: vf2, by: 'spanwerk', sku: 'SW-3310', state: used(2018, 5400, '1152608'), prices: '1:46500', days: 14,
    en: 'Forty-taper vertical centre with probing, chip auger and rigid tapping; under power in Bielefeld.',
    de: 'Vertikalzentrum SK40 mit Messtaster, Späneförderer und synchronem Gewindebohren; unter Strom in Bielefeld.',
    attributes: { voltage: '400 V', frequency: '50 Hz', certifications: ['CE'] } },
  { of: vf2, by: 'haifan', sku: 'HF-M-0410', state: used(2015, 11800, '1124533'), prices: '1:29800', days: 20,
    en: 'From a mould shop in Kunshan, spindle rebuilt in 2021; 220 V transformer included.',
    de: 'Aus einem Formenbau in Kunshan, Spindel 2021 überholt; mit Transformator für 220 V.', attributes: { voltage: '220 V', frequency: '50 Hz' } },
  { of: umc750, by: 'spanwerk', sku: 'SW-3342', state: used(2019, 6900, '1161275'), prices: '1:98500', days: 21,
    en: 'Five-axis centre with trunnion table, 40+1 tools and dynamic work offsets.',
    de: 'Fünfachszentrum mit Schwenkrundtisch, 40+1 Werkzeugen und dynamischen Nullpunkten.' },
  { of: cmx1100, by: 'spanwerk', sku: 'SW-3351', state: used(2020, 7200, '8071-00412'), prices: '1:82500', days: 21,
    en: 'Vertical centre with table for 1,000 kg, through-spindle coolant and Renishaw probe.',
    de: 'Vertikalzentrum mit Tisch für 1.000 kg, innerer Kühlmittelzufuhr und Renishaw-Taster.' },
  { of: speedio, by: 'haifan', sku: 'HF-M-0422', state: refurbished(2018, 16500, '118044'), prices: '1:36500 3:34900', days: 18,
    en: 'BT30 drill-tap centre for small aluminium parts, guides and belts renewed.',
    de: 'BT30-Bohr- und Gewindezentrum für kleine Aluminiumteile, Führungen und Riemen erneuert.' },
  { of: robodrill, by: 'haifan', sku: 'HF-M-0430', state: used(2019, 15200, 'P198ZA771'), prices: '1:33800 5:31900 20:29500', days: 15,
    en: 'Forty machines from a phone-frame plant, sold in lots, with original manuals.',
    de: 'Vierzig Maschinen aus einem Werk für Telefonrahmen, in Losen, mit Originalhandbüchern.' },
  { of: robodrill, by: 'spanwerk', sku: 'SW-3367', state: used(2018, 12900, 'P188ZA210'), prices: '1:42900', days: 14,
    en: 'With fourth-axis preparation and CE documents, ready to load in Germany.',
    de: 'Mit Vorbereitung für die vierte Achse und CE-Unterlagen, verladebereit in Deutschland.', attributes: { certifications: ['CE'] } },
  { of: genos, by: 'haifan', sku: 'HF-M-0437', state: used(2017, 13400, '205118'), prices: '1:58900', days: 18,
    en: 'Double-column design that holds size over temperature, with 15,000 rpm BT40 spindle.',
    de: 'Portalbauweise mit hoher thermischer Stabilität und BT40-Spindel mit 15.000 min⁻¹.' },
  { of: c42, by: 'spanwerk', sku: 'SW-3380', state: used(2018, 19800, '22841'), prices: '1:248000', days: 35,
    en: 'Five-axis centre with swivelling rotary table and pallet changer preparation, geometry record of last month.',
    de: 'Fünfachszentrum mit Schwenkrundtisch und Vorbereitung für Palettenwechsler, Geometrieprotokoll vom Vormonat.' },
  { of: dnm5700, by: 'haifan', sku: 'HF-M-0445', state: fresh(), prices: '1:69500 2:67900', days: 75,
    en: 'Ordered from the maker to your specification, with BT40 spindle and chip conveyor.',
    de: 'Werksbestellung nach Ihrer Spezifikation, mit BT40-Spindel und Späneförderer.' },
  { of: vmx42, by: 'spanwerk', sku: 'SW-3391', state: used(2016, 10300, '142-08211'), prices: '1:38900', days: 14,
    en: 'Toolroom favourite with conversational programming on two screens.',
    de: 'Beliebt im Werkzeugbau, mit Dialogprogrammierung auf zwei Bildschirmen.' },
  { of: nlx2500, by: 'spanwerk', sku: 'SW-3402', state: used(2015, 17600, 'NL253-1507'), prices: '1:74500', days: 21,
    en: 'Two-axis turning centre with tailstock, bar capacity 80 mm, with LNS bar loader.',
    de: 'Zweiachs-Drehzentrum mit Reitstock, Stangendurchlass 80 mm, mit LNS-Stangenlader.' },
  { of: integrex, by: 'spanwerk', sku: 'SW-3407', state: used(2014, 21500, '252316'), prices: '1:118000', days: 28,
    en: 'Turn-mill centre with second spindle and 12,000 rpm milling head, parts complete in one set-up.',
    de: 'Dreh-Fräszentrum mit Gegenspindel und Frässpindel 12.000 min⁻¹, Komplettbearbeitung in einer Aufspannung.' },
  { of: trulaser, by: 'spanwerk', sku: 'SW-3450', state: used(2017, 18900, 'A0231E0418'), prices: '1:189000', days: 40, attributes: { power: '6 kW' },
    en: 'Flat-bed laser with TruDisk 6001 source of 6 kW and pallet changer; power stated is the laser’s.',
    de: 'Flachbettlaser mit 6-kW-Quelle TruDisk 6001 und Palettenwechsler; die Leistung ist die des Lasers.' },
  { of: trubend, by: 'spanwerk', sku: 'SW-3455', state: used(2016, 12200, 'B0407A0733'), prices: '1:78500', days: 25,
    en: 'Press brake with 3,230 mm bending length, five-axis back gauge and ACB angle measuring.',
    de: 'Abkantpresse mit 3.230 mm Abkantlänge, Fünfachs-Hinteranschlag und Winkelmessung ACB.' },
  { of: hg1003, by: 'haifan', sku: 'HF-M-0461', state: used(2018, 8700, '10030418'), prices: '1:69800', days: 20,
    en: 'Hybrid-drive press brake of the 3 m class with AMNC 3i control.',
    de: 'Abkantpresse der 3-m-Klasse mit Hybridantrieb und Steuerung AMNC 3i.', attributes: { controlSystem: 'AMADA AMNC 3i' } },
  { of: m290, by: 'spanwerk', sku: 'SW-3470', state: used(2019, 14100, 'SI3891'), prices: '1:265000', days: 30,
    en: 'Laser powder-bed machine, 400 W fibre laser, build volume 250 × 250 × 325 mm; aluminium process only.',
    de: 'Pulverbettanlage mit 400-W-Faserlaser, Bauraum 250 × 250 × 325 mm; nur mit Aluminium betrieben.' },
  { of: p396, by: 'spanwerk', sku: 'SW-3474', state: used(2017, 23800, 'SI2207'), prices: '1:129000', days: 30,
    en: 'Laser sintering of PA 12, build volume 340 × 340 × 600 mm, with unpacking station.',
    de: 'Lasersintern von PA 12, Bauraum 340 × 340 × 600 mm, mit Auspackstation.' },
  { of: f370, by: 'haifan', sku: 'HF-M-0477', state: fresh(), prices: '1:52900', days: 30,
    en: 'FDM printer with soluble support, build volume 355 × 254 × 355 mm, for ABS, ASA and PC-ABS.',
    de: 'FDM-Drucker mit löslichem Stützmaterial, Bauraum 355 × 254 × 355 mm, für ABS, ASA und PC-ABS.' },
  { of: crysta, by: 'spanwerk', sku: 'SW-3481', state: used(2016, 9900, '70316604'), prices: '1:38500', days: 21,
    en: 'Recalibrated to ISO 10360-2 with SP25M scanning probe; E0,MPE is 1.7 + 3L/1000 µm.',
    de: 'Neu kalibriert nach ISO 10360-2 mit Scannkopf SP25M; E0,MPE beträgt 1,7 + 3L/1000 µm.' },
  { of: ma1600, by: 'ningpu', sku: 'NP-MA1600-N', state: fresh(), prices: '1:33500 3:32200 10:30500', days: 35,
    en: 'Servo-hydraulic toggle machine of the Mars series, three screws to choose from, 15 kW pump motor.',
    de: 'Servohydraulische Kniehebelmaschine der Mars-Serie, drei Schnecken zur Wahl, Pumpenmotor 15 kW.' },
  { of: ma1600, by: 'haifan', sku: 'HF-P-0502', state: used(2016, 34500, '2016037418'), prices: '1:13800 4:12900', days: 15,
    en: 'Four machines from a cap moulder, barrels measured, hydraulic hoses renewed.',
    de: 'Vier Maschinen eines Verschlussherstellers, Zylinder vermessen, Hydraulikschläuche erneuert.' },
  { of: arburg470, by: 'spanwerk', sku: 'SW-3601', state: used(2015, 41200, '230817'), prices: '1:36900', days: 18,
    en: 'Hydraulic machine with 470 × 470 mm between tie bars and 40 mm screw.',
    de: 'Hydraulische Maschine mit 470 × 470 mm lichtem Säulenabstand und 40-mm-Schnecke.' },
  { of: arburg520, by: 'spanwerk', sku: 'SW-3604', state: used(2017, 28700, '241966'), prices: '1:69800', days: 18,
    en: 'All-electric machine, 520 × 520 mm between tie bars, MULTILIFT picker included.',
    de: 'Vollelektrische Maschine, 520 × 520 mm Säulenabstand, mit Picker MULTILIFT.' },
  { of: victory, by: 'ningpu', sku: 'NP-ENG80', state: refurbished(2013, 52300, '182204'), prices: '1:24500', days: 30,
    en: 'Tie-bar-less machine for wide moulds, re-screwed and repainted in Ningbo.',
    de: 'Holmlose Maschine für breite Werkzeuge, in Ningbo mit neuer Schnecke versehen und lackiert.' },
  { of: cx160, by: 'ningpu', sku: 'NP-KM160', state: used(2014, 47800, '61014377'), prices: '1:31800', days: 25,
    en: 'Compact two-platen hydraulic machine, runs polyamide connectors today.',
    de: 'Kompakte hydraulische Zweiplattenmaschine, fertigt derzeit Steckverbinder aus Polyamid.' },
  { of: roboshot, by: 'ningpu', sku: 'NP-ROBO150', state: used(2018, 26900, 'E18B0714'), prices: '1:49800 2:48500', days: 20,
    en: 'All-electric precision machine for lenses and connectors, with AI pressure profile control.',
    de: 'Vollelektrische Präzisionsmaschine für Linsen und Stecker, mit KI-Druckregelung.' },
  { of: yizumi, by: 'ningpu', sku: 'NP-YZ160', state: fresh(), prices: '1:31900 3:30800 10:29200', days: 35,
    en: 'A5 series servo machine, Euromap 67 robot interface on request.',
    de: 'Servomaschine der Serie A5, Roboterschnittstelle Euromap 67 auf Wunsch.' },
];

/** Offers of machine tools, printers, measuring and plastics machines. */
export const machineTools = offers.map(offer);
