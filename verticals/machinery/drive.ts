// What drives a machine: engine, wheels and battery; and what an inverter takes and gives.
import { choice, choices } from '../../src/kit/kinds/choice.ts';
import { integer } from '../../src/kit/kinds/integer.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { drivetrains, emissionStages, fuels, transmissions } from './choices.ts';
import { counted, filtered, ranged, sorted } from './performance.ts';

/** Attributes of engines, vehicles and electric power. Fuel economy is that of the EPA's cycles or like ones. */
export const drive = {
  fuels: choices(fuels, { description: 'What it runs on; several for bi-fuel and plug-in hybrids.', facet: true }),
  emissionStage: choice(emissionStages, { description: 'Exhaust emission stage of its engine.', facet: true }),
  engineDisplacement: quantity('L', { description: 'Swept volume.', example: '2.2 L', ...counted, max: 100 }),
  cylinders: integer({ description: 'Cylinders of the engine.', example: '4', facet: true, min: 1, max: 64 }),
  drivetrain: choice(drivetrains, { label: 'Driven wheels', description: 'Which wheels are driven.', facet: true }),
  transmission: choice(transmissions, { description: 'How engine and wheels are joined.', facet: true }),
  gears: integer({ description: 'Forward gears.', example: '6', filter: true, min: 1, max: 64 }),
  mileage: quantity('km', { description: 'Distance on the odometer.', example: '84,000 km', ...counted }),
  fuelEconomyCity: quantity('km/L', { description: 'In town; electric: MPGe.', example: '24 mpg', ...counted }),
  fuelEconomyHighway: quantity('km/L', { description: 'Out of town; electric: MPGe.', example: '32 mpg', ...counted }),
  batteryCapacity: quantity('kWh', { description: 'Of the traction battery.', example: '77 kWh', ...sorted }),
  electricRange: quantity('km', { description: 'Range on battery alone (WLTP, EPA).', example: '480 km', ...sorted }),
  apparentPower: quantity('kVA', { description: 'Prime power (ISO 8528-1).', example: '250 kVA', ...counted }),
  maxDcPower: quantity('kW', { label: 'Highest DC power', description: 'DC input.', example: '15.6 kW', ...sorted }),
  maxDcVoltage: quantity('V', { label: 'Highest DC voltage', description: 'DC input.', example: '1000 V', ...sorted }),
  maxDcCurrent: quantity('A', { label: 'Highest DC current', description: 'DC input.', example: '25 A', ...filtered }),
  mpptVoltage: quantity('V', { label: 'MPPT voltage', description: 'DC range.', example: '200–800 V', ...ranged }),
  nominalDcVoltage: quantity('V', { label: 'Nominal DC voltage', description: 'DC.', example: '600 V', ...filtered }),
  standbyPower: quantity('W', { label: 'Consumption at night', description: 'AC.', example: '0.5 W', ...filtered }),
  ambientTemperature: quantity('°C', { description: 'It works in.', example: '-25–60 °C', filter: true, range: true }),
};
