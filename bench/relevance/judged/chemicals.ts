// Judged queries over the chemicals demo, as buyers write them: names, trade names, numbers however written, typos, four languages.
import type { Judged } from '../measures.ts';
import { ask } from './ask.ts';

const naoh = 'HL-NAOH-99F MF-1001 LY-CS-25 HL-NAOH-99P-FCC LY-AR-NAOH HL-NAOH-50L';
const naohFlakes = 'HL-NAOH-99F MF-1001 LY-CS-25';
const ipa = 'RY-IPA-998 MF-2003 RY-EL-IPA QL-IPA-USP';
const citric = 'QL-CA-E330 MF-3001 LY-CA-25 QL-CA-USP';
const vitaminC = 'QL-VC-FCC MF-3004 QL-VC-USP';
const ethanol = 'QL-ETOH-USP LY-AR-ETOH';
const peroxide = 'HL-H2O2-50 LY-H2O2-35F';
const glycerine = 'QL-GLY-USP MF-2022';
const propyleneGlycol = 'QL-PG-USP MF-2019';

/** Judged queries of the chemicals demo. */
export const chemicals: readonly Judged[] = [
  ask('trade name', 'lye', { 3: naoh }),
  ask('trade name', 'muriatic acid', { 3: 'LY-AR-HCL' }),
  ask('trade name', 'oil of vitriol', { 3: 'HL-H2SO4-98 RY-EL-H2SO4' }),
  ask('trade name', 'blue vitriol', { 3: 'MF-1021 LY-CUSO4-AG' }),
  ask('trade name', 'MEK', { 3: 'MF-2011' }),
  ask('trade name', 'rubbing alcohol isopropanol', { 3: ipa }),
  ask('trade name', 'baking soda food grade', { 3: 'HL-SBC-F', 2: 'MF-1015' }),
  ask('name', 'caustic soda flakes', { 3: naohFlakes, 2: 'HL-NAOH-99P-FCC LY-AR-NAOH', 1: 'HL-NAOH-50L' }),
  ask('name', 'sodium hydroxide', { 3: naoh }),
  ask('name', 'citric acid', { 3: citric }),
  ask('name', 'hydrogen peroxide', { 3: peroxide }),
  ask('name', 'propylene glycol', { 3: propyleneGlycol, 1: 'RY-MEG-FG' }),
  ask('name', 'urea', { 3: 'MF-1042 LY-UREA-SCR' }),
  ask('name', 'niacinamide', { 3: 'MF-3025 QL-B3-COS' }),
  ask('name', 'paracetamol powder', { 3: 'QL-APAP-BP', 2: 'MF-3021' }),
  ask('name and grade', 'electronic grade isopropyl alcohol', { 3: 'RY-EL-IPA', 1: 'RY-IPA-998 MF-2003 QL-IPA-USP' }),
  ask('name and grade', 'food grade phosphoric acid', { 3: 'MF-1012', 1: 'LY-PA-85' }),
  ask('name and grade', 'USP glycerin', { 3: 'QL-GLY-USP', 2: 'MF-2022' }),
  ask('name and grade', 'battery grade NMP', { 3: 'RY-NMP-EL' }),
  ask('use', 'wafer drying solvent', { 3: 'RY-EL-IPA' }),
  ask('use', 'diesel exhaust fluid urea', { 3: 'LY-UREA-SCR', 1: 'MF-1042' }),
  ask('CAS number', '7647-14-5', { 3: 'QL-NACL-USP' }),
  ask('CAS number', '7647145', { 3: 'QL-NACL-USP' }),
  ask('CAS number', '7647 14 5', { 3: 'QL-NACL-USP' }),
  ask('CAS number', 'CAS 67-63-0', { 3: ipa }),
  ask('CAS number', '67 63 0', { 3: ipa }),
  ask('CAS number', 'cas no. 1310732', { 3: naoh }),
  ask('CAS number', '7664–93–9', { 3: 'HL-H2SO4-98 RY-EL-H2SO4' }),
  ask('CAS number', '50-81-7 USP', { 3: 'QL-VC-USP', 2: 'QL-VC-FCC MF-3004' }),
  ask('EC number', '231-598-3', { 3: 'QL-NACL-USP' }),
  ask('EC number', '2006617', { 3: ipa }),
  ask('EC number', 'EC 201 069 1', { 3: citric }),
  ask('E number', 'E330', { 3: citric }),
  ask('E number', 'E 300', { 3: vitaminC }),
  ask('E number', 'e-415', { 3: 'QL-XG-200' }),
  ask('part number', 'RY-IPA-998', { 3: 'RY-IPA-998' }),
  ask('part number', 'RYIPA998', { 3: 'RY-IPA-998' }),
  ask('part number', 'ql ca usp', { 3: 'QL-CA-USP' }),
  ask('part number', 'MF 1030', { 3: 'MF-1030' }),
  ask('part number', 'mf2019', { 3: 'MF-2019' }),
  ask('typo', 'sodium hydroxyde', { 3: naoh }),
  ask('typo', 'acetonitrille', { 3: 'LY-HPLC-ACN' }),
  ask('typo', 'isopropil alcohol', { 3: ipa }),
  ask('typo', 'titanum dioxide rutile', { 3: 'MF-1030' }),
  ask('typo', 'hyaluronate sodum', { 3: 'QL-HA-M' }),
  ask('formula', 'H2SO4', { 3: 'HL-H2SO4-98 RY-EL-H2SO4' }),
  ask('formula', 'NaOH flakes', { 3: naohFlakes, 2: 'HL-NAOH-99P-FCC LY-AR-NAOH', 1: 'HL-NAOH-50L' }),
  ask('units', 'hydrogen peroxide 35%', { 3: 'LY-H2O2-35F', 1: 'HL-H2O2-50' }),
  ask('units', 'phosphoric acid 85 percent', { 3: 'MF-1012 LY-PA-85' }),
  ask('units', 'xanthan gum 200mesh', { 3: 'QL-XG-200' }),
  ask('Chinese', '片碱', { 3: 'HL-NAOH-99F', 2: 'MF-1001 LY-CS-25' }, 'zh'),
  ask('Chinese', '烧碱', { 3: naoh }, 'zh'),
  ask('Chinese', '异丙醇', { 3: ipa }, 'zh'),
  ask('Chinese', '食品级柠檬酸', { 3: 'QL-CA-E330', 2: 'MF-3001 LY-CA-25 QL-CA-USP' }, 'zh'),
  ask('Chinese', '双氧水', { 3: peroxide }, 'zh'),
  ask('Chinese', '电池级碳酸锂', { 3: 'RY-LC-995' }, 'zh'),
  ask('German', 'Schwefelsäure', { 3: 'HL-H2SO4-98 RY-EL-H2SO4' }, 'de'),
  ask(
    'German',
    'Natronlauge 50 %',
    { 3: 'HL-NAOH-50L', 1: 'HL-NAOH-99F MF-1001 LY-CS-25 HL-NAOH-99P-FCC LY-AR-NAOH' },
    'de',
  ),
  ask('German', 'Glyzerin', { 3: glycerine }, 'de'),
  ask('Spanish', 'ácido sulfúrico', { 3: 'HL-H2SO4-98 RY-EL-H2SO4' }, 'es'),
  ask('Spanish', 'bicarbonato de sodio', { 3: 'HL-SBC-F MF-1015' }, 'es'),
  ask('mixed', 'NaOH 片碱', { 3: naohFlakes, 1: 'HL-NAOH-99P-FCC LY-AR-NAOH HL-NAOH-50L' }, 'zh'),
  ask('mixed', 'ethanol 分析纯', { 3: 'LY-AR-ETOH', 1: 'QL-ETOH-USP' }, 'zh'),
  ask('name', 'absolute ethanol', { 3: ethanol }),
];
