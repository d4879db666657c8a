// Real, messy files, imported with the mappings beside this test: how many become listings, with which units, and why some do not.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { convert } from '../../src/kit/units.ts';
import { useWorld } from '../kit/world.ts';
import { mappingFile, samples, useStage } from './stage.ts';

const there = existsSync(samples);
if (!there) console.warn(`The sample data are not at ${samples}: the imports of real files are skipped.`);

const mm = (value: string) => ({ min: value, max: value, unit: 'mm' });
const kg = (value: string) => ({ min: value, max: value, unit: 'kg' });

describe.runIf(there)('chemicals', { timeout: 60_000 }, () => {
  const stage = useStage(useWorld({ worker: false }), 'chemicals');
  const file = path.join(samples, 'chemicals/chemical-identifiers-pubchem-small.first400.tsv');
  const options = { file, mapping: mappingFile('chemicals') };

  test('399 of 400 become listings; the other is refused for what its sources say', async () => {
    expect(await stage.run(options)).toMatchObject({ read: 400, created: 399, changed: 0, unchanged: 0, refused: 1 });
    expect(await stage.states()).toEqual({ ACTIVE: 399 });
    const [oxalic, ...others] = await stage.rejects();
    expect(others).toEqual([]);
    expect(oxalic).toMatchObject({ column: 'wikidata.Tb', value: '373.85' });
    expect(oxalic!.reason).toMatch(/below its melting point of 189.5 °C/);
  });

  test('again changes nothing', async () => {
    expect(await stage.run(options)).toMatchObject({ read: 400, created: 0, changed: 0, unchanged: 399, refused: 1 });
  });

  test('a substance has its identifiers, and its temperatures in the unit of their source', async () => {
    const phenol = await stage.listing('CID-996');
    expect(phenol.attributes).toMatchObject({
      casNumber: '108-95-2',
      molecularFormula: 'C6H6O',
      molecularWeight: { unit: 'g/mol' },
      grade: 'TECHNICAL',
      meltingPoint: { unit: 'K' },
    });
    expect(phenol.translations.en).toMatchObject({ title: 'phenol', description: expect.stringContaining('lb made') });
    expect(phenol).toMatchObject({ unit: 'KGM', status: 'ACTIVE', category: { code: 'organic' } });
    expect(phenol.attributes.meltingPoint).toEqual({ min: '315.92778', max: '315.92778', unit: 'K' }); // 109 °F, as Wikidata has it
    expect(convert('315.92778', 'K', '°C').toFixed()).toBe('42.77778');
  });

  test('salts and gases stand in other categories than organics', async () => {
    expect((await stage.listing('CID-5234')).category.code).toBe('inorganic'); // sodium chloride
    expect((await stage.listing('CID-280')).category.code).toBe('gases'); // carbon dioxide
    expect((await stage.listing('CID-1118')).category.code).toBe('acids'); // sulfuric acid
  });
});

describe.runIf(there)('machinery', { timeout: 60_000 }, () => {
  const stage = useStage(useWorld({ worker: false }), 'machinery');
  const robots = { file: path.join(samples, 'machinery/RoboDK.csv'), mapping: mappingFile('robots') };
  const excavators = {
    file: path.join(samples, 'machinery/excavator_database.pdf-sourced-rows.csv'),
    mapping: mappingFile('excavators'),
  };

  test('693 of 697 robots become listings; four are refused for what stands in their rows', async () => {
    expect(await stage.run(robots)).toMatchObject({ read: 697, created: 693, refused: 4 });
    expect(await stage.states()).toEqual({ ACTIVE: 693 });
    const rejects = await stage.rejects();
    expect(rejects.map(({ column, value }) => [column, value])).toEqual(
      expect.arrayContaining([
        ['Weight', '33 lg'],
        ['Brand + Model', 'Yaskawa Motoman MA2010'],
        ['Brand + Model', 'Mitsubishi RV-13FRL-MC'],
        ['Brand + Model', 'Mitsubishi RV-13FRL-SH'],
      ]),
    );
    expect(rejects).toHaveLength(4);
    expect(rejects.find(({ value }) => value === '33 lg')!.reason).toMatch(/"lg" is not a unit/);
    expect(rejects.find(({ value }) => value.includes('MA2010'))!.reason).toMatch(/stands on line \d+ already/);
  });

  test('a robot has its figures with their units', async () => {
    const robot = await stage.listing('Fanuc LR Mate 200iC/5H');
    expect(robot.attributes).toEqual({
      brand: 'Fanuc',
      model: 'LR Mate 200iC/5H',
      machineType: 'ARTICULATED_ROBOT',
      condition: 'NEW',
      axes: 5,
      reach: mm('704'),
      payload: kg('5'),
      weight: kg('28'),
      repeatability: mm('0.02'),
    });
    expect(robot).toMatchObject({ unit: 'H87', category: { code: 'articulated-robots' } });
    expect((await stage.listing('Universal Robots UR5e')).category.code).toBe('collaborative-robots');
    expect((await stage.listing('Kinova Gen3')).attributes.reach).toEqual(mm('735.1'));
  });

  test('what a row leaves out is left out', async () => {
    const { attributes, translations } = await stage.listing('ABB YuMi IRB 14000 Dual-Arm');
    expect(attributes).not.toHaveProperty('reach');
    expect(attributes).not.toHaveProperty('weight');
    expect(translations.en!.description).toBe(
      'ABB YuMi IRB 14000 Dual-Arm, 7 axes, payload 0.5 kg, repeatability 0.020 mm',
    );
  });

  test('all 564 excavators become listings', async () => {
    expect(await stage.run(excavators)).toMatchObject({ read: 564, created: 564, refused: 0 });
    expect(await stage.states()).toEqual({ ACTIVE: 693 + 564 });
    expect(await stage.rejects()).toEqual([]);
    const { attributes, translations } = await stage.listing('Airman AX12');
    expect(attributes).toMatchObject({
      brand: 'Airman',
      model: 'AX12',
      machineType: 'EXCAVATOR',
      stickPinDiameter: mm('30'),
      pinCenters: mm('117'),
    });
    expect(translations.de!.title).toBe('Airman AX12 Bagger');
    expect((await stage.listing('Liebherr 922')).attributes).not.toHaveProperty('pinCenters');
  });

  test('again changes nothing', async () => {
    expect(await stage.run(robots)).toMatchObject({ created: 0, changed: 0, unchanged: 693, refused: 4 });
    expect(await stage.run(excavators)).toMatchObject({ created: 0, changed: 0, unchanged: 564, refused: 0 });
  });
});
