// Machinery demo: road vehicles with the figures of the EPA, and solar inverters with those of the California Energy Commission.
import { driven, type Family, fresh, model, type Offer, offer, used } from './demo-machine.ts';

const CAR: Family = {
  category: 'passenger-cars',
  hsCode: '870380',
  machineType: 'PASSENGER_CAR',
  en: 'electric car',
  de: 'Elektroauto',
  zh: '纯电动轿车',
};
const VAN: Family = {
  category: 'vans',
  hsCode: '870431',
  machineType: 'VAN',
  en: 'cargo van',
  de: 'Kastenwagen',
  zh: '厢式货车',
};
const PICKUP: Family = {
  category: 'pickup-trucks',
  hsCode: '870431',
  machineType: 'PICKUP_TRUCK',
  en: 'pickup truck',
  de: 'Pick-up',
  zh: '皮卡',
};
const INVERTER: Family = {
  category: 'inverters',
  hsCode: '850440',
  machineType: 'INVERTER',
  en: 'solar inverter',
  de: 'Solarwechselrichter',
  zh: '光伏逆变器',
};
const leaf = model(CAR, 'Nissan', 'Leaf', 'GB', {
  fuels: 'ELECTRICITY',
  drivetrain: 'FRONT_WHEEL',
  batteryCapacity: '24 kWh',
  fuelEconomyCity: '126 mpg',
  fuelEconomyHighway: '101 mpg',
});
const nv200 = model(VAN, 'Nissan', 'NV200', 'ES', {
  fuels: 'PETROL',
  engineDisplacement: '2 L',
  cylinders: 4,
  drivetrain: 'FRONT_WHEEL',
  transmission: 'CVT',
  fuelEconomyCity: '24 mpg',
  fuelEconomyHighway: '25 mpg',
});
const tacoma = model(PICKUP, 'Toyota', 'Tacoma 4WD', 'US', {
  fuels: 'PETROL',
  engineDisplacement: '4 L',
  cylinders: 6,
  drivetrain: 'PART_TIME_FOUR_WHEEL',
  transmission: 'MANUAL',
  gears: 6,
  fuelEconomyCity: '16 mpg',
  fuelEconomyHighway: '19 mpg',
});
const sb77 = model(INVERTER, 'SMA', 'SB7.7-1SP-US-40', 'DE', {
  power: '7760 W',
  voltage: '240 V',
  frequency: '60 Hz',
  phases: 1,
  maxDcPower: '8056 W',
  maxDcVoltage: '480 V',
  mpptVoltage: '270-480 V',
  nominalDcVoltage: '365 V',
  standbyPower: '2.3 W',
  certifications: ['UL_1741'],
});
const sb5000 = model(INVERTER, 'SMA', 'SB5000TL-US-22', 'DE', {
  power: '5050 W',
  voltage: '240 V',
  frequency: '60 Hz',
  phases: 1,
  maxDcPower: '5215 W',
  maxDcVoltage: '480 V',
  mpptVoltage: '100-480 V',
  nominalDcVoltage: '400 V',
  standbyPower: '1.5 W',
  certifications: ['UL_1741'],
});

const offers: Offer[] = [
  {
    of: leaf,
    by: 'erdwin',
    sku: 'EW-2101',
    state: driven(2014, 61200, 'SJNFAAZE0U6012345'),
    prices: '1:6900',
    days: 7,
    en: 'Works car of a municipal utility, battery at 10 of 12 bars, with charging cable.',
    de: 'Betriebsfahrzeug eines Stadtwerks, Batterie bei 10 von 12 Balken, mit Ladekabel.',
    zh: '市政公用事业公司用车，电池健康度12格剩10格，附充电线。',
  },
  {
    of: nv200,
    by: 'erdwin',
    sku: 'EW-2104',
    state: driven(2014, 118400, 'VSKHBAM20U0012345'),
    prices: '1:5400',
    days: 7,
    en: 'Fitter’s van with shelving and roof rack, serviced.',
    de: 'Monteurwagen mit Regaleinbau und Dachträger, scheckheftgepflegt.',
    zh: '维修工具车，带货架和车顶行李架，按期保养。',
  },
  {
    of: tacoma,
    by: 'erdwin',
    sku: 'EW-2107',
    state: driven(2014, 96500, '5TFUU4EN0EX012345'),
    prices: '1:21900',
    days: 14,
    en: 'Imported pickup with tow hitch and bed liner, duty paid in Germany.',
    de: 'Importierter Pick-up mit Anhängerkupplung und Ladewanne, in Deutschland verzollt.',
    zh: '进口皮卡，带拖车钩和货箱衬垫，已在德国完税。',
  },
  {
    of: sb77,
    by: 'robolinq',
    sku: 'RL-SB77',
    state: fresh('120 months'),
    prices: '1:1790 10:1690 50:1590',
    days: 10,
    en: 'String inverter for 240 V single-phase grids of North America, sealed boxes.',
    de: 'Strangwechselrichter für einphasige 240-V-Netze in Nordamerika, originalverpackt.',
    zh: '组串式逆变器，适用于北美240 V单相电网，原装未拆封。',
  },
  {
    of: sb5000,
    by: 'haifan',
    sku: 'HF-E-0901',
    state: used(2014, 31000, '1910084455'),
    prices: '4:420 20:380',
    days: 15,
    en: 'Taken down from a warehouse roof that was repowered; each tested on the bench.',
    de: 'Von einem umgerüsteten Hallendach abgebaut; jedes Gerät auf dem Prüfstand getestet.',
    zh: '拆自改造的仓库屋顶电站，每台均经台架测试。',
  },
];

/** Offers of vehicles and inverters. */
export const vehiclesAndPower = offers.map(offer);
