// Words that mean the same to those who search for consumer goods.

/** Any of a line finds the others. */
export const synonyms = {
  // What people wear, and what they carry.
  't-shirt': ['tee', 'tee shirt', 'T恤', 'camiseta', 'Tシャツ'],
  trainers: ['sneakers', 'running shoes', '运动鞋', 'Turnschuhe', 'zapatillas', 'スニーカー', '運動靴'],
  jumper: ['sweater', 'pullover', '毛衣', 'jersey de punto', 'セーター', 'ニット'],
  trousers: ['pants', 'Hose', 'pantalones', '裤子'],
  'baby bodysuit': ['onesie', '包屁衣', '哈衣', 'Babybody', 'body de bebé'],
  backpack: ['rucksack', '背包', '双肩包', 'mochila', 'リュックサック', 'バックパック'],
  handbag: ['purse', 'Handtasche', 'bolso', '手提包'],
  sunglasses: ['shades', 'Sonnenbrille', 'gafas de sol', '太阳镜'],

  // What stands in a home.
  mug: ['cup', '马克杯', '杯子', 'Becher', 'taza', 'マグカップ'],
  'vacuum flask': [
    'thermos',
    'insulated bottle',
    '保温杯',
    'Thermosflasche',
    'termo',
    '魔法瓶',
    '水筒',
    '真空断熱ボトル',
  ],
  sofa: ['couch', '沙发', 'sofá', 'ソファ'],
  kettle: ['水壶', 'Wasserkocher', 'hervidor', '電気ケトル', 'やかん'],
  fridge: ['refrigerator', 'Kühlschrank', 'frigorífico', '冰箱'],
  'vacuum cleaner': ['hoover', 'Staubsauger', 'aspiradora', '吸尘器'],
  'hair dryer': ['blow dryer', '吹风机', 'Haartrockner', 'Föhn', 'secador de pelo', 'ヘアドライヤー', 'ドライヤー'],
  'coffee maker': ['coffee machine', 'Kaffeemaschine', 'cafetera', '咖啡机'],
  torch: ['flashlight', 'Taschenlampe', 'linterna', '手电筒'],
  'light bulb': ['lightbulb', 'Glühbirne', 'bombilla', '灯泡'],
  'plush toy': ['stuffed animal', 'soft toy', '毛绒玩具', 'Plüschtier', 'peluche', 'ぬいぐるみ'],
  'extension lead': ['extension cord', 'extension cable', 'Verlängerungskabel', 'alargador', '延长线'],
  'power strip': ['multi-socket', 'Steckdosenleiste', 'regleta', '插线板'],

  // Sound and pictures.
  earphones: ['earbuds', 'headphones', '耳机', 'Kopfhörer', 'auriculares', 'イヤホン', 'イヤフォン', 'ヘッドホン'],
  loudspeaker: ['speaker', 'Lautsprecher', 'altavoz', '音箱'],
  television: ['tv', 'telly', 'Fernseher', 'televisor', '电视机'],
  display: ['monitor', 'screen', '显示器', 'Bildschirm', 'pantalla', 'モニター', 'ディスプレイ'],
  projector: ['Beamer', 'proyector', '投影仪'],
  webcam: ['web camera', 'Webkamera', 'cámara web', '网络摄像头'],
  'remote control': ['remote', 'Fernbedienung', 'mando a distancia', '遥控器'],
  'games console': ['game console', 'gaming console', 'Spielkonsole', 'videoconsola', '游戏机'],

  // Telephones and watches.
  smartphone: ['mobile phone', 'cell phone', 'Handy', 'teléfono móvil', '手机'],
  'smart watch': ['smartwatch', 'reloj inteligente', '智能手表'],
  'power bank': ['portable charger', '充电宝', '移动电源', 'Powerbank', 'batería externa', 'モバイルバッテリー'],

  // Computers and what belongs to them.
  notebook: ['laptop', '笔记本电脑', 'portátil', 'ノートパソコン'],
  notebooks: ['laptops', 'portátiles'],
  'desktop computer': ['desktop pc', 'Tischrechner', 'ordenador de sobremesa', '台式电脑'],
  tablet: ['tablet pc', 'tablet computer', 'tableta', '平板电脑'],
  touchscreen: ['touch screen', 'pantalla táctil', '触摸屏'],
  'docking station': ['dock', 'port replicator', 'Dockingstation', 'estación de acoplamiento', '扩展坞'],
  'hard drive': ['hard disk', 'hdd', 'Festplatte', 'disco duro', '硬盘'],
  'solid state drive': ['ssd', 'unidad de estado sólido', '固态硬盘'],
  'usb flash drive': ['usb stick', 'thumb drive', 'pen drive', 'memory stick', 'USB-Stick', 'memoria usb', 'U盘'],
  'sd card': ['sdhc card', 'sdxc card', 'SD-Karte', 'tarjeta sd', 'SD卡'],
  'micro sd': ['microsd', 'micro sdhc', 'microsdhc', 'micro sdxc', 'microsdxc'],
  'graphics card': ['video card', 'gpu', 'Grafikkarte', 'tarjeta gráfica', '显卡'],
  motherboard: ['mainboard', 'Hauptplatine', 'placa base', '主板'],
  cpu: ['processor', 'Prozessor', 'procesador', '处理器'],
  'power supply unit': ['psu', 'Netzteil', 'fuente de alimentación', '电源'],
  'uninterruptible power supply': ['ups', 'usv', 'sai', '不间断电源'],
  mouse: ['mice', 'Maus', 'ratón', '鼠标'],
  'mouse pad': ['mouse mat', 'Mauspad', 'alfombrilla de ratón', '鼠标垫'],
  'wi-fi': ['wifi', 'wlan', 'wireless lan', '无线网络'],
  'network cable': ['ethernet cable', 'lan cable', 'patch cable', 'Netzwerkkabel', 'cable de red', '网线'],
  'power cord': ['power cable', 'power lead', 'Netzkabel', 'cable de alimentación', '电源线'],
  'usb c': ['usb-c', 'usb type-c', 'type c'],

  // Printing and writing.
  'multifunction printer': [
    'all-in-one printer',
    'mfp',
    'Multifunktionsdrucker',
    'impresora multifunción',
    '多功能打印机',
  ],
  toner: ['toner cartridge', '硒鼓', 'Tonerkartusche', 'tóner', 'トナー'],
  'ink cartridge': ['墨盒', 'Tintenpatrone', 'cartucho de tinta', 'インクカートリッジ'],
  'ballpoint pen': ['biro', 'ballpen', 'Kugelschreiber', 'bolígrafo', '圆珠笔'],
};
