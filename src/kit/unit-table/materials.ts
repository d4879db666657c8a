// Measures of materials: density, concentration, viscosity, strength, heat, cloth and yarn.
import type { UnitRows } from '../unit-table.ts';

/** Measures of materials: density, concentration, viscosity, strength, heat, cloth and yarn. */
export const materials = {
  conductivity: {
    'S/m': ['D10', '1'],
    'µS/cm': ['G42', '0.0001', 'us/cm'],
    'mS/cm': ['H61', '0.1'],
  },
  density: {
    'g/cm³': ['23', '1000', 'g/cc,gcm-3,kg/dm³,g/ccm,t/m³'],
    'kg/m³': ['KMQ', '1'],
    'g/mL': ['GJ', '1000'],
    'kg/L': ['B35', '1000'],
    'g/L': ['GL', '1'],
    'mg/L': ['M1', '0.001'],
    'g/100 mL': [null, '10', 'g/100ml'],
    'lb/ft³': ['87', '0.45359237/0.028316846592'],
    'lb/gal': ['GE', '0.45359237/0.003785411784'],
    'µg/L': ['H29', '0.000001', 'ug/l'],
    'mg/m³': ['GP', '0.000001'],
  },
  'molar mass': {
    'g/mol': ['A94', '1', 'da,u'],
    'kg/mol': ['D74', '1000', 'kda'],
  },
  'amount concentration': {
    'mol/L': ['C38', '1'],
    'mmol/L': ['M33', '0.001'],
    'µmol/L': [null, '0.000001', 'umol/l'],
  },
  'dynamic viscosity': {
    mPa·s: ['C24', '0.001', 'mpas,mpa s,mpa.s'],
    Pa·s: ['C65', '1', 'pas,pa s'],
    cP: ['C7', '0.001', 'cps,centipoise'],
    P: ['89', '0.1', 'poise'],
  },
  'kinematic viscosity': {
    'mm²/s': ['C17', '1'],
    cSt: ['4C', '1', 'centistokes'],
    St: ['91', '100', 'stokes'],
    'm²/s': ['S4', '1000000'],
  },
  'area density': {
    'g/m²': ['GM', '1', 'gsm'],
    'kg/m²': ['28', '1000'],
    'oz/yd²': ['ON', '28.349523125/0.83612736', 'oz/sq yd,osy'],
  },
  'linear density': {
    tex: ['D34', '1'],
    dtex: ['A47', '0.1'],
    den: ['M83', '1/9', 'denier'],
  },
  acidity: {
    pH: ['Q30', '1'],
  },
  resistivity: {
    Ω·m: ['C61', '1', 'ohm m,ohm·m'],
    Ω·cm: ['C60', '0.01', 'ohm cm,ohm·cm'],
  },
  'electric strength': {
    'kV/mm': [null, '1', 'MV/m'],
    'V/mil': [null, '0.001/0.0254', 'v/mil'],
  },
  'yarn count': {
    Ne: [null, '840*0.9144/453.59237', 'nec,cotton count'],
    'Nm (yarn)': [null, '1', 'nm,Nm,metric count'],
  },
  tenacity: {
    'cN/tex': [null, '1'],
    'cN/dtex': [null, '10'],
    'N/tex': [null, '100'],
    'g/den': [null, '0.980665*9', 'gpd,g/d,gf/den'],
  },
  'thread density': {
    'threads/cm': [null, '1', 'picks/cm,ends/cm'],
    'threads/in': [null, '1/2.54', 'threads/inch,picks/in,ends/in'],
  },
  'vapour transmission': {
    'g/(m²·d)': [null, '1', 'g/m²/24h,g/m²/24 h,g/m²/24hr,g/m²/day,g/m²/d,g/m²·24h,g/m²·d'],
  },
  'force per length': {
    'N/m': ['4P', '1'],
    'mN/m': ['C22', '0.001'],
    'dyn/cm': [null, '0.001', 'dyne/cm,dynes/cm'],
    'N/cm': ['M23', '100'],
    'N/mm': ['F47', '1000'],
    'kN/m': ['N31', '1000'],
    'lbf/in': ['F48', '4.4482216152605/0.0254', 'pli'],
    'lbf/ft': ['F17', '4.4482216152605/0.3048', 'plf'],
  },
  'impact strength': {
    'kJ/m²': [null, '1'],
    'J/cm²': ['E43', '10'],
  },
  'notched impact strength': {
    'J/m': ['B12', '1'],
    'ft·lbf/in': [null, '4.4482216152605*12', 'ft-lb/in,ft lb/in'],
  },
  'heat value': {
    'MJ/kg': ['JK', '1000'],
    'kJ/kg': ['B42', '1', 'j/g'],
    'kcal/kg': [null, '4.1868', 'cal/g'],
    'BTU/lb': ['AZ', '2.326'],
  },
  'specific heat': {
    'kJ/(kg·K)': ['B43', '1000', 'kj/kg·k,kj/kgk,kj/kg k'],
    'J/(kg·K)': ['B11', '1', 'j/kg·k,j/kgk,j/kg k'],
  },
  'thermal conductivity': {
    'W/(m·K)': ['D53', '1', 'w/m·k,w/mk,w/m k'],
  },
  'thermal transmittance': {
    'W/(m²·K)': ['D55', '1', 'w/m²·k,w/m²k,w/m² k'],
    'BTU/(h·ft²·°F)': ['N74', '1055.05585262*1.8/3600*0.09290304'],
  },
  irradiance: {
    'W/m²': ['D54', '1'],
    'W/cm²': ['N48', '10000'],
    'mW/cm²': [null, '10'],
  },
  'specific surface': {
    'm²/g': [null, '1000'],
    'm²/kg': ['D21', '1'],
    'cm²/g': [null, '0.1'],
  },
  coverage: {
    'm²/L': ['E31', '1'],
    'ft²/gal': [null, '0.09290304/3.785411784', 'sq ft/gal'],
  },
  'acid value': {
    'mg KOH/g': [null, '1', 'mgkoh/g'],
  },
  'iodine value': {
    'g I₂/100 g': [null, '1', 'gi₂/100g,g i₂/100g,g/100 g i₂'],
  },
  colour: {
    Hazen: [null, '1', 'apha,pt-co'],
  },
} as const satisfies UnitRows;
