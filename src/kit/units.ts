// The units of trade: symbol, UN/ECE Rec 20 code, dimension and exact factor; and conversion between them.
import { Decimal, decimalOf } from './number.ts';
import { KitError } from './problem.ts';

/** A unit. One base unit of its dimension is `(value + offset) × factor ÷ divisor`. */
export interface Unit {
  /** What is stored and shown: 'kg', '°C', 'm³/h'. */
  readonly symbol: string;
  /** UN/ECE Rec 20 common code, where there is one. */
  readonly code: string | null;
  readonly dimension: string;
  readonly factor: Decimal;
  readonly divisor: Decimal;
  readonly offset: Decimal;
}

/** Thrown when a unit is unknown or of another dimension. */
export class UnitError extends KitError {
  override readonly name = 'UnitError';
}

/**
 * Each line: a dimension and its units, as `symbol|Rec 20 code or -|size|other spellings`. The size is in base units of the dimension
 * (that with size 1): a product 'a*b', a quotient 'a/b', with an offset added before it: '+273.15'.
 */
const TABLE = `
ratio: %|P1|1|percent,pct,wt%,% w/w,%(w/w),w/w%,mass%,% by mass,wt.% ; ‰|NX|0.1|permille,per mille ; ppm|59|0.0001|mg/kg ; ppb|61|0.0000001|µg/kg
mass: kg|KGM|1|kgs,kilo,kilos,kilogram,kilograms,公斤,千克 ; g|GRM|0.001|gram,grams,gm,gr,克 ; mg|MGM|0.000001|milligram ; µg|MC|0.000000001|ug,mcg,microgram ; t|TNE|1000|tonne,tonnes,mt,metric ton,metric tons,ton,tons,吨 ; lb|LBR|0.45359237|lbs,pound,pounds ; oz|ONZ|0.028349523125|ounce,ounces ; short ton|STN|907.18474|us ton ; long ton|LTN|1016.0469088|uk ton
length: mm|MMT|0.001|millimetre,millimeter,毫米 ; m|MTR|1|metre,meter,metres,meters,米 ; cm|CMT|0.01|centimetre,centimeter,厘米 ; km|KMT|1000|kilometre,kilometer ; µm|4H|0.000001|um,micron,microns,micrometre,micrometer ; nm|C45|0.000000001|nanometre,nanometer ; in|INH|0.0254|inch,inches,",″ ; ft|FOT|0.3048|foot,feet,′,' ; yd|YRD|0.9144|yard,yards ; mi|SMI|1609.344|mile,miles
area: m²|MTK|1|sqm,sq m,square metre,square meter ; cm²|CMK|0.0001|sq cm ; mm²|MMK|0.000001|sq mm ; km²|KMK|1000000|sq km ; ha|HAR|10000|hectare,hectares ; ft²|FTK|0.09290304|sq ft,sqft ; in²|INK|0.00064516|sq in
volume: L|LTR|0.001|litre,liter,litres,liters,ltr,升 ; mL|MLT|0.000001|cc,millilitre,milliliter,毫升 ; m³|MTQ|1|cbm,cu m,cubic metre,cubic meter,立方米 ; cm³|CMQ|0.000001|cu cm,ccm ; µL|4G|0.000000001|ul ; hL|HLT|0.1|hectolitre ; gal|GLL|0.003785411784|gallon,gallons,us gal,gal (us) ; gal (UK)|GLI|0.00454609|uk gal,imperial gallon,imp gal ; bbl|BLL|0.158987294928|barrel,barrels ; ft³|FTQ|0.028316846592|cu ft,cuft ; in³|INQ|0.000016387064|cu in ; yd³|YDQ|0.764554857984|cu yd ; fl oz|OZA|0.0000295735295625|us fl oz
time: s|SEC|1|sec,second,seconds ; ms|C26|0.001|millisecond ; min|MIN|60|minute,minutes ; h|HUR|3600|hr,hrs,hour,hours,std,stunden ; d|DAY|86400|day,days,tag,tage,天 ; week|WEE|604800|weeks,wk ; month|MON|2629800|months,mo,mos,monat,monate,个月 ; year|ANN|31557600|years,yr,yrs,a,jahr,jahre,年
temperature: °C|CEL|1+273.15|c,degc,deg c,celsius,摄氏度 ; °F|FAH|5/9+459.67|f,degf,deg f,fahrenheit ; K|KEL|1|kelvin
pressure: bar|BAR|100000|bars,barg,bar(g) ; mbar|MBR|100 ; Pa|PAL|1|pascal ; hPa|A97|100 ; kPa|KPA|1000 ; MPa|MPA|1000000 ; psi|PS|4.4482216152605/0.00064516|psig,lbf/in² ; atm|ATM|101325 ; mmHg|HN|133.322387415 ; Torr|UA|101325/760 ; kgf/cm²|E42|98066.5|kg/cm²
power: kW|KWT|1000|kilowatt,kilowatts,千瓦 ; W|WTT|1|watt,watts,瓦 ; MW|MAW|1000000|megawatt ; mW|C31|0.001|milliwatt ; hp|BHP|550*0.3048*4.4482216152605|bhp,horsepower ; metric hp|HJ|735.49875|PS,cv,ch,hp (metric),metric horsepower
apparent power: kVA|KVA|1000 ; VA|D46|1 ; MVA|MVA|1000000
energy: kJ|KJO|1000 ; J|JOU|1|joule ; MJ|3B|1000000 ; Wh|WHR|3600 ; kWh|KWH|3600000 ; kcal|E14|4186.8 ; BTU|BTU|1055.05585262|btus
force: N|NEW|1|newton ; kN|B47|1000 ; MN|B73|1000000 ; kgf|B37|9.80665|kp ; tf|-|9806.65|ton-force,tonf ; lbf|C78|4.4482216152605
torque: N·m|NU|1|nm (torque),n m,n.m,n*m,newton metre,newton meter ; kN·m|B48|1000|knm,kn m ; lbf·ft|M92|0.3048*4.4482216152605|ft-lb,ft lb,lb-ft,lbf ft
voltage: V|VLT|1|volt,volts,vac,vdc,v ac,v dc ; kV|KVT|1000 ; mV|2Z|0.001
current: A|AMP|1|amp,amps,ampere ; mA|4K|0.001
electric charge: mAh|E09|0.001|milliampere hour ; Ah|AMH|1|ampere hour
resistance: Ω|OHM|1|ohm ; kΩ|B49|1000 ; MΩ|B75|1000000
conductivity: S/m|D10|1 ; µS/cm|G42|0.0001|us/cm ; mS/cm|H61|0.1
frequency: Hz|HTZ|1|hertz,cycles ; kHz|KHZ|1000 ; MHz|MHZ|1000000 ; GHz|A86|1000000000
rotation: rpm|RPM|1|r/min,rev/min,1/min,min⁻¹,u/min ; r/s|RPS|60|rev/s
speed: m/s|MTS|1 ; m/min|2X|1/60 ; mm/s|C16|0.001 ; mm/min|H81|0.001/60 ; km/h|KMH|1000/3600|kph,kmh ; ft/min|FR|0.3048/60|fpm ; mph|HM|1609.344/3600
angle: °|DD|1|deg,degree,degrees ; rad|C81|180/3.14159265358979323846264338327950288419717
angular speed: °/s|E96|1|deg/s
volume flow: m³/h|MQH|1/3600|cbm/h,m3/hr,cmh ; m³/min|G53|1/60 ; m³/s|MQS|1 ; L/min|L2|0.001/60|lpm,l/m ; L/h|E32|0.001/3600|lph ; L/s|G51|0.001 ; mL/min|41|0.000001/60 ; ft³/min|2L|0.028316846592/60|cfm ; gal/min|G2|0.003785411784/60|gpm
mass flow: kg/h|E93|1|kgs/h,kg/hr ; g/h|F27|0.001 ; kg/min|F31|60 ; kg/s|KGS|3600 ; t/h|E18|1000|tph,t/hr ; lb/h|4U|0.45359237
piece rate: pcs/h|-|1|pieces/h,units/h,pcs/hr,bph,bottles/h,cycles/h ; pcs/min|-|60|pieces/min,units/min,ppm (packages),cycles/min,bpm,bags/min,picks/min ; pcs/s|-|3600
density: g/cm³|23|1000|g/cc,gcm-3,kg/dm³,g/ccm ; kg/m³|KMQ|1 ; g/mL|GJ|1000 ; kg/L|B35|1000 ; g/L|GL|1 ; mg/L|M1|0.001 ; g/100 mL|-|10|g/100ml ; lb/ft³|87|0.45359237/0.028316846592 ; lb/gal|GE|0.45359237/0.003785411784
molar mass: g/mol|A94|1|da,u ; kg/mol|D74|1000|kda
amount concentration: mol/L|C38|1 ; mmol/L|M33|0.001
dynamic viscosity: mPa·s|C24|0.001|mpas,mpa s,mpa.s ; Pa·s|C65|1|pas,pa s ; cP|C7|0.001|cps,centipoise ; P|89|0.1|poise
kinematic viscosity: mm²/s|C17|1 ; cSt|4C|1|centistokes ; St|91|100|stokes ; m²/s|S4|1000000
area density: g/m²|GM|1|gsm ; kg/m²|28|1000
linear density: tex|D34|1 ; dtex|A47|0.1 ; den|M83|1/9|denier
acidity: pH|Q30|1
sound level: dB(A)|-|1|dba,db,db (a)
luminous flux: lm|LUM|1|lumen,lumens
data: MB|4L|1|megabyte ; GB|E34|1000|gigabyte ; TB|E35|1000000|terabyte
count: pc|H87|1|pcs,piece,pieces,each,ea,unit,units,c62,件,个,只 ; pair|PR|2|pairs,prs,双 ; dozen|DZN|12|dozens,doz ; gross|GRO|144 ; thousand|MIL|1000|k pcs
set: set|SET|1|sets,套
roll: roll|-|1|rolls,卷`;

