// The machinery vertical: machines, robots and vehicles for industry, new and used.
import { choice, choices } from '../../src/kit/kinds/choice.ts';
import { flag } from '../../src/kit/kinds/flag.ts';
import { integer } from '../../src/kit/kinds/integer.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { refuse, warn } from '../../src/kit/problem.ts';
import { highest } from '../../src/kit/range.ts';
import { defineVertical } from '../../src/kit/vertical.ts';
import { categories } from './categories.ts';
import { afterSales, automationLevels, certifications, conditions, emissionStages, machineTypes } from './choices.ts';

/** Machines, robots and vehicles, new and used. */
export const machinery = defineVertical({
  name: 'machinery',
  type: 'Machinery',
  label: { en: 'Machinery', de: 'Maschinen' },
  description: 'Industrial machines, robots and construction equipment, new and used.',
  attributes: {
    brand: text({ label: { en: 'Brand', de: 'Marke' }, description: 'Maker’s brand.', required: true, max: 80, facet: true, search: true }),
    model: text({ label: { en: 'Model', de: 'Modell' }, description: 'Model as the maker writes it.', required: true, max: 120, filter: true, search: true }),
    machineType: choice(machineTypes, { label: { en: 'Machine type', de: 'Maschinenart' }, description: 'What kind of machine it is.', required: true, facet: true, search: true }),
    condition: choice(conditions, { label: { en: 'Condition', de: 'Zustand' }, description: 'Whether it is new, used or refurbished.', required: true, facet: true }),
    yearBuilt: integer({ label: { en: 'Year built', de: 'Baujahr' }, description: 'Year of manufacture.', min: 1900, max: 2100, facet: true, sort: true }),
    operatingHours: quantity('h', { label: { en: 'Operating hours', de: 'Betriebsstunden' }, description: 'Hours on the meter.', min: 0, max: 500_000, facet: true, sort: true }),
    power: quantity('kW', { label: { en: 'Power', de: 'Leistung' }, description: 'Rated power of the main drive or engine.', min: 0, facet: true, sort: true }),
    voltage: quantity('V', { label: { en: 'Voltage', de: 'Spannung' }, description: 'Supply voltage, or the range it accepts.', range: true, min: 0, max: 100_000, filter: true }),
    frequency: quantity('Hz', { label: { en: 'Mains frequency', de: 'Netzfrequenz' }, description: 'Supply frequency, such as 50 Hz or 50–60 Hz.', range: true, min: 0, max: 1000, filter: true }),
    phases: integer({ label: { en: 'Phases', de: 'Phasen' }, description: 'Number of mains phases.', min: 1, max: 3, filter: true }),
    weight: quantity('kg', { label: { en: 'Weight', de: 'Gewicht' }, description: 'Weight of the machine, or its operating weight when it drives.', range: true, min: 0, facet: true, sort: true }),
    length: quantity('mm', { label: { en: 'Length', de: 'Länge' }, description: 'Length as installed or for transport.', min: 0, filter: true }),
    width: quantity('mm', { label: { en: 'Width', de: 'Breite' }, description: 'Width as installed or for transport.', min: 0, filter: true }),
    height: quantity('mm', { label: { en: 'Height', de: 'Höhe' }, description: 'Height as installed or for transport.', min: 0, filter: true }),
    payload: quantity('kg', { label: { en: 'Payload', de: 'Traglast' }, description: 'Load it carries or lifts at full reach.', min: 0, facet: true, sort: true }),
    reach: quantity('mm', { label: { en: 'Reach', de: 'Reichweite' }, description: 'Greatest horizontal reach.', min: 0, facet: true, sort: true }),
    axes: integer({ label: { en: 'Axes', de: 'Achsen' }, description: 'Number of controlled axes.', min: 1, max: 64, facet: true, sort: true }),
    repeatability: quantity('mm', { label: { en: 'Repeatability', de: 'Wiederholgenauigkeit' }, description: 'Pose or positioning repeatability, ± (ISO 9283, ISO 230-2).', min: 0, filter: true, sort: true }),
    accuracy: quantity('mm', { label: { en: 'Accuracy', de: 'Genauigkeit' }, description: 'Positioning accuracy, ±.', min: 0, filter: true, sort: true }),
    travelX: quantity('mm', { label: { en: 'X travel', de: 'Verfahrweg X' }, description: 'Working travel of the X axis.', min: 0, filter: true, sort: true }),
    travelY: quantity('mm', { label: { en: 'Y travel', de: 'Verfahrweg Y' }, description: 'Working travel of the Y axis.', min: 0, filter: true }),
    travelZ: quantity('mm', { label: { en: 'Z travel', de: 'Verfahrweg Z' }, description: 'Working travel of the Z axis.', min: 0, filter: true }),
    spindleSpeed: quantity('rpm', { label: { en: 'Spindle speed', de: 'Spindeldrehzahl' }, description: 'Highest spindle speed.', min: 0, filter: true, sort: true }),
    toolCapacity: integer({ label: { en: 'Tool places', de: 'Werkzeugplätze' }, description: 'Tools in the magazine or turret.', min: 0, max: 2000, filter: true }),
    clampingForce: quantity('kN', { label: { en: 'Clamping or press force', de: 'Schließ- oder Presskraft' }, description: 'Clamping force of a moulding machine, or nominal force of a press.', min: 0, facet: true, sort: true }),
    shotWeight: quantity('g', { label: { en: 'Shot weight', de: 'Schussgewicht' }, description: 'Greatest shot weight, in polystyrene.', range: true, min: 0, filter: true }),
    throughput: quantity('kg/h', { label: { en: 'Throughput', de: 'Durchsatz' }, description: 'Output by mass.', range: true, min: 0, filter: true, sort: true }),
    outputRate: quantity('pcs/h', { label: { en: 'Output rate', de: 'Ausbringung' }, description: 'Output by pieces.', range: true, min: 0, filter: true, sort: true }),
    flowRate: quantity('m³/h', { label: { en: 'Flow rate', de: 'Förderstrom' }, description: 'Delivery of a pump, fan or compressor.', range: true, min: 0, filter: true, sort: true }),
    capacity: quantity('m³', { label: { en: 'Capacity', de: 'Fassungsvermögen' }, description: 'Volume of the tank, bucket or chamber.', range: true, min: 0, filter: true, sort: true }),
    diggingDepth: quantity('mm', { label: { en: 'Digging depth', de: 'Grabtiefe' }, description: 'Greatest digging depth.', min: 0, filter: true, sort: true }),
    liftingHeight: quantity('mm', { label: { en: 'Lifting height', de: 'Hubhöhe' }, description: 'Greatest lifting height.', min: 0, filter: true, sort: true }),
    stickPinDiameter: quantity('mm', { label: { en: 'Stick pin diameter', de: 'Bolzendurchmesser Stiel' }, description: 'Attachment interface: pin through the stick.', min: 0, filter: true }),
    stickWidth: quantity('mm', { label: { en: 'Stick width', de: 'Stielbreite' }, description: 'Attachment interface: width of the stick between the ears.', min: 0, filter: true }),
    linkPinDiameter: quantity('mm', { label: { en: 'Link pin diameter', de: 'Bolzendurchmesser Koppel' }, description: 'Attachment interface: pin through the link.', min: 0, filter: true }),
    linkWidth: quantity('mm', { label: { en: 'Link width', de: 'Koppelbreite' }, description: 'Attachment interface: width of the link between the ears.', min: 0, filter: true }),
    pinCenters: quantity('mm', { label: { en: 'Pin centres', de: 'Bolzenabstand' }, description: 'Attachment interface: distance between the pin centres.', min: 0, filter: true }),
    tipRadius: quantity('mm', { label: { en: 'Tip radius', de: 'Schnittradius' }, description: 'Attachment interface: radius from stick pin to bucket tip.', min: 0, filter: true }),
    controlSystem: text({ label: { en: 'Control system', de: 'Steuerung' }, description: 'Controller and version, such as: Siemens SINUMERIK 840D sl.', max: 120, facet: true, search: true }),
    automationLevel: choice(automationLevels, { label: { en: 'Automation', de: 'Automatisierungsgrad' }, description: 'How much of the work it does alone.', facet: true }),
    emissionStage: choice(emissionStages, { label: { en: 'Emission stage', de: 'Abgasstufe' }, description: 'Exhaust emission stage of its combustion engine.', facet: true }),
    noise: quantity('dB(A)', { label: { en: 'Noise', de: 'Schalldruckpegel' }, description: 'Sound pressure level at the operator’s place (EN ISO 11201).', range: true, min: 0, max: 200, filter: true }),
    airPressure: quantity('bar', { label: { en: 'Air pressure', de: 'Luftdruck' }, description: 'Compressed air it needs, or delivers when it is a compressor.', range: true, min: 0, max: 1000, filter: true }),
    protectionRating: text({ label: { en: 'Protection', de: 'Schutzart' }, description: 'Ingress protection code (IEC 60529).', max: 20, pattern: /^IP[0-6X][0-9X]K?[A-Z]?( ?\/ ?IP[0-6X][0-9X]K?[A-Z]?)*$/, example: 'IP67', filter: true }),
    certifications: choices(certifications, { label: { en: 'Certifications', de: 'Zertifizierungen' }, description: 'Conformity marks and certificates it has.', facet: true }),
    warranty: quantity('month', { label: { en: 'Warranty', de: 'Gewährleistung' }, description: 'Warranty from delivery or commissioning.', min: 0, max: 600, filter: true, sort: true }),
    afterSales: choices(afterSales, { label: { en: 'After-sales service', de: 'Kundendienst' }, description: 'Services offered after the sale.', facet: true }),
    serialNumber: text({ label: { en: 'Serial number', de: 'Seriennummer' }, description: 'Serial number, shown only to the parties of an inquiry.', max: 60, private: 'parties' }),
  },
  inquiry: {
    siteVoltage: quantity('V', { label: { en: 'Site voltage', de: 'Spannung vor Ort' }, description: 'Mains voltage at the place of installation.', range: true, min: 0, max: 100_000 }),
    siteFrequency: quantity('Hz', { label: { en: 'Site frequency', de: 'Frequenz vor Ort' }, description: 'Mains frequency at the place of installation.', min: 0, max: 1000 }),
    installationNeeded: flag({ label: { en: 'Installation needed', de: 'Montage gewünscht' }, description: 'Whether the supplier shall install and commission.' }),
    material: text({ label: { en: 'Material to be processed', de: 'Zu verarbeitendes Material' }, description: 'Material to be processed, with its form and hardness.', max: 500 }),
    outputWanted: text({ label: { en: 'Output wanted', de: 'Gewünschte Leistung' }, description: 'Output wanted, with its unit, such as: 1200 bottles an hour.', max: 200 }),
  },
  identity: ['brand', 'model'],
  synonyms: {
    excavator: ['digger', 'trackhoe', 'Bagger'],
    'machining centre': ['machining center', 'CNC mill', 'VMC', 'Bearbeitungszentrum'],
    lathe: ['turning machine', 'turning centre', 'turning center', 'Drehmaschine'],
    'injection moulding machine': ['injection molding machine', 'IMM', 'Spritzgießmaschine'],
    cobot: ['collaborative robot', 'Kollaborativer Roboter'],
    robot: ['robot arm', 'manipulator', 'Roboter'],
    forklift: ['fork lift truck', 'lift truck', 'Gabelstapler', 'Stapler'],
    'press brake': ['bending machine', 'Abkantpresse'],
    compressor: ['air compressor', 'Kompressor'],
    'wheel loader': ['front loader', 'payloader', 'Radlader'],
  },
  categories,
  rules: (it) => {
    const hours = it.operatingHours && highest(it.operatingHours, 'h');
    const robot = it.machineType === 'ARTICULATED_ROBOT' || it.machineType === 'COLLABORATIVE_ROBOT';
    return [
      it.condition === 'USED' && it.yearBuilt === undefined && refuse('yearBuilt', 'A used machine states the year it was built.', 'Take it from the rating plate.'),
      it.condition === 'USED' && !hours && refuse('operatingHours', 'A used machine states its operating hours.', 'Read the hour meter; state 0 h only when it never ran.'),
      it.condition === 'NEW' && hours?.gt(50) && refuse('operatingHours', `A new machine has run 50 hours at most, this one ${hours}.`, 'Offer it as USED or REFURBISHED, or correct the hours.'),
      it.yearBuilt !== undefined && it.yearBuilt > new Date().getUTCFullYear() + 1 && refuse('yearBuilt', `The year ${it.yearBuilt} lies in the future.`, 'State the year on the rating plate.'),
      robot && it.payload === undefined && warn('payload', 'Buyers choose robots by payload, and none is stated.', 'Add the rated payload at the flange.'),
      robot && it.reach === undefined && warn('reach', 'Buyers choose robots by reach, and none is stated.', 'Add the greatest horizontal reach.'),
      it.phases === 2 && refuse('phases', 'Mains supplies have one or three phases.', 'State 1 or 3.'),
    ];
  },
});
