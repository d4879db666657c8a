// The machinery demo market: dealers in Germany and China, their buyers, and machines new and used.
import type { DemoMarket } from '../../src/kit/demo.ts';
import { cobots } from './demo-cobots.ts';
import { construction } from './demo-construction.ts';
import { fabrication } from './demo-fabrication.ts';
import { machineTools } from './demo-machine-tools.ts';
import { moulding } from './demo-moulding.ts';
import { processMachines } from './demo-process.ts';
import { robots } from './demo-robots.ts';
import { vehiclesAndPower } from './demo-vehicles-and-power.ts';

/** A marketplace for machines; companies and people are invented, makers' models and figures are not. */
export const demo: DemoMarket = {
  tenant: { slug: 'machinery', name: 'Werkhafen', locale: 'en', currency: 'USD' },
  suppliers: [
    {
      key: 'robolinq',
      legalName: 'Robolinq Automation GmbH',
      country: 'DE',
      city: 'Augsburg',
      yearFounded: 2009,
      businessType: 'DISTRIBUTOR',
      isVerified: true,
      email: 'sales@robolinq.example',
      person: 'Katharina Vogl',
    },
    {
      key: 'spanwerk',
      legalName: 'Spanwerk Maschinenhandel GmbH',
      country: 'DE',
      city: 'Bielefeld',
      yearFounded: 1987,
      businessType: 'TRADER',
      isVerified: true,
      email: 'verkauf@spanwerk.example',
      person: 'Jörg Meierkord',
    },
    {
      key: 'erdwin',
      legalName: 'Erdwin Baumaschinen GmbH & Co. KG',
      country: 'DE',
      city: 'Oldenburg',
      yearFounded: 1974,
      businessType: 'TRADER',
      email: 'handel@erdwin.example',
      person: 'Wiebke Erdwin',
    },
    {
      key: 'ningpu',
      legalName: 'Ningbo Puhe Plastics Machinery Co., Ltd.',
      country: 'CN',
      city: 'Ningbo',
      yearFounded: 2003,
      businessType: 'DISTRIBUTOR',
      isVerified: true,
      email: 'export@puhe-machinery.example',
      person: 'Xu Jianming',
    },
    {
      key: 'haifan',
      legalName: 'Shanghai Haifan Machinery Export Co., Ltd.',
      country: 'CN',
      city: 'Shanghai',
      yearFounded: 2011,
      businessType: 'TRADER',
      email: 'sales@haifan-machinery.example',
      person: 'Shen Yulan',
    },
  ],
  buyers: [
    {
      key: 'nordhafen',
      legalName: 'Nordhafen Kunststofftechnik GmbH',
      country: 'DE',
      city: 'Bremen',
      yearFounded: 1996,
      businessType: 'MANUFACTURER',
      email: 'einkauf@nordhafen-kunststoff.example',
      person: 'Henrike Brandt',
    },
    {
      key: 'kestrel',
      legalName: 'Kestrel Precision Castings Ltd',
      country: 'GB',
      city: 'Sheffield',
      yearFounded: 1968,
      businessType: 'MANUFACTURER',
      email: 'purchasing@kestrel-castings.example',
      person: 'Daniel Okafor',
    },
  ],
  products: [
    ...robots,
    ...cobots,
    ...machineTools,
    ...fabrication,
    ...moulding,
    ...construction,
    ...processMachines,
    ...vehiclesAndPower,
  ],
  example: `# Robots that lift 20 to 50 lb, the cheapest first; stored in kilograms, asked in pounds.
query FindMachines {
  productSearch(
    where: { machinery: { payload: { min: "20", max: "50", unit: "lb" } } }
    sort: { by: PRICE }
    first: 10
    locale: "de"
  ) {
    totalCount
    nodes {
      id
      title
      supplier { legalName country }
      attributes {
        ... on MachineryAttributes { brand model condition payload { display inPounds: value(in: "lb") } reach { display } }
      }
      priceTiers { fromQuantity unitPrice { amount currency } }
    }
    facets { countries { label count } machinery { brand { value count } condition { label count } } }
  }
}
`,
};
