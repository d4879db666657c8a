// `entrepot tenant …` as the installation's staff uses it: asked in a terminal, planned, moved to another installation, deleted.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PLATFORM } from '../../src/context.ts';
import { fillDemo } from '../../src/demo.ts';
import { launch } from '../../src/launch.ts';
import { askForLaunch, launchOf } from '../../src/launch-questions.ts';
import { domainsCommand, limitCommand, tenantOf } from '../../src/modules/platform/command.ts';
import { deleteCommand, exportCommand, importCommand } from '../../src/modules/platform/transfer-command.ts';
import { openWorld, useWorld } from '../kit/world.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-command-'));
const world = useWorld({ worker: false, env: { ENTREPOT_DATA: folder } });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A terminal at which somebody answers; what is asked too often is an error. */
function terminal(answers: string[]) {
  const asked: string[] = [];
  return {
    asked,
    question: async (question: string) => {
      asked.push(question);
      const answer = answers.shift();
      if (answer === undefined) throw new Error(`asked without an answer: ${question}`);
      return answer;
    },
  };
}

/** What stands in the audit log of the platform itself. */
const auditedIn = (installation: Pick<typeof world, 'owner'>) =>
  installation.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [PLATFORM.id]);
    return (await owner.query<{ type: string }>('select type from audit_entry order by seq')).rows.map(
      ({ type }) => type,
    );
  });

test('in a terminal it asks for what it needs, again where an answer is not good', async () => {
  const answers = [
    'Base Chem',
    'base-chem',
    '',
    'chemicals, steel',
    'chemicals',
    'de',
    'EUR',
    '',
    'ops@base-chem.example',
    'yes',
  ];
  const { asked, question } = terminal(answers);
  const launch = await askForLaunch({ question } as never, ['chemicals', 'machinery'], undefined);
  expect(launch).toEqual({
    slug: 'base-chem',
    name: 'base-chem',
    verticals: ['chemicals'],
    locale: 'de',
    currency: 'EUR',
    domain: null,
    operator: { email: 'ops@base-chem.example', password: expect.stringMatching(/^[\w-]{16}$/), isMade: true },
    demo: true,
  });
  expect(asked[1]).toMatch(/^A slug has .*\nSlug/);
  expect(asked[4]).toMatch(/^There is no vertical "steel"\.\n/);
  await expect(launchOf('x', { name: 'X' }, { verticals: [], password: undefined })).rejects.toThrow('--verticals');
});

test('launched with demo data, given a plan and host names, exported, deleted with proof, and imported elsewhere', async () => {
  const { app, database } = world;
  let said: string[] = [];
  const say = (line: string) => void said.push(line);
  const heard = () => {
    const text = said.join('\n');
    said = [];
    return text;
  };
  const wanted = { slug: 'demo-chem', name: 'Demo Chem', verticals: ['chemicals'] };
  const fill = async (tenant: Parameters<typeof fillDemo>[1]) => expect(await fillDemo(app, tenant)).toEqual([]);
  await world.owner((owner) => launch(app, owner, wanted, { fill }));

  expect(await limitCommand(app, 'demo-chem', { products: '1000', storageMib: 'none' })).toBe(
    'products 1000, storageMib without limit',
  );
  await expect(limitCommand(app, 'demo-chem', { products: 'many' })).rejects.toThrow('or none');
  await expect(limitCommand(app, 'nobody', { products: '1' })).rejects.toThrow('tenant list');
  await domainsCommand(app, 'demo-chem', ['demo-chem.example', 'www.demo-chem.example']);

  const place = path.join(folder, 'export');
  await exportCommand(app, database.url, { slug: 'demo-chem', folder: place, say });
  expect(heard()).toMatch(/product +[1-9]\d* +[0-9a-f]{64}/);
  expect(JSON.parse(readFileSync(path.join(place, 'manifest.json'), 'utf8'))).toMatchObject({ format: 1 });
  const unsure = deleteCommand(app, database.url, { slug: 'demo-chem', yes: 'demo', say });
  await expect(unsure).rejects.toThrow('--yes demo-chem');
  expect(await deleteCommand(app, database.url, { slug: 'demo-chem', yes: 'demo-chem', say, quietMs: 0 })).toBe(true);
  const proof = heard();
  expect(proof).toMatch(/product +[1-9]\d* +0\n/);
  expect(proof).toContain('Nothing of demo-chem is left.');
  await expect(tenantOf(app, 'demo-chem')).rejects.toThrow('tenant list');
  const deeds = ['limitSet', 'domainsSet', 'exported', 'suspended', 'deleted'];
  expect(await auditedIn(world)).toEqual(deeds.map((deed) => `tenant.${deed}`));

  const other = await openWorld({ env: { ENTREPOT_DATA: folder } });
  await importCommand(other.worker!, other.database.url, { slug: 'moved-chem', folder: place, say });
  expect(heard()).toMatch(/moved-chem: \d+ rows and 0 files are in\.\n.*\n.*CURSOR_RESET/);
  const { rows } = await other.owner((owner) => owner.query('select slug, domain, aliases, most_products from tenant'));
  expect(rows).toEqual([
    { slug: 'moved-chem', domain: 'demo-chem.example', aliases: ['www.demo-chem.example'], most_products: 1000 },
  ]);
  expect(await auditedIn(other)).toEqual(['tenant.imported']);
  await other.close();
});
