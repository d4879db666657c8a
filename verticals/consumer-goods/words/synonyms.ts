// Words that mean the same to those who search for consumer goods.

/** Any of a line finds the others. */
export const synonyms = {
  earphones: ['earbuds', 'headphones', '耳机', 'Kopfhörer', 'auriculares', 'イヤホン', 'イヤフォン', 'ヘッドホン'],
  'power bank': ['portable charger', '充电宝', '移动电源', 'Powerbank', 'batería externa', 'モバイルバッテリー'],
  't-shirt': ['tee', 'tee shirt', 'T恤', 'camiseta', 'Tシャツ'],
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
  backpack: ['rucksack', '背包', '双肩包', 'mochila', 'リュックサック', 'バックパック'],
  sofa: ['couch', '沙发', 'sofá', 'ソファ'],
  'plush toy': ['stuffed animal', 'soft toy', '毛绒玩具', 'Plüschtier', 'peluche', 'ぬいぐるみ'],
  notebook: ['laptop', '笔记本电脑', 'portátil', 'ノートパソコン'],
  display: ['monitor', 'screen', '显示器', 'Bildschirm', 'pantalla', 'モニター', 'ディスプレイ'],
  toner: ['toner cartridge', '硒鼓', 'Tonerkartusche', 'tóner', 'トナー'],
  'ink cartridge': ['墨盒', 'Tintenpatrone', 'cartucho de tinta', 'インクカートリッジ'],
  'hair dryer': ['blow dryer', '吹风机', 'Haartrockner', 'Föhn', 'secador de pelo', 'ヘアドライヤー', 'ドライヤー'],
  kettle: ['水壶', 'Wasserkocher', 'hervidor', '電気ケトル', 'やかん'],
  trainers: ['sneakers', 'running shoes', '运动鞋', 'Turnschuhe', 'zapatillas', 'スニーカー', '運動靴'],
  jumper: ['sweater', 'pullover', '毛衣', 'jersey de punto', 'セーター', 'ニット'],
  'baby bodysuit': ['onesie', '包屁衣', '哈衣', 'Babybody', 'body de bebé'],
};
