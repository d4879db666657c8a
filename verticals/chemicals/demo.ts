// The chemicals demo market: two makers, a pharma house, a trader and a distributor, and two buyers abroad.
import type { DemoMarket } from '../../src/kit/demo.ts';
import { acidsAndOxidizers } from './demo-acids-and-oxidizers.ts';
import { agrochemicals } from './demo-agrochemicals.ts';
import { alcohols } from './demo-alcohols.ts';
import { alkalis } from './demo-alkalis.ts';
import { foodAndFeed } from './demo-food-and-feed.ts';
import { pharmaAndCare } from './demo-pharma-and-care.ts';
import { saltsAndOxides } from './demo-salts-and-oxides.ts';
import { solvents } from './demo-solvents.ts';

/** A marketplace for chemicals; companies and people are invented, the substances' data are not. */
export const demo: DemoMarket = {
  tenant: { slug: 'chemicals', name: 'Molehub', locale: 'en', currency: 'USD' },
  suppliers: [
    {
      key: 'hailan',
      legalName: 'Shandong Hailan Chlor-Alkali Co., Ltd.',
      country: 'CN',
      city: 'Zibo',
      yearFounded: 1998,
      businessType: 'MANUFACTURER',
      isVerified: true,
      email: 'export@hailan-alkali.example',
      person: 'Zhao Weidong',
    },
    {
      key: 'ruiyuan',
      legalName: 'Jiangsu Ruiyuan Solvents Co., Ltd.',
      country: 'CN',
      city: 'Zhangjiagang',
      yearFounded: 2005,
      businessType: 'MANUFACTURER',
      isVerified: true,
      email: 'sales@ruiyuan-solvents.example',
      person: 'Gu Xiaoyan',
    },
    {
      key: 'qingluo',
      legalName: 'Hebei Qingluo Bio-Pharm Co., Ltd.',
      country: 'CN',
      city: 'Shijiazhuang',
      yearFounded: 2001,
      businessType: 'MANUFACTURER',
      isVerified: true,
      email: 'intl@qingluo-biopharm.example',
      person: 'Dr. Meng Lihua',
    },
    {
      key: 'mingfan',
      legalName: 'Shanghai Mingfan International Trading Co., Ltd.',
      country: 'CN',
      city: 'Shanghai',
      yearFounded: 2008,
      businessType: 'TRADER',
      email: 'trade@mingfan.example',
      person: 'Chen Sirui',
    },
    {
      key: 'lanyue',
      legalName: 'Guangzhou Lanyue Chemical Distribution Co., Ltd.',
      country: 'CN',
      city: 'Guangzhou',
      yearFounded: 2013,
      businessType: 'DISTRIBUTOR',
      email: 'orders@lanyue-chem.example',
      person: 'Liang Jiahao',
    },
  ],
  buyers: [
    {
      key: 'veldkamp',
      legalName: 'Veldkamp Reinigingsmiddelen B.V.',
      country: 'NL',
      city: 'Deventer',
      yearFounded: 1979,
      businessType: 'MANUFACTURER',
      email: 'inkoop@veldkamp-clean.example',
      person: 'Marieke de Groot',
    },
    {
      key: 'andina',
      legalName: 'Andina Alimentos S.A.S.',
      country: 'CO',
      city: 'Medellín',
      yearFounded: 1991,
      businessType: 'MANUFACTURER',
      email: 'compras@andina-alimentos.example',
      person: 'Camila Restrepo',
    },
  ],
  products: [
    ...alkalis,
    ...acidsAndOxidizers,
    ...saltsAndOxides,
    ...agrochemicals,
    ...alcohols,
    ...solvents,
    ...foodAndFeed,
    ...pharmaAndCare,
  ],
  example: `# Caustic soda by any of its names, at least 98 % pure, melting between 590 and 620 °F, with counts beside the hits.
query FindChemicals {
  productSearch(
    query: "lye"
    where: { chemicals: { purity: { min: "98", unit: "%" }, meltingPoint: { min: "590", max: "620", unit: "°F" } } }
    first: 10
  ) {
    totalCount
    nodes {
      id
      title
      supplier { legalName country }
      attributes {
        ... on ChemicalAttributes { casNumber grade purity { display } meltingPoint { display celsius: min(in: "°C") } }
      }
      priceTiers { fromQuantity unitPrice { amount currency } }
    }
    facets { countries { label count } chemicals { grade { value label count } physicalForm { label count } } }
  }
}
`,
};
