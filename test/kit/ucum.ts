// An independent table of units: how the UCUM library (National Library of Medicine) calls and converts what the kit knows.
import { createRequire } from 'node:module';

interface Ucum {
  convertUnitTo(from: string, value: number, to: string): { status: string; toVal: number | null; msg: string[] };
}

// The library ships no types.
const library = createRequire(import.meta.url)('@lhncbc/ucum-lhc') as { UcumLhcUtils: { getInstance(): Ucum } };
const ucum = library.UcumLhcUtils.getInstance();

/** The value in another unit, as the UCUM library has it; units in UCUM code. Throws when it cannot convert. */
export function convertByUcum(value: number, from: string, to: string): number {
  const { status, toVal, msg } = ucum.convertUnitTo(from, value, to);
  if (status !== 'succeeded' || toVal === null) throw new Error(`UCUM: ${from} to ${to}: ${msg.join(' ')}`);
  return toVal;
}

/** By dimension: `symbol = UCUM code`, as UCUM prints it or composed of its units. Some choices are explained below. */
const CODES = `
% = % ; ‰ = [ppth] ; ppm = [ppm] ; ppb = [ppb]
kg = kg ; g = g ; mg = mg ; µg = ug ; t = t ; lb = [lb_av] ; oz = [oz_av] ; short ton = [ston_av] ; long ton = [lton_av] ; oz t = [oz_tr] ; cwt = [scwt_av]
mm = mm ; m = m ; cm = cm ; km = km ; µm = um ; nm = nm ; in = [in_i] ; ft = [ft_i] ; yd = [yd_i] ; mi = [mi_i] ; mil = [mil_i] ; µin = [in_i]/1000000 ; nmi = [nmi_i] ; Å = Ao
m² = m2 ; cm² = cm2 ; mm² = mm2 ; km² = km2 ; ha = har ; ft² = [sft_i] ; in² = [sin_i] ; dm² = dm2 ; yd² = [syd_i] ; mi² = [mi_i]2 ; acre = 43560.[ft_i]2
L = L ; mL = mL ; m³ = m3 ; cm³ = cm3 ; µL = uL ; hL = hL ; gal = [gal_us] ; gal (UK) = [gal_br] ; bbl = [bbl_us] ; ft³ = [cft_i] ; in³ = [cin_i] ; yd³ = [cyd_i] ; fl oz = [foz_us] ; dL = dL ; cL = cL ; qt = [qt_us] ; pt = [pt_us]
s = s ; ms = ms ; min = min ; h = h ; d = d ; week = wk ; month = mo ; year = a ; µs = us ; ns = ns
°C = Cel ; °F = [degF] ; K = K
° = deg ; rad = rad ; arcmin = ' ; arcsec = ''
cd = cd ; mcd = mcd
lx = lx ; fc = lm/[sft_i]
MB = MBy ; GB = GBy ; TB = TBy ; kB = kBy ; PB = PBy
Mbit/s = Mbit/s ; Gbit/s = Gbit/s ; kbit/s = kbit/s ; MB/s = MBy/s ; GB/s = GBy/s
MP = 10*6 ; px = 1
pc = 1 ; pair = 2 ; dozen = 12 ; gross = 144 ; thousand = 10*3 ; hundred = 10*2 ; million = 10*6
bar = bar ; mbar = mbar ; Pa = Pa ; hPa = hPa ; kPa = kPa ; MPa = MPa ; psi = [psi] ; atm = atm ; mmHg = 135951.kgf/(10000.m2) ; Torr = atm/760 ; kgf/cm² = kgf/cm2 ; GPa = GPa ; N/mm² = N/mm2 ; ksi = 1000.[psi] ; mmH₂O = mm[H2O] ; mH₂O = m[H2O] ; inH₂O = [in_i'H2O] ; inHg = 34531554.kgf/(100000.m2)
kW = kW ; W = W ; MW = MW ; mW = mW ; hp = [HP] ; metric hp = 75.kgf.m/s ; GW = GW ; BTU/h = [Btu_IT]/h ; kcal/h = kcal_IT/h ; TR = 12000.[Btu_IT]/h
kVA = kV.A ; VA = V.A ; MVA = MV.A
kvar = kV.A ; var = V.A ; Mvar = MV.A
kJ = kJ ; J = J ; MJ = MJ ; Wh = W.h ; kWh = kW.h ; kcal = kcal_IT ; BTU = [Btu_IT] ; MWh = MW.h ; cal = cal_IT ; ft·lbf = [ft_i].[lbf_av] ; MMBTU = 10*6.[Btu_IT]
N = N ; kN = kN ; MN = MN ; kgf = kgf ; tf = 1000.kgf ; lbf = [lbf_av] ; daN = daN ; cN = cN ; gf = gf ; kip = 1000.[lbf_av]
N·m = N.m ; kN·m = kN.m ; lbf·ft = [lbf_av].[ft_i] ; N·cm = N.cm ; mN·m = mN.m ; kgf·m = kgf.m ; kgf·cm = kgf.cm ; lbf·in = [lbf_av].[in_i] ; ozf·in = [oz_av].[g].[in_i]
kg·m² = kg.m2 ; kg·cm² = kg.cm2 ; lb·ft² = [lb_av].[ft_i]2
V = V ; kV = kV ; mV = mV
A = A ; mA = mA ; kA = kA ; µA = uA
mAh = mA.h ; Ah = A.h
Ω = Ohm ; kΩ = kOhm ; MΩ = MOhm ; mΩ = mOhm ; GΩ = GOhm
µF = uF ; nF = nF ; pF = pF ; mF = mF
mH = mH ; µH = uH
Hz = Hz ; kHz = kHz ; MHz = MHz ; GHz = GHz
rpm = /min ; r/s = /s
m/s = m/s ; m/min = m/min ; mm/s = mm/s ; mm/min = mm/min ; km/h = km/h ; ft/min = [ft_i]/min ; mph = [mi_i]/h ; cm/s = cm/s ; ft/s = [ft_i]/s ; in/s = [in_i]/s ; in/min = [in_i]/min ; knot = [kn_i]
m/s² = m/s2 ; gₙ = [g] ; ft/s² = [ft_i]/s2
°/s = deg/s ; rad/s = rad/s
m³/h = m3/h ; m³/min = m3/min ; m³/s = m3/s ; L/min = L/min ; L/h = L/h ; L/s = L/s ; mL/min = mL/min ; ft³/min = [cft_i]/min ; gal/min = [gal_us]/min ; m³/d = m3/d ; ft³/h = [cft_i]/h ; gal/h = [gal_us]/h ; bbl/d = [bbl_us]/d
Nm³/h = m3/h ; Nm³/min = m3/min ; NL/min = L/min
kg/h = kg/h ; g/h = g/h ; kg/min = kg/min ; kg/s = kg/s ; t/h = t/h ; lb/h = [lb_av]/h ; g/min = g/min ; g/10 min = g/(10.min) ; kg/d = kg/d ; t/d = t/d ; t/month = t/mo ; t/year = t/a ; lb/min = [lb_av]/min ; short ton/h = [ston_av]/h
pcs/h = /h ; pcs/min = /min ; pcs/s = /s ; pcs/d = /d ; pcs/month = /mo ; pcs/year = /a
km/L = km/L ; mpg = [mi_i]/[gal_us] ; mpg (UK) = [mi_i]/[gal_br]
L/100 km = L/(100.km) ; gal/100 mi = [gal_us]/(100.[mi_i])
kWh/100 km = kW.h/(100.km) ; Wh/km = W.h/km ; kWh/100 mi = kW.h/(100.[mi_i])
g/km = g/km ; g/mi = g/[mi_i]
g/kWh = g/(kW.h) ; lb/(hp·h) = [lb_av]/([HP].h)
S/m = S/m ; µS/cm = uS/cm ; mS/cm = mS/cm
g/cm³ = g/cm3 ; kg/m³ = kg/m3 ; g/mL = g/mL ; kg/L = kg/L ; g/L = g/L ; mg/L = mg/L ; g/100 mL = g/dL ; lb/ft³ = [lb_av]/[cft_i] ; lb/gal = [lb_av]/[gal_us] ; µg/L = ug/L ; mg/m³ = mg/m3
g/mol = g/mol ; kg/mol = kg/mol
mol/L = mol/L ; mmol/L = mmol/L ; µmol/L = umol/L
mPa·s = mPa.s ; Pa·s = Pa.s ; cP = cP ; P = P
mm²/s = mm2/s ; cSt = cSt ; St = St ; m²/s = m2/s
g/m² = g/m2 ; kg/m² = kg/m2 ; oz/yd² = [oz_av]/[syd_i]
tex = tex ; dtex = dtex ; den = [den]
Ω·m = Ohm.m ; Ω·cm = Ohm.cm
kV/mm = kV/mm ; V/mil = V/[mil_i]
Ne = 840.[yd_i]/[lb_av] ; Nm (yarn) = m/g
cN/tex = cN/tex ; cN/dtex = cN/dtex ; N/tex = N/tex ; g/den = gf/[den]
threads/cm = /cm ; threads/in = /[in_i]
N/m = N/m ; mN/m = mN/m ; dyn/cm = dyn/cm ; N/cm = N/cm ; N/mm = N/mm ; kN/m = kN/m ; lbf/in = [lbf_av]/[in_i] ; lbf/ft = [lbf_av]/[ft_i]
kJ/m² = kJ/m2 ; J/cm² = J/cm2
J/m = J/m ; ft·lbf/in = [ft_i].[lbf_av]/[in_i]
MJ/kg = MJ/kg ; kJ/kg = kJ/kg ; kcal/kg = kcal_IT/kg ; BTU/lb = [Btu_IT]/[lb_av]
kJ/(kg·K) = kJ/(kg.K) ; J/(kg·K) = J/(kg.K)
W/(m²·K) = W/(m2.K) ; BTU/(h·ft²·°F) = 9.[Btu_IT]/(5.h.[sft_i].K)
W/m² = W/m2 ; W/cm² = W/cm2 ; mW/cm² = mW/cm2
m²/g = m2/g ; m²/kg = m2/kg ; cm²/g = cm2/g
m²/L = m2/L ; ft²/gal = [sft_i]/[gal_us]`;
// mmHg, inHg: UCUM rounds mercury to 133.322 Pa a millimetre. The conventional millimetre of mercury is 13.5951 kgf/m², 133.322387415 Pa
//   (NIST SP 811, appendix B.8: 1.333 224 E+02), so that definition is given to the library instead. Torr: atm/760, by its definition.
// BTU, cal: the International Table ones of Rec 20 (BTU, E14); UCUM's plain [Btu] and cal are thermochemical.
// acre: of the international foot (Rec 20 ACR, 4046.873 m²); UCUM has the US survey acre, 4 ppm larger.
// month and year are the Julian ones in both: 30.4375 and 365.25 days. A metric horsepower is 75 kgf·m/s.

/** UCUM code by the kit's symbol. */
export const ucumCodes: ReadonlyMap<string, string> = new Map(
  CODES.trim()
    .split(/\n| ; /)
    .map((pair) => {
      const [symbol = '', code = ''] = pair.split(' = ');
      return [symbol, code] as const;
    }),
);
