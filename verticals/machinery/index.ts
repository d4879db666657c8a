// The machinery vertical: machines, robots and vehicles for industry, new and used.
import { flag } from '../../src/kit/kinds/flag.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { defineVertical } from '../../src/kit/vertical.ts';
import { attributes } from './attributes.ts';
import { categories } from './categories.ts';
import { rules } from './rules.ts';

/** Machines, robots and vehicles, new and used. */
export const machinery = defineVertical({
  name: 'machinery',
  type: 'Machinery',
  label: { en: 'Machinery', de: 'Maschinen' },
  description: 'Industrial machines, robots and construction equipment, new and used.',
  attributes,
  inquiry: {
    siteVoltage: quantity('V', {
      label: { en: 'Site voltage', de: 'Spannung vor Ort' },
      description: 'Mains voltage at the place of installation.',
      range: true,
      min: 0,
      max: 100_000,
    }),
    siteFrequency: quantity('Hz', {
      label: { en: 'Site frequency', de: 'Frequenz vor Ort' },
      description: 'Mains frequency at the place of installation.',
      min: 0,
      max: 1000,
    }),
    installationNeeded: flag({
      label: { en: 'Installation needed', de: 'Montage gewünscht' },
      description: 'Whether the supplier shall install and commission.',
    }),
    material: text({
      label: { en: 'Material to be processed', de: 'Zu verarbeitendes Material' },
      description: 'Material to be processed, with its form and hardness.',
      max: 500,
    }),
    outputWanted: text({
      label: { en: 'Output wanted', de: 'Gewünschte Leistung' },
      description: 'Output wanted, with its unit, such as: 1200 bottles an hour.',
      max: 200,
    }),
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
  rules,
});
