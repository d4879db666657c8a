// Words that mean the same to those who search for consumer goods.

/** Any of a line finds the others. */
export const synonyms = {
  earphones: ['earbuds', 'headphones', '耳机', 'Kopfhörer', 'auriculares'],
  'power bank': ['portable charger', '充电宝', '移动电源', 'Powerbank', 'batería externa'],
  't-shirt': ['tee', 'tee shirt', 'T恤', 'camiseta'],
  mug: ['cup', '马克杯', '杯子', 'Becher', 'taza'],
  'vacuum flask': ['thermos', 'insulated bottle', '保温杯', 'Thermosflasche', 'termo'],
  backpack: ['rucksack', '背包', '双肩包', 'mochila'],
  sofa: ['couch', '沙发', 'sofá'],
  'plush toy': ['stuffed animal', 'soft toy', '毛绒玩具', 'Plüschtier', 'peluche'],
  notebook: ['laptop', '笔记本电脑', 'portátil'],
  display: ['monitor', 'screen', '显示器', 'Bildschirm', 'pantalla'],
  toner: ['toner cartridge', '硒鼓', 'Tonerkartusche', 'tóner'],
  'ink cartridge': ['墨盒', 'Tintenpatrone', 'cartucho de tinta'],
  'hair dryer': ['blow dryer', '吹风机', 'Haartrockner', 'Föhn', 'secador de pelo'],
  kettle: ['水壶', 'Wasserkocher', 'hervidor'],
  trainers: ['sneakers', 'running shoes', '运动鞋', 'Turnschuhe', 'zapatillas'],
  jumper: ['sweater', 'pullover', '毛衣', 'jersey de punto'],
  'baby bodysuit': ['onesie', '包屁衣', '哈衣', 'Babybody', 'body de bebé'],
};
