// Teams and divisions: inquiries given to a team are found by its members, and companies belong to one another by the consent of both.
import { beforeAll, expect, test } from 'vitest';
import { type Asker, ask, codeOf } from '../kit/ask.ts';
import { colleague, type Market, market, type Party, party } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false, env: { POOL_SIZE: '8' } });

let made: Market;
let sam: Party;
beforeAll(async () => {
  made = await market(world);
  sam = await colleague(world, made.tenantId, made.supplier, 'Sam', 'SALES');
});

const perform = async <Payload>(asker: Asker, name: string, input: object, selection: string) => {
  const operation = `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code field } ${selection} } }`;
  type Answer = Payload & { userErrors: { code: string; field: string[] }[] };
  return (await ask<Record<string, Answer>, object>(asker, operation, { input }))[name]!;
};
const membersOf = async (asker: Asker) =>
  (
    await ask<{ inbox: { members: { id: string; name: string }[] } }, object>(
      asker,
      '{ inbox { members { id name } } }',
    )
  ).inbox.members;
interface TeamAnswer {
  team: { id: string; name: string; version: number; members: { member: { name: string } }[] } | null;
}
const TEAM = 'team { id name version members { member { name } } }';

test('an inquiry is given to a team, found by its members, and who leaves is in no team any more', async () => {
  const { supplier, buyer } = made;
  const members = await membersOf(supplier);
  const idOf = (name: string) => members.find((member) => member.name === name)!.id;
  const created = await perform<TeamAnswer>(
    supplier,
    'teamCreate',
    { name: ' Export ', memberIds: [idOf('Sam')], idempotencyKey: 'team-export' },
    TEAM,
  );
  expect(created.team).toMatchObject({ name: 'Export', version: 1, members: [{ member: { name: 'Sam' } }] });
  const { id } = created.team!;
  const taken = await perform<TeamAnswer>(supplier, 'teamCreate', { name: 'Export', memberIds: [] }, TEAM);
  expect(taken).toMatchObject({ team: null, userErrors: [{ code: 'TAKEN', field: ['name'] }] });
  const foreign = (await membersOf(buyer))[0]!.id;
  const wrong = await perform<TeamAnswer>(supplier, 'teamUpdate', { id, memberIds: [foreign] }, TEAM);
  expect(wrong.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['memberIds'] }]);
  expect(await codeOf(buyer, `mutation { teamUpdate(input: { id: "${id}", name: "X" }) { team { id } } }`)).toBe(
    'NOT_FOUND',
  );
  expect(await codeOf(sam, `mutation { teamUpdate(input: { id: "${id}", name: "X" }) { team { id } } }`)).toBe(
    'FORBIDDEN',
  );
  const renamed = await perform<TeamAnswer>(supplier, 'teamUpdate', { id, name: 'Overseas', expectedVersion: 1 }, TEAM);
  expect(renamed.team).toMatchObject({ name: 'Overseas', version: 2, members: [{ member: { name: 'Sam' } }] });
  expect(
    await codeOf(
      supplier,
      `mutation { teamUpdate(input: { id: "${id}", name: "Y", expectedVersion: 1 }) { team { id } } }`,
    ),
  ).toBe('CONFLICT');

  const [given, other] = [await buyer.asks(await supplier.lists({})), await buyer.asks(await supplier.lists({}))];
  const assignment = 'inquiry { assignment { version member { name } team { name } } }';
  const assigned = await perform<object>(supplier, 'inquiryAssign', { inquiryId: given, teamId: id }, assignment);
  expect(assigned).toMatchObject({ inquiry: { assignment: { version: 1, member: null, team: { name: 'Overseas' } } } });
  const listed = async (asker: Asker, assignee: string) => {
    const query = `{ inquiries(where: { assignee: { ${assignee} } }) { nodes { id } } inbox { counts { unassigned } } }`;
    const { inquiries, inbox } = await ask<
      { inquiries: { nodes: { id: string }[] }; inbox: { counts: { unassigned: number } } },
      object
    >(asker, query);
    return [inquiries.nodes.map((node) => node.id), inbox.counts.unassigned];
  };
  expect(await listed(sam, 'myTeams: true')).toEqual([[given], 1]);
  expect(await listed(supplier, 'myTeams: true')).toEqual([[], 1]);
  expect(await listed(supplier, `teamId: "${id}"`)).toEqual([[given], 1]);
  expect(await listed(supplier, 'nobody: true')).toEqual([[other], 1]);
  expect(await ask(buyer, `{ inquiry(id: "${given}") { assignment { member { name } team { name } } } }`)).toEqual({
    inquiry: { assignment: { member: null, team: null } },
  });
  const team = await perform<object>(buyer, 'inquiryAssign', { inquiryId: given, teamId: id }, assignment);
  expect(team).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['teamId'] }] });

  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    await owner.query(`delete from member m using account a where a.id = m.account_id and a.email = $1`, [sam.email]);
  });
  expect(await ask(supplier, '{ teams { name members { member { name } } } }')).toEqual({
    teams: [{ name: 'Overseas', members: [] }],
  });
  expect(await perform<object>(supplier, 'teamDelete', { id }, 'deleted')).toMatchObject({ deleted: true });
  expect(await perform<object>(supplier, 'teamDelete', { id }, 'deleted')).toMatchObject({ deleted: false });
  expect((await listed(supplier, 'nobody: true'))[1]).toBe(2);
});

