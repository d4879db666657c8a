// Judged queries over the machinery demo, as buyers write them: models however written, kinds of machine, typos, five languages.
import type { Judged } from '../measures.ts';
import { ask } from './ask.ts';

const excavators = 'EW-1204 HF-C-0605 HF-C-0611 EW-1166 HF-C-0618 EW-1231';
const cobots = 'RL-UR5E HF-R-0188 RL-UR10E HF-R-0251 RL-UR20 RL-CRX10 HF-R-0260';
const forklifts = 'HF-L-0702 EW-1301 EW-1304';
const electricForklifts = 'EW-1301 EW-1304';
const moulding = 'NP-MA1600-N HF-P-0502 SW-3601 SW-3604 NP-ENG80 NP-KM160 NP-ROBO150 NP-YZ160';
const centres = 'SW-3310 HF-M-0410 SW-3342 SW-3351 HF-M-0422 HF-M-0430 SW-3367 HF-M-0437 SW-3380 HF-M-0445 SW-3391';
const wheelLoaders = 'EW-1188 HF-C-0630 HF-C-0633';
const lathes = 'SW-3402 SW-3407';
const pressBrakes = 'SW-3455 HF-M-0461';
const compressors = 'SW-5110 SW-5114';
const inverters = 'RL-SB77 HF-E-0901';
const lifts = 'EW-1322 EW-1325';
const ur10e = 'RL-UR10E HF-R-0251';
const vf2 = 'SW-3310 HF-M-0410';
const pc200 = 'HF-C-0611 EW-1166';
const robodrill = 'HF-M-0430 SW-3367';
const m20 = 'RL-M20ID HF-R-0204';
const r2000 = 'RL-R2000-210 SW-4471';

