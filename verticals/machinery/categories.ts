// The category tree of the machinery vertical.
import type { Category } from '../../src/kit/vertical.ts';

/** Roots first; every other node names its parent. */
export const categories: readonly Category[] = [
  { code: 'robots', name: { en: 'Robots', de: 'Roboter' } },
  { code: 'articulated-robots', name: { en: 'Articulated robots', de: 'Knickarmroboter' }, parent: 'robots' },
  { code: 'collaborative-robots', name: { en: 'Collaborative robots', de: 'Kollaborative Roboter' }, parent: 'robots' },
  {
    code: 'scara-delta-robots',
    name: { en: 'SCARA and delta robots', de: 'SCARA- und Deltaroboter' },
    parent: 'robots',
  },
  { code: 'machine-tools', name: { en: 'Machine tools', de: 'Werkzeugmaschinen' } },
  { code: 'machining-centres', name: { en: 'Machining centres', de: 'Bearbeitungszentren' }, parent: 'machine-tools' },
  { code: 'lathes', name: { en: 'Lathes', de: 'Drehmaschinen' }, parent: 'machine-tools' },
  { code: 'grinding-edm', name: { en: 'Grinding and EDM', de: 'Schleifen und Erodieren' }, parent: 'machine-tools' },
  { code: 'sheet-metal', name: { en: 'Sheet metal machines', de: 'Blechbearbeitung' }, parent: 'machine-tools' },
  { code: 'additive', name: { en: 'Additive manufacturing', de: 'Additive Fertigung' }, parent: 'machine-tools' },
  { code: 'measuring', name: { en: 'Measuring machines', de: 'Messmaschinen' }, parent: 'machine-tools' },
  { code: 'plastics', name: { en: 'Plastics machinery', de: 'Kunststoffmaschinen' } },
  { code: 'injection-moulding', name: { en: 'Injection moulding', de: 'Spritzgießen' }, parent: 'plastics' },
  {
    code: 'extrusion-blow',
    name: { en: 'Extrusion and blow moulding', de: 'Extrudieren und Blasformen' },
    parent: 'plastics',
  },
  { code: 'process', name: { en: 'Process and packaging', de: 'Verfahrens- und Verpackungstechnik' } },
  { code: 'packaging', name: { en: 'Packaging machines', de: 'Verpackungsmaschinen' }, parent: 'process' },
  { code: 'food', name: { en: 'Food machines', de: 'Lebensmittelmaschinen' }, parent: 'process' },
  {
    code: 'compressors-pumps',
    name: { en: 'Compressors and pumps', de: 'Kompressoren und Pumpen' },
    parent: 'process',
  },
  { code: 'power', name: { en: 'Power generation', de: 'Stromerzeugung' }, parent: 'process' },
  { code: 'textile-print-wood', name: { en: 'Textile, printing, wood', de: 'Textil, Druck, Holz' }, parent: 'process' },
  { code: 'construction', name: { en: 'Construction machinery', de: 'Baumaschinen' } },
  { code: 'excavators', name: { en: 'Excavators', de: 'Bagger' }, parent: 'construction' },
  { code: 'loaders-dozers', name: { en: 'Loaders and dozers', de: 'Lader und Planierraupen' }, parent: 'construction' },
  { code: 'road', name: { en: 'Road machinery', de: 'Straßenbaumaschinen' }, parent: 'construction' },
  { code: 'material-handling', name: { en: 'Lifting and handling', de: 'Heben und Fördern' } },
  { code: 'forklifts', name: { en: 'Forklift trucks', de: 'Gabelstapler' }, parent: 'material-handling' },
  {
    code: 'cranes-platforms',
    name: { en: 'Cranes and platforms', de: 'Krane und Arbeitsbühnen' },
    parent: 'material-handling',
  },
  { code: 'agricultural', name: { en: 'Agricultural machinery', de: 'Landmaschinen' } },
];