/** Units by each of their names, and by the names' lower case; one name may mean several ('PS': psi's code, and horsepower). */
const exact = new Map<string, Unit[]>();
const folded = new Map<string, Unit[]>();
const all: Unit[] = [];
/** Answers given: every stored quantity asks for its unit, and there are few units. */
const answered = new Map<string, Unit | undefined>();
const aliases = new Map<Unit, string[]>();
for (const line of TABLE.trim().split('\n')) {
  const [dimension = '', rows = ''] = line.split(': ');
  for (const row of rows.split(' ; ')) {
    const [symbol = '', code = '-', size = '1', others = ''] = row.split('|');
    const unit = { symbol, code: code === '-' ? null : code, dimension, ...sizeOf(size) };
    all.push(unit);
    aliases.set(unit, others.split(',').filter(Boolean));
  }
}
// Symbols come before codes, codes before everyday spellings: the first entry of a name is its plain meaning.
for (const unit of all) register(unit, unit.symbol);
for (const unit of all) if (unit.code) register(unit, unit.code);
for (const [unit, names] of aliases) for (const name of names) register(unit, name);

/** Reads '5/9+459.67' as factor 5, divisor 9, offset 459.67. */
function sizeOf(text: string): Pick<Unit, 'factor' | 'divisor' | 'offset'> {
  const [scale = '1', offset = '0'] = text.split('+');
  const [top = '1', bottom = '1'] = scale.split('/');
  const product = (factors: string) => factors.split('*').reduce((so, factor) => so.times(factor), new Decimal(1));
  return { factor: product(top), divisor: product(bottom), offset: new Decimal(offset) };
}