/** Judged queries of the machinery demo. */
export const machinery: readonly Judged[] = [
  ask('model', 'UR10e', { 3: ur10e }),
  ask('model', 'UR 10e', { 3: ur10e }),
  ask('model', 'ur-10e', { 3: ur10e }),
  ask('model', 'Haas VF2', { 3: vf2 }),
  ask('model', 'VF-2', { 3: vf2 }),
  ask('model', 'vf 2', { 3: vf2 }),
  ask('model', 'PC200', { 3: pc200 }),
  ask('model', 'PC 200-8', { 3: pc200 }),
  ask('model', 'komatsu pc2008', { 3: pc200 }),
  ask('model', 'M20iD', { 3: m20 }),
  ask('model', 'M-20iD/25', { 3: m20 }),
  ask('model', 'R2000iC 210F', { 3: r2000 }),
  ask('model', 'LRMate 200iD', { 3: 'RL-LRM200 HF-R-0117' }),
  ask('model', 'IRB2600', { 3: 'RL-IRB2600' }),
  ask('model', 'irb-6700', { 3: 'HF-R-0231' }),
  ask('model', 'KR210', { 3: 'SW-4466' }),
  ask('model', 'KR 6 R900', { 3: 'RL-KR6R900' }),
  ask('model', 'GP 25', { 3: 'HF-R-0240' }),
  ask('model', 'TX260', { 3: 'RL-TX260' }),
  ask('model', 'UMC750', { 3: 'SW-3342' }),
  ask('model', 'CMX1100V', { 3: 'SW-3351' }),
  ask('model', 'DNM5700', { 3: 'HF-M-0445' }),
  ask('model', 'M290', { 3: 'SW-3470' }),
  ask('model', 'GA37', { 3: 'SW-5110' }),
  ask('model', 'D6T', { 3: 'HF-C-0644' }),
  ask('model', 'L 120 H', { 3: 'EW-1188' }),
  ask('model', 'SB5000TL', { 3: 'HF-E-0901' }),
  ask('model', 'ddl8700', { 3: 'HF-T-0801' }),
  ask('model', 'GS1932', { 3: 'EW-1325' }),
  ask('model', 'cat 320', { 3: 'EW-1204 HF-C-0605' }),
  ask('model', 'robodrill', { 3: robodrill }),
  ask('part number', 'SW-4471', { 3: 'SW-4471' }),
  ask('part number', 'sw 3310', { 3: 'SW-3310' }),
  ask('part number', 'HFM0410', { 3: 'HF-M-0410' }),
  ask('kind', 'excavator', { 3: excavators }),
  ask('kind', 'digger', { 3: excavators }),
  ask('kind', 'cobot', { 3: cobots }),
  ask('kind', 'VMC', { 3: centres }),
  ask('kind', 'machining center', { 3: centres }),
  ask('kind', 'injection molding machine', { 3: moulding }),
  ask('kind', 'press brake', { 3: pressBrakes }),
  ask('kind', 'lathe', { 3: lathes }),
  ask('kind', 'electric forklift', { 3: electricForklifts, 1: 'HF-L-0702' }),
  ask('kind', 'boom lift', { 3: 'EW-1322', 1: 'EW-1325' }),
  ask('kind', 'aerial platform', { 3: lifts }),
  ask('kind', 'solar inverter', { 3: inverters }),
  ask('kind', 'screw compressor', { 3: compressors }),
  ask('kind', 'wheel loader', { 3: wheelLoaders, 1: 'EW-1209' }),
  ask('brand and kind', 'fanuc cobot', { 3: 'RL-CRX10' }),
  ask('brand and kind', 'used fanuc robot', { 3: 'HF-R-0117 SW-4502', 2: 'SW-4471' }),
  ask('brand and kind', 'arburg injection moulding', { 3: 'SW-3601 SW-3604' }),
  ask('brand and kind', 'volvo loader', { 3: 'EW-1188' }),
  ask('typo', 'excavater', { 3: excavators }),
  ask('typo', 'komatzu excavator', { 3: pc200, 1: 'EW-1204 HF-C-0605 HF-C-0618 EW-1231' }),
  ask('typo', 'caterpiller dozer', { 3: 'HF-C-0644' }),
  ask('typo', 'jungheinrick forklift', { 3: 'EW-1301', 1: 'EW-1304 HF-L-0702' }),
  ask('typo', 'stratasis 3d printer', { 3: 'HF-M-0477', 1: 'SW-3470 SW-3474' }),
  ask('German', 'Bagger', { 3: excavators }, 'de'),
  ask('German', 'Gabelstapler', { 3: forklifts }, 'de'),
  ask('German', 'Radlader gebraucht', { 3: 'EW-1188', 1: 'HF-C-0630 HF-C-0633' }, 'de'),
  ask('German', 'Bearbeitungszentrum', { 3: centres }, 'de'),
  ask('German', 'Spritzgiessmaschine', { 3: moulding }, 'de'),
  ask('German', 'Drehmaschine', { 3: lathes }, 'de'),
  ask('German', 'Schraubenkompressor', { 3: compressors }, 'de'),
  ask('Chinese', '挖掘机', { 3: excavators, 1: 'EW-1209' }, 'zh'),
  ask('Chinese', '注塑机', { 3: moulding }, 'zh'),
  ask(
    'Chinese',
    '二手加工中心',
    { 3: 'SW-3310 HF-M-0410 SW-3342 SW-3351 HF-M-0430 SW-3367 HF-M-0437 SW-3380 SW-3391', 1: 'HF-M-0422 HF-M-0445' },
    'zh',
  ),
  ask('Chinese', '协作机器人', { 3: cobots }, 'zh'),
  ask('Chinese', '叉车', { 3: forklifts }, 'zh'),
  ask('Chinese', '激光切割机', { 3: 'SW-3450' }, 'zh'),
  ask('Spanish', 'excavadora', { 3: excavators }, 'es'),
  ask('Spanish', 'carretilla elevadora', { 3: forklifts }, 'es'),
  ask('Spanish', 'inyectora de plástico', { 3: moulding }, 'es'),
  ask('mixed', 'Komatsu 挖掘机', { 3: pc200, 1: 'EW-1204 HF-C-0605 HF-C-0618 EW-1231' }, 'zh'),
  ask('mixed', 'Haas Bearbeitungszentrum', { 3: 'SW-3310 HF-M-0410 SW-3342' }, 'de'),
  ask('units', 'robot 25kg', { 3: 'RL-M20ID', 2: 'HF-R-0240 HF-R-0204' }),
  ask('Japanese', '協働ロボット', { 3: cobots }, 'ja'),
  ask('Japanese', '油圧ショベル', { 3: excavators }, 'ja'),
  ask('Japanese', 'パワーショベル', { 3: excavators }, 'ja'),
  ask('Japanese', 'フォークリフト', { 3: forklifts }, 'ja'),
  ask('Japanese', '電動フォークリフト', { 3: electricForklifts, 1: 'HF-L-0702' }, 'ja'),
  ask('Japanese', '旋盤', { 3: lathes }, 'ja'),
  ask('Japanese', 'マシニングセンタ', { 3: centres }, 'ja'),
  ask('Japanese', 'ＣＮＣ旋盤', { 3: lathes }, 'ja'),
  ask('mixed', 'Komatsu 油圧ショベル', { 3: pc200, 1: 'EW-1204 HF-C-0605 HF-C-0618 EW-1231' }, 'ja'),
  ask('mixed', 'FANUC 協働ロボット', { 3: 'RL-CRX10' }, 'ja'),
];
