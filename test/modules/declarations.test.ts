// A declaration that changed is told at start, and the listings that no longer conform are found; none is rewritten.
import { expect, test } from 'vitest';
import { systemContext } from '../../src/context.ts';
import { checkCommand } from '../../src/modules/product/check-command.ts';
import { all } from '../../src/modules/tenant/service.ts';
import { changedDeclarations, describeChange, note, noteNew } from '../../src/modules/vertical/declaration.ts';
import { chemicals } from '../../verticals/chemicals/index.ts';
import { market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });

/** The chemicals declaration as it might have been before. */
const older = {
  ...chemicals,
  version: 'older',
  facts: {
    ...chemicals.facts,
    attributes: {
      ...chemicals.facts.attributes,
      purity: { ...chemicals.facts.attributes.purity, max: '100' },
      retired: { kind: 'text', required: false },
    },
  },
};

test('what changed is told, with how to go on', () =>
  world.owner(async (owner) => {
    await noteNew(owner);
    expect(await changedDeclarations(owner)).toEqual([]);
    await note(owner, older);
    const [changed] = await changedDeclarations(owner);
    expect(changed).toMatchObject({ vertical: 'chemicals', changes: ['purity: max "100" → "110"', 'retired is gone'] });
    expect(describeChange(changed!)).toContain('entrepot vertical check chemicals');
    expect(await changedDeclarations(world.app.database.pool)).toHaveLength(1); // what a serving role sees at its start
    await noteNew(owner); // knows it already, and leaves it
    expect(await changedDeclarations(owner)).toHaveLength(1);
  }));

test('listings that no longer conform are reported per attribute, and stay as they are', async () => {
  const { supplier, tenant, tenantId } = await market(world);
  const good = await supplier.lists({ sku: 'GOOD-1' });
  await supplier.lists({ sku: 'OLD-1' });
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    await owner.query(`update product set declaration = 'older' where tenant_id = $1`, [tenantId]);
    await owner.query(
      `update product set attributes = attributes || '{"purity": {"min": "120", "max": "120", "unit": "%"}}' where tenant_id = $1 and sku = 'OLD-1'`,
      [tenantId],
    );
    await note(owner, older);
    const said: string[] = [];
    const tools = {
      owner,
      tenants: (await all(owner)).filter(({ slug }) => slug === tenant),
      contextOf: (facts: Parameters<typeof systemContext>[1]) => systemContext(world.app, facts, 'test'),
      say: (line: string) => void said.push(line),
    };
    expect(await checkCommand({ name: 'chemicals' }, tools)).toBe(false);
    const report = said.join('\n');
    expect(report).toContain('changed: purity: max "100" → "110"');
    expect(report).toContain('2 published, 1 conform, 1 of them checked against an older declaration');
    expect(report).toMatch(/attributes\.chemicals\.purity\s+OUT_OF_RANGE\s+1\s+OLD-1/);
    const versions = async () =>
      (await owner.query('select sku, declaration, version from product where tenant_id = $1 order by sku', [tenantId]))
        .rows;
    expect(await versions()).toMatchObject([{ declaration: 'older' }, { declaration: 'older' }]);

    expect(await checkCommand({ name: 'chemicals', accept: true }, tools)).toBe(false);
    expect(await versions()).toMatchObject([
      { sku: 'GOOD-1', declaration: chemicals.version, version: 2 },
      { sku: 'OLD-1', declaration: 'older', version: 2 },
    ]);
    expect(await changedDeclarations(owner)).toEqual([]);
  });
  expect(good).toMatch(/^product_/);
});
