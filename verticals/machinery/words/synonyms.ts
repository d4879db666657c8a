// Words that mean the same machine in search, in the languages of traders.

/** Each word with its like. */
export const synonyms = {
  excavator: ['digger', 'trackhoe', 'Bagger', 'excavadora', '挖掘机'],
  'machining centre': [
    'machining center',
    'CNC mill',
    'VMC',
    'Bearbeitungszentrum',
    'centro de mecanizado',
    '加工中心',
  ],
  lathe: ['turning machine', 'turning centre', 'turning center', 'Drehmaschine', 'torno', '车床'],
  'injection moulding machine': [
    'injection molding machine',
    'IMM',
    'Spritzgießmaschine',
    'inyectora de plástico',
    '注塑机',
  ],
  cobot: ['collaborative robot', 'Kollaborativer Roboter', 'robot colaborativo', '协作机器人'],
  robot: ['robot arm', 'manipulator', 'Roboter', '机器人'],
  forklift: ['fork lift truck', 'lift truck', 'Gabelstapler', 'Stapler', 'carretilla elevadora', 'montacargas', '叉车'],
  'press brake': ['bending machine', 'Abkantpresse', 'plegadora', '折弯机'],
  'laser cutter': ['laser cutting machine', 'Laserschneidmaschine', 'cortadora láser', '激光切割机'],
  compressor: ['air compressor', 'Kompressor', 'compresor', '空压机', '压缩机'],
  generator: ['genset', 'generator set', 'Stromaggregat', 'grupo electrógeno', '发电机组'],
  inverter: ['solar inverter', 'PV inverter', 'Wechselrichter', 'inversor', '逆变器'],
  'wheel loader': ['front loader', 'payloader', 'Radlader', 'cargadora de ruedas', '装载机'],
  'road roller': ['compactor', 'Walze', 'rodillo compactador', '压路机'],
  crane: ['Kran', 'grúa', '起重机'],
  tractor: ['Traktor', 'Schlepper', '拖拉机'],
  truck: ['lorry', 'Lkw', 'Lastwagen', 'camión', '卡车'],
  car: ['passenger car', 'automobile', 'Pkw', 'coche', 'turismo', '轿车'],
  gearbox: ['transmission', 'Getriebe', 'caja de cambios', '变速箱'],
};
