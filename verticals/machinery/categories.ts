// The category tree of the machinery vertical: what machines are, and which attributes only they have.
import type { Category } from '../../src/kit/category.ts';

const robot = ['axes', 'repeatability', 'accuracy', 'payload', 'reach'];
const machineTool = ['axes', 'repeatability', 'accuracy', 'travelX', 'travelY', 'travelZ'];
const cutting = ['spindleSpeed', 'toolCapacity'];
const turning = [...cutting, 'turningDiameter', 'turningLength'];
const sheet = ['clampingForce', 'workingWidth', 'laserPower', 'toolCapacity'];
const output = ['throughput', 'outputRate'];
const injection = ['clampingForce', 'shotWeight', 'tieBarDistance'];
const extrusion = ['clampingForce', 'workingWidth'];
const finishing = [...output, ...cutting, 'workingWidth'];
const engine = ['fuels', 'emissionStage', 'engineDisplacement', 'cylinders'];
const direct = ['maxDcPower', 'maxDcVoltage', 'maxDcCurrent', 'mpptVoltage', 'nominalDcVoltage'];
const inverter = [...direct, 'standbyPower', 'ambientTemperature'];
const mixing = ['throughput', 'flowRate'];
const mobile = [...engine, 'drivetrain', 'transmission', 'gears', 'mileage', 'payload', 'capacity'];
const pins = ['stickPinDiameter', 'stickWidth', 'linkPinDiameter', 'linkWidth', 'pinCenters', 'tipRadius'];
const digger = ['diggingDepth', ...pins];
const loader = ['diggingDepth', 'liftingHeight', 'workingWidth'];
const vehicle = [...mobile, 'fuelEconomyCity', 'fuelEconomyHighway', 'batteryCapacity', 'electricRange'];
const mains = ['frequency', 'phases', 'airPressure'];
const stationary = [...mains, 'automationLevel', 'controlSystem', 'protectionRating'];

/** Roots first; every other node names its parent. */
export const categories: readonly Category[] = [
  { code: 'robots', name: { en: 'Robots' }, adds: robot },
  { code: 'articulated-robots', name: { en: 'Articulated robots' }, parent: 'robots' },
  { code: 'collaborative-robots', name: { en: 'Collaborative robots' }, parent: 'robots' },
  { code: 'scara-delta-robots', name: { en: 'SCARA and delta robots' }, parent: 'robots' },
  { code: 'machine-tools', name: { en: 'Machine tools' }, adds: machineTool },
  { code: 'machining-centres', name: { en: 'Machining centres' }, parent: 'machine-tools', adds: cutting },
  { code: 'milling-drilling', name: { en: 'Milling and drilling' }, parent: 'machine-tools', adds: cutting },
  { code: 'lathes', name: { en: 'Lathes' }, parent: 'machine-tools', adds: turning },
  { code: 'grinding-edm', name: { en: 'Grinding and EDM' }, parent: 'machine-tools', adds: cutting },
  { code: 'sheet-metal', name: { en: 'Sheet metal machines' }, parent: 'machine-tools', adds: sheet },
  { code: 'sawing-welding', name: { en: 'Sawing and welding' }, parent: 'machine-tools', adds: ['laserPower'] },
  { code: 'additive', name: { en: 'Additive manufacturing' }, parent: 'machine-tools', adds: ['laserPower'] },
  { code: 'measuring', name: { en: 'Measuring machines' }, parent: 'machine-tools' },
  { code: 'plastics', name: { en: 'Plastics machinery' }, adds: [...output, 'screwDiameter'] },
  {
    code: 'injection-moulding',
    name: { en: 'Injection moulding' },
    parent: 'plastics',
    adds: injection,
    requires: ['clampingForce'],
  },
  { code: 'extrusion-blow', name: { en: 'Extrusion and blow moulding' }, parent: 'plastics', adds: extrusion },
  { code: 'process', name: { en: 'Process and packaging' }, adds: [...output, 'flowRate', 'capacity'] },
  { code: 'packaging', name: { en: 'Packaging machines' }, parent: 'process' },
  { code: 'food', name: { en: 'Food machines' }, parent: 'process' },
  { code: 'compressors-pumps', name: { en: 'Compressors and pumps' }, parent: 'process', adds: ['pumpHead'] },
  { code: 'textile-print-wood', name: { en: 'Textile, printing, wood' }, adds: finishing },
  { code: 'power', name: { en: 'Power generation' } },
  { code: 'generators', name: { en: 'Generator sets' }, parent: 'power', adds: [...engine, 'apparentPower'] },
  { code: 'inverters', name: { en: 'Inverters' }, parent: 'power', adds: inverter, requires: ['power'] },
  { code: 'construction', name: { en: 'Construction machinery' }, adds: [...mobile, 'reach'] },
  { code: 'excavators', name: { en: 'Excavators' }, parent: 'construction', adds: digger, hides: mains },
  { code: 'loaders-dozers', name: { en: 'Loaders and dozers' }, parent: 'construction', adds: loader, hides: mains },
  { code: 'road', name: { en: 'Road machinery' }, parent: 'construction', adds: ['workingWidth'], hides: mains },
  { code: 'concrete-crushing', name: { en: 'Concrete and crushing' }, parent: 'construction', adds: mixing },
  { code: 'material-handling', name: { en: 'Lifting and handling' }, adds: [...mobile, 'reach', 'liftingHeight'] },
  { code: 'forklifts', name: { en: 'Forklift trucks' }, parent: 'material-handling', requires: ['payload'] },
  { code: 'cranes-platforms', name: { en: 'Cranes and platforms' }, parent: 'material-handling' },
  { code: 'agricultural', name: { en: 'Agricultural machinery' }, adds: [...mobile, 'liftingHeight', 'workingWidth'] },
  { code: 'tractors', name: { en: 'Tractors' }, parent: 'agricultural', requires: ['power'], hides: mains },
  { code: 'harvesters', name: { en: 'Harvesters' }, parent: 'agricultural', hides: mains },
  { code: 'vehicles', name: { en: 'Road vehicles' }, adds: vehicle, requires: ['yearBuilt'], hides: stationary },
  { code: 'passenger-cars', name: { en: 'Passenger cars' }, parent: 'vehicles' },
  { code: 'sport-utility-vehicles', name: { en: 'Sport utility vehicles' }, parent: 'vehicles' },
  { code: 'pickup-trucks', name: { en: 'Pickup trucks' }, parent: 'vehicles' },
  { code: 'vans', name: { en: 'Vans' }, parent: 'vehicles' },
  { code: 'lorries-buses', name: { en: 'Lorries and buses' }, parent: 'vehicles' },
];
