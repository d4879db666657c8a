// What a machine can do: size, mains, reach, speed, output, and its attachment interface.
import { dimensions } from '../../src/kit/kinds/dimensions.ts';
import { integer } from '../../src/kit/kinds/integer.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';

/** Amounts from zero up that buyers filter by. */
export const filtered = { min: 0, filter: true };
/** Those that suppliers may state as ranges. */
export const ranged = { ...filtered, range: true };
/** Those that they also sort by. */
export const sorted = { ...filtered, sort: true };
/** Those whose limits they also see beside the hits. */
export const counted = { ...sorted, facet: true };

/** Attributes of size and performance. */
export const performance = {
  power: quantity('kW', { description: 'Rated power of the main drive or engine.', example: '15 kW', ...counted }),
  voltage: quantity('V', { description: 'Of mains, battery or AC side.', example: '380–415 V', ...ranged }),
  frequency: quantity('Hz', { description: 'Of the mains; 50 or 60 Hz.', example: '50–60 Hz', ...ranged }),
  phases: integer({ description: 'Number of mains phases.', example: '3', min: 1, max: 3, filter: true }),
  weight: quantity('kg', { description: 'Of vehicles: ready to work.', example: '3200 kg', ...counted, range: true }),
  dimensions: dimensions('mm', { description: 'As installed.', example: '4200 × 2100 × 2400 mm', filter: true }),
  noise: quantity('dB(A)', { description: 'At the operator (ISO 11201).', example: '72 dB(A)', ...ranged }),
  airPressure: quantity('bar', { description: 'Needed or delivered.', example: '6–7 bar', ...ranged }),
  payload: quantity('kg', { description: 'Load it carries or lifts when rated.', example: '10 kg', ...counted }),
  reach: quantity('mm', { description: 'Greatest horizontal reach.', example: '1101 mm', ...counted }),
  axes: integer({ description: 'Number of controlled axes.', example: '6', ...counted, min: 1, max: 64 }),
  repeatability: quantity('mm', { description: '± (ISO 9283, ISO 230-2).', example: '0.02 mm', ...sorted }),
  accuracy: quantity('mm', { description: 'Positioning or measuring accuracy, ±.', example: '0.05 mm', ...sorted }),
  travelX: quantity('mm', { label: 'X travel', description: 'Travel of the X axis.', example: '1000 mm', ...sorted }),
  travelY: quantity('mm', { label: 'Y travel', description: 'Travel of the Y axis.', example: '500 mm', ...filtered }),
  travelZ: quantity('mm', { label: 'Z travel', description: 'Travel of the Z axis.', example: '500 mm', ...filtered }),
  spindleSpeed: quantity('rpm', { description: 'Highest spindle speed.', example: '12000 rpm', ...sorted }),
  toolCapacity: integer({ label: 'Tool places', description: 'In magazine or turret.', example: '24', ...filtered }),
  turningDiameter: quantity('mm', { description: 'Greatest turning diameter.', example: '366 mm', ...sorted }),
  turningLength: quantity('mm', { description: 'Greatest turning length.', example: '705 mm', ...sorted }),
  workingWidth: quantity('mm', { description: 'Of bend, sheet, web, paving, cut.', example: '3 m', ...sorted }),
  laserPower: quantity('kW', { description: 'Rated power of the laser source.', example: '6 kW', ...sorted }),
  clampingForce: quantity('kN', { description: 'Of moulds; or press force.', example: '1600 kN', ...counted }),
  shotWeight: quantity('g', { description: 'Greatest shot, of polystyrene.', example: '253 g', ...ranged }),
  screwDiameter: quantity('mm', { description: 'Plasticizing screw.', example: '40 mm', ...ranged }),
  tieBarDistance: quantity('mm', { description: 'Clear width between tie bars.', example: '470 mm', ...filtered }),
  throughput: quantity('kg/h', { description: 'Output by mass.', example: '300–500 kg/h', ...sorted, range: true }),
  outputRate: quantity('pcs/h', { description: 'Output by pieces.', example: '1200 pcs/h', ...sorted, range: true }),
  flowRate: quantity('m³/h', { description: 'Of pump or compressor.', example: '12.5 m³/h', ...sorted, range: true }),
  pumpHead: quantity('m', { description: 'Head at rated flow.', example: '48 m', ...ranged }),
  capacity: quantity('m³', { description: 'Of tank, bucket or chamber.', example: '0.8 m³', ...sorted, range: true }),
  diggingDepth: quantity('mm', { description: 'Greatest digging depth.', example: '6720 mm', ...sorted }),
  liftingHeight: quantity('mm', { description: 'Greatest lifting height.', example: '4700 mm', ...sorted }),
  stickPinDiameter: quantity('mm', { description: 'Pin through the stick.', example: '80 mm', ...filtered }),
  stickWidth: quantity('mm', { description: 'Of the stick between the ears.', example: '326 mm', ...filtered }),
  linkPinDiameter: quantity('mm', { description: 'Pin through the link.', example: '80 mm', ...filtered }),
  linkWidth: quantity('mm', { description: 'Of the link between the ears.', example: '326 mm', ...filtered }),
  pinCenters: quantity('mm', { label: 'Pin centres', description: 'Distance.', example: '470 mm', ...filtered }),
  tipRadius: quantity('mm', { description: 'From stick pin to bucket tip.', example: '1570 mm', ...filtered }),
};
