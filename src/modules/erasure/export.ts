// Everything that a marketplace holds on a person, as JSON: the rows that point to the account, without secrets.
import { type Context, machineryOf } from '../../context.ts';
import { db, transact } from '../../db.ts';
import { failure } from '../../errors.ts';
import { emitAccount } from '../account/events.ts';
import { mustBePerson } from '../account/policy.ts';
import { addressed, type Belonging, pointingTo } from './belongings.ts';

/** Rows by table, as they are kept. */
export type Holdings = Record<string, unknown[]>;

/** What is told of a person. */
export interface Exported {
  content: string;
  /** Whether it is all there is. */
  isComplete: boolean;
}

/** An answer of the API has at most so many rows of a table, and so many characters. */
const ROWS = 1_000;
const CHARACTERS = 4_000_000;
const PAUSE_MS = 60_000;

/** What is held on the viewer, in these tables or in all; once a minute. Throws RATE_LIMITED. */
export async function exportOwn(ctx: Context, tables: readonly string[] | null): Promise<Exported> {
  const { accountId } = mustBePerson(ctx.viewer);
  const tenantId = ctx.tenant.id;
  await transact(ctx, async (tx) => {
    await tx.$queryRaw`select 1 from account where tenant_id = ${tenantId}::uuid and id = ${accountId}::uuid for update`;
    const since = new Date(Date.now() - PAUSE_MS);
    const last = { tenantId, subjectId: accountId, type: 'account.exported', at: { gt: since } };
    if (await tx.auditEntry.findFirst({ where: last, select: { seq: true } }))
      throw failure('RATE_LIMITED', 'This can be asked for once a minute.', { retryAfter: PAUSE_MS / 1000 });
    emitAccount(tx, accountId, { type: 'account.exported', data: {} });
  });
  const held = await holdingsOf(ctx, accountId, ROWS + 1);
  let isComplete = true;
  const fitting: Holdings = {};
  let characters = 0;
  for (const [table, rows] of Object.entries(held)) {
    if (tables && !tables.includes(table)) continue;
    const some = rows.slice(0, ROWS).filter((row) => {
      characters += JSON.stringify(row).length;
      return characters <= CHARACTERS;
    });
    if (some.length < rows.length) isComplete = false;
    fitting[table] = some;
  }
  return { content: JSON.stringify(fitting), isComplete };
}

/** What is held on `accountId`, by table, at most `limit` rows of each. */
export async function holdingsOf(ctx: Context, accountId: string, limit: number): Promise<Holdings> {
  const { database } = machineryOf(ctx);
  const tenant = ctx.tenant.id;
  const account = await db(ctx).account.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: tenant, id: accountId } },
  });
  const members = await db(ctx).member.findMany({ where: { tenantId: tenant, accountId }, select: { id: true } });
  const held: Holdings = {};
  const add = async ({ table, column, secrets }: Belonging, ids: string[] | string) => {
    const values = [tenant, [ids].flat(), [...secrets, 'password_hash'], limit];
    const is = column === 'email' ? '= any($2::text[])' : '= any($2::uuid[])';
    const rows = await database.query<{ row: unknown }>(
      tenant,
      `held_${table}_${column}`,
      `select to_jsonb(t) - $3::text[] as row from "${table}" t where tenant_id = $1 and "${column}" ${is} limit $4`,
      values,
    );
    held[table] = [...(held[table] ?? []), ...rows.map(({ row }) => row)];
  };
  await add({ table: 'account', column: 'id', secrets: [] }, accountId);
  for (const belonging of await pointingTo(database, 'account')) await add(belonging, accountId);
  for (const belonging of await pointingTo(database, 'member'))
    await add(
      belonging,
      members.map(({ id }) => id),
    );
  for (const table of addressed) await add({ table, column: 'email', secrets: ['token_hash'] }, account.email);
  await add({ table: 'audit_entry', column: 'account_id', secrets: ['hash'] }, accountId);
  return Object.fromEntries(Object.entries(held).filter(([, rows]) => rows.length));
}