const invite = async (parent: Party, child: Party) =>
  (
    await perform<{ division: { id: string } | null }>(
      parent,
      'divisionInvite',
      { organizationId: child.organizationId },
      'division { id }',
    )
  ).division!.id;
const AGREE = 'mutation($id: ID!) { divisionAccept(input: { id: $id }) { division { isAgreed } } }';
const agree = (child: Asker, id: string) => ask<object, object>(child, AGREE, { id });
const TREE = '{ viewer { organization { parent { legalName } divisions { legalName } } } }';

test('a division is one when both agree, and either ends it; circles and deep trees are refused', async () => {
  const companies = await Promise.all(Array.from({ length: 6 }, (_, i) => party(made.visitor, 'BUYER', `Company${i}`)));
  const [head, one, two, three, four, five] = companies as [Party, Party, Party, Party, Party, Party];
  const id = await invite(head, one);
  expect(await invite(head, one)).toBe(id); // a retry
  expect(await ask(one, TREE)).toEqual({ viewer: { organization: { parent: null, divisions: [] } } });
  expect(await codeOf(head, AGREE, { id })).toBe('FORBIDDEN');
  expect(await codeOf(two, AGREE, { id })).toBe('NOT_FOUND');
  await agree(one, id);
  await agree(one, id); // a retry
  expect(await ask(one, TREE)).toMatchObject({ viewer: { organization: { parent: { legalName: 'Company0 Ltd' } } } });
  expect(await ask(head, TREE)).toMatchObject({
    viewer: { organization: { divisions: [{ legalName: 'Company1 Ltd' }] } },
  });
  // Others do not learn of it.
  const seen = 'query($id: ID!) { node(id: $id) { ... on Organization { parent { id } divisions { id } } } }';
  expect(await ask(two, seen, { id: one.organizationId })).toEqual({ node: { parent: null, divisions: [] } });
  expect(await ask(two, seen, { id: head.organizationId })).toEqual({ node: { parent: null, divisions: [] } });
  expect(await ask(made.operator, seen, { id: one.organizationId })).toEqual({ node: { parent: null, divisions: [] } });

  const second = await invite(two, one);
  expect(await codeOf(one, AGREE, { id: second })).toBe('CONFLICT'); // it has a parent
  for (const [parent, child] of [
    [one, two],
    [two, three],
    [three, four],
  ] as const)
    await agree(child, await invite(parent, child));
  const [deep, circle] = [await invite(four, five), await invite(four, head)];
  expect(await codeOf(five, AGREE, { id: deep })).toBe('CONFLICT'); // a sixth level
  expect(await codeOf(head, AGREE, { id: circle })).toBe('CONFLICT');

  // Two that would close a circle together: one of them is agreed.
  const [left, right] = [await party(made.visitor, 'BUYER', 'Left'), await party(made.visitor, 'BUYER', 'Right')];
  const offers = [await invite(left, right), await invite(right, left)] as const;
  const ends = await Promise.allSettled([agree(right, offers[0]), agree(left, offers[1])]);
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);

  const ENDED = { ended: true };
  expect(await perform<object>(two, 'divisionEnd', { id }, 'ended')).toMatchObject({ ended: false });
  expect(await perform<object>(one, 'divisionEnd', { id }, 'ended')).toMatchObject(ENDED);
  expect(await ask(head, '{ divisions(isAgreed: true) { nodes { id } } }')).toEqual({ divisions: { nodes: [] } });
  await agree(five, deep); // one level less above it
});
