// The category tree of the consumer goods vertical, and which attributes belong to some of its branches only.
import type { Category } from '../../src/kit/category.ts';

const electric = ['powerSource', 'power', 'voltage', 'battery', 'cableLength', 'ingressProtection', 'energyClass'];
const climate = ['operatingTemperature', 'storageTemperature', 'operatingHumidity'];
const display = ['displayDiagonal', 'displayResolution'];
const computing = ['processor', 'processorCores', 'processorFrequency', 'memory', 'storageCapacity', 'operatingSystem'];
const digital = ['connectors', 'wireless', ...display, ...computing];
const printing = ['printTechnology', 'pageYield'];
const light = ['luminousFlux', 'lightColour', 'lampBase', 'dimmable'];
const cloth = ['composition', 'fabricWeight'];
const keeping = ['ingredients', 'shelfLife'];
const eaten = ['allergens', 'storageTemperature', ...keeping];

/** Parents stand before their children. */
export const categories = [
  { code: 'electronics', name: { en: 'Consumer electronics' }, adds: [...electric, ...digital, ...climate] },
  { code: 'audio', name: { en: 'Audio' }, parent: 'electronics' },
  { code: 'mobile-accessories', name: { en: 'Mobile accessories' }, parent: 'electronics' },
  { code: 'computers', name: { en: 'Computers and tablets' }, parent: 'electronics' },
  { code: 'computer-components', name: { en: 'Computer components' }, parent: 'electronics' },
  { code: 'computer-accessories', name: { en: 'Computer accessories' }, parent: 'electronics' },
  { code: 'displays-projectors', name: { en: 'Displays and projectors' }, parent: 'electronics' },
  { code: 'networking', name: { en: 'Networking' }, parent: 'electronics' },
  { code: 'printers', name: { en: 'Printers and scanners' }, parent: 'electronics', adds: printing },
  { code: 'power-supplies', name: { en: 'Batteries and power supplies' }, parent: 'electronics', adds: ['shelfLife'] },
  { code: 'cables', name: { en: 'Cables and adapters' }, parent: 'electronics' },
  { code: 'home', name: { en: 'Home' }, adds: electric },
  { code: 'kitchenware', name: { en: 'Kitchenware' }, parent: 'home', hides: electric },
  { code: 'drinkware', name: { en: 'Drinkware' }, parent: 'home', hides: electric },
  { code: 'appliances', name: { en: 'Small appliances' }, parent: 'home', adds: [...digital, ...climate] },
  { code: 'furniture', name: { en: 'Furniture' }, parent: 'home', requires: ['materials'] },
  { code: 'lighting', name: { en: 'Lighting' }, parent: 'home', adds: light },
  { code: 'home-textiles', name: { en: 'Home textiles' }, parent: 'home', adds: cloth, requires: ['composition'] },
  { code: 'fashion', name: { en: 'Fashion' }, adds: ['gender', ...cloth] },
  { code: 'apparel', name: { en: 'Apparel' }, parent: 'fashion', requires: ['composition', 'size'] },
  { code: 'footwear', name: { en: 'Footwear' }, parent: 'fashion', requires: ['materials', 'size'] },
  { code: 'bags', name: { en: 'Bags and luggage' }, parent: 'fashion' },
  { code: 'accessories', name: { en: 'Accessories' }, parent: 'fashion', adds: electric },
  { code: 'family', name: { en: 'Family' }, adds: electric },
  { code: 'toys', name: { en: 'Toys and games' }, parent: 'family' },
  { code: 'baby', name: { en: 'Baby' }, parent: 'family', adds: ['gender', ...cloth] },
  { code: 'pets', name: { en: 'Pets' }, parent: 'family', adds: keeping },
  { code: 'sport-outdoor', name: { en: 'Sport and outdoor' }, adds: ['gender', ...cloth, ...electric] },
  { code: 'stationery-gifts', name: { en: 'Stationery, office and gifts' }, adds: [...electric, ...climate] },
  { code: 'printing-supplies', name: { en: 'Ink, toner and labels' }, parent: 'stationery-gifts', adds: printing },
  { code: 'tools-garden', name: { en: 'Tools and garden' }, adds: electric },
  { code: 'beauty', name: { en: 'Beauty and personal care' }, adds: ['gender', 'periodAfterOpening', ...keeping] },
  { code: 'food', name: { en: 'Food and beverage' }, adds: eaten, requires: ['ingredients'] },
] as const satisfies readonly Category[];
