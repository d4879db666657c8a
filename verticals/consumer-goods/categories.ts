// The category tree of the consumer goods vertical.
import type { Category } from '../../src/kit/vertical.ts';

/** Roots first; every other node names its parent. */
export const categories: readonly Category[] = [
  { code: 'electronics', name: { en: 'Consumer electronics', zh: '消费电子' } },
  { code: 'audio', name: { en: 'Audio', zh: '音频' }, parent: 'electronics' },
  { code: 'mobile-accessories', name: { en: 'Mobile accessories', zh: '手机配件' }, parent: 'electronics' },
  { code: 'computer-accessories', name: { en: 'Computer accessories', zh: '电脑配件' }, parent: 'electronics' },
  { code: 'home', name: { en: 'Home', zh: '家居' } },
  { code: 'kitchenware', name: { en: 'Kitchenware', zh: '厨具' }, parent: 'home' },
  { code: 'drinkware', name: { en: 'Drinkware', zh: '杯壶' }, parent: 'home' },
  { code: 'appliances', name: { en: 'Small appliances', zh: '小家电' }, parent: 'home' },
  { code: 'furniture', name: { en: 'Furniture', zh: '家具' }, parent: 'home' },
  { code: 'lighting', name: { en: 'Lighting', zh: '照明' }, parent: 'home' },
  { code: 'home-textiles', name: { en: 'Home textiles', zh: '家纺' }, parent: 'home' },
  { code: 'fashion', name: { en: 'Fashion', zh: '时尚' } },
  { code: 'apparel', name: { en: 'Apparel', zh: '服装' }, parent: 'fashion' },
  { code: 'footwear', name: { en: 'Footwear', zh: '鞋类' }, parent: 'fashion' },
  { code: 'bags', name: { en: 'Bags and luggage', zh: '箱包' }, parent: 'fashion' },
  { code: 'accessories', name: { en: 'Accessories', zh: '配饰' }, parent: 'fashion' },
  { code: 'family', name: { en: 'Family', zh: '家庭' } },
  { code: 'toys', name: { en: 'Toys and games', zh: '玩具' }, parent: 'family' },
  { code: 'baby', name: { en: 'Baby', zh: '母婴' }, parent: 'family' },
  { code: 'pets', name: { en: 'Pets', zh: '宠物' }, parent: 'family' },
  { code: 'sport-outdoor', name: { en: 'Sport and outdoor', zh: '运动户外' } },
  { code: 'stationery-gifts', name: { en: 'Stationery and gifts', zh: '文具礼品' } },
  { code: 'tools-garden', name: { en: 'Tools and garden', zh: '工具园艺' } },
  { code: 'beauty', name: { en: 'Beauty and personal care', zh: '美妆个护' } },
  { code: 'food', name: { en: 'Food and beverage', zh: '食品饮料' } },
];