function register(unit: Unit, name: string): void {
  for (const [names, key] of [
    [exact, spelled(name)],
    [folded, spelled(name).toLowerCase()],
  ] as const) {
    const meanings = names.get(key) ?? [];
    if (!meanings.includes(unit)) names.set(key, [...meanings, unit]);
  }
}

/** One spelling for look-alikes: 'm³' and 'm3', 'µ' and 'μ', '℃' and '°C', 'º' and '°', 'Pa·s' and 'Pa*s'. */
function spelled(name: string): string {
  return name
    .replaceAll('º', '°')
    .normalize('NFKC')
    .replace(/[·⋅*∙]/g, '·')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The unit of a symbol, Rec 20 code or everyday spelling. `like` names a unit of the expected dimension, which decides
 * when a name means several. Undefined when there is none, or when only case could tell which ('mw').
 */
export function unitOf(text: string, like?: string): Unit | undefined {
  const asked = like === undefined ? text : `${text}\n${like}`;
  if (answered.has(asked)) return answered.get(asked);
  const unit = findUnit(text, like);
  // Bounded, because anyone may ask for any text.
  if (answered.size < 5000 && asked.length < 100) answered.set(asked, unit);
  return unit;
}

function findUnit(text: string, like: string | undefined): Unit | undefined {
  const name = spelled(text);
  const dimension = like === undefined ? undefined : unitOf(like)?.dimension;
  for (const [names, key] of [
    [exact, name],
    [folded, name.toLowerCase()],
    [exact, name.replace(/\.$/, '')],
  ] as const) {
    const meanings = names.get(key) ?? [];
    const fitting = meanings.filter((unit) => unit.dimension === dimension);
    if (fitting.length === 1 || (fitting.length > 1 && names === exact)) return fitting[0];
    if (fitting.length === 0 && (meanings.length === 1 || names === exact) && meanings[0]) return meanings[0];
  }
  return undefined;
}

/** The unit of a symbol, Rec 20 code or everyday spelling; `like` as in `unitOf`. Throws UnitError when there is none. */
export function requireUnit(text: string, like?: string): Unit {
  const unit = unitOf(text, like);
  if (!unit)
    throw new UnitError(
      `There is no unit "${text.slice(0, 40)}".`,
      'Use a symbol such as "kg", "°C" or "m³/h", or a UN/ECE Rec 20 code such as "KGM".',
    );
  return unit;
}

/** Symbols of all units that measure the same as this one, itself included. */
export function unitsLike(text: string): string[] {
  const { dimension } = requireUnit(text);
  return all.filter((unit) => unit.dimension === dimension).map((unit) => unit.symbol);
}

/** Whether both units measure the same. */
export function isConvertible(from: string, to: string): boolean {
  const source = unitOf(from, to);
  return source !== undefined && source.dimension === unitOf(to)?.dimension;
}

/** The value in another unit of the same dimension, exact to 30 digits; temperatures by their zero points. Throws UnitError. */
export function convert(value: Decimal | string, from: string, to: string): Decimal {
  const number = typeof value === 'string' ? decimalOf(value) : value;
  if (!number)
    throw new UnitError(`"${String(value).slice(0, 40)}" is not a number.`, 'Write digits with a point, such as 97.5.');
  const source = requireUnit(from, to);
  const target = requireUnit(to, from);
  if (source === target) return number;
  if (source.dimension !== target.dimension) {
    throw new UnitError(
      `${from} measures ${source.dimension}, ${to} measures ${target.dimension}: one does not convert to the other.`,
      `Use one of: ${unitsLike(to).join(', ')}.`,
    );
  }
  const top = number.plus(source.offset).times(source.factor).times(target.divisor);
  const converted = top.div(source.divisor.times(target.factor)).minus(target.offset);
  return converted.toSignificantDigits(30);
}
