// The consumer goods demo market: three makers and a Yiwu trader, and two retail buyers abroad.
import type { DemoMarket } from '../../src/kit/demo.ts';
import { appliances } from './demo-appliances.ts';
import { beauty } from './demo-beauty.ts';
import { electronics } from './demo-electronics.ts';
import { fashion } from './demo-fashion.ts';
import { home } from './demo-home.ts';
import { leisure } from './demo-leisure.ts';

/** A marketplace for retail goods; companies, brands and people are invented, GTINs are for internal use (prefix 2). */
export const demo: DemoMarket = {
  tenant: { slug: 'consumer-goods', name: 'Cartonline', locale: 'en', currency: 'USD' },
  suppliers: [
    {
      key: 'lumiqi',
      legalName: 'Shenzhen Lumiqi Electronics Co., Ltd.',
      country: 'CN',
      city: 'Shenzhen',
      yearFounded: 2010,
      businessType: 'MANUFACTURER',
      isVerified: true,
      email: 'sales@lumiqi.example',
      person: 'Huang Zixuan',
    },
    {
      key: 'chunfeng',
      legalName: 'Yiwu Chunfeng Import & Export Co., Ltd.',
      country: 'CN',
      city: 'Yiwu',
      yearFounded: 2006,
      businessType: 'TRADER',
      email: 'hello@chunfeng-yiwu.example',
      person: 'Jin Meiqi',
    },
    {
      key: 'yunduo',
      legalName: 'Shaoxing Yunduo Textile & Garment Co., Ltd.',
      country: 'CN',
      city: 'Shaoxing',
      yearFounded: 1999,
      businessType: 'MANUFACTURER',
      isVerified: true,
      email: 'merchandising@yunduo-textile.example',
      person: 'Lou Qianqian',
    },
    {
      key: 'mulan',
      legalName: 'Guangzhou Mulan Lab Cosmetics Co., Ltd.',
      country: 'CN',
      city: 'Guangzhou',
      yearFounded: 2014,
      businessType: 'MANUFACTURER',
      email: 'oem@mulanlab.example',
      person: 'Deng Siyu',
    },
  ],
  buyers: [
    {
      key: 'nordlys',
      legalName: 'Nordlys Hjem AS',
      country: 'NO',
      city: 'Bergen',
      yearFounded: 2002,
      businessType: 'RETAILER',
      email: 'innkjop@nordlys-hjem.example',
      person: 'Ingrid Solheim',
    },
    {
      key: 'prairie',
      legalName: 'Prairie Home Stores, Inc.',
      country: 'US',
      city: 'Omaha',
      yearFounded: 1984,
      businessType: 'RETAILER',
      email: 'sourcing@prairiehome.example',
      person: 'Marcus Reed',
    },
  ],
  products: [...electronics, ...appliances, ...home, ...leisure, ...fashion, ...beauty],
  example: `# What one supplier after another offers under the same GTIN has the same identity.
query FindGoods {
  productSearch(query: "bottle", first: 10) {
    totalCount
    nodes {
      id
      title
      identity
      supplier { legalName country }
      specs { label value unit }
      priceTiers { fromQuantity unitPrice { amount currency } }
    }
    facets { categories { label count } countries { label count } }
  }
}
`,
};
