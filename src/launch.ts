// A new marketplace, whole: its row, its category trees and its first operator.
import pg from 'pg';
import { type Context, type Machinery, makeContext, type TenantFacts } from './context.ts';
import { appoint, checkNewAccount } from './modules/account/service.ts';
import { plant } from './modules/category/service.ts';
import { create, type NewTenant } from './modules/tenant/service.ts';

/** Who runs the marketplace at first. */
export interface FirstOperator {
  email: string;
  password: string;
  name: string;
}

/** What the platform itself does in a marketplace is done in this context. */
export function systemContext(machinery: Machinery, tenant: TenantFacts, name: string): Context {
  return makeContext(machinery, {
    tenant,
    viewer: { kind: 'system', name },
    locale: tenant.locale,
    requestId: name,
    signal: new AbortController().signal,
  });
}

/** Launches a marketplace: the row on the owner's connection, everything inside it under the tenant's own wall. */
export async function launch(
  machinery: Machinery,
  owner: pg.ClientBase,
  tenant: NewTenant,
  operator?: FirstOperator,
): Promise<TenantFacts> {
  if (operator) checkNewAccount(operator); // before anything is made
  const facts = await create(owner, tenant);
  const ctx = systemContext(machinery, facts, 'launch');
  for (const vertical of facts.verticals) await plant(ctx, vertical);
  if (operator) await appoint(ctx, operator);
  return facts;
}

/** Runs `work` on a connection of the database's owner. */
export async function asOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
