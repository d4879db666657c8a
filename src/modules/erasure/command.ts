// `entrepot account …`: what the installation's staff does for a person who asks: tell what is held, and forget it.
import { ConfigError } from '../../config.ts';
import { type Context, type Machinery, systemContext } from '../../context.ts';
import { db } from '../../db.ts';
import { findTenant } from '../tenant/service.ts';
import { type Holdings, holdingsOf } from './export.ts';
import { erase } from './service.ts';

async function find(machinery: Machinery, slug: string, address: string): Promise<{ ctx: Context; id: string }> {
  const tenant = await findTenant(machinery.database, null, slug);
  if (!tenant) throw new ConfigError(`There is no marketplace "${slug}": see "entrepot tenant list".`);
  const ctx = systemContext(machinery, tenant, 'command');
  const email = address.trim().toLowerCase();
  const account = await db(ctx).account.findUnique({ where: { tenantId_email: { tenantId: tenant.id, email } } });
  if (!account) throw new ConfigError(`There is no account for "${email}" in ${slug}.`);
  return { ctx, id: account.id };
}

/** Forgets the person with this address; answers the id of the account that is left. Throws ConfigError, UserErrors. */
export async function eraseCommand(machinery: Machinery, slug: string, email: string): Promise<string> {
  const { ctx, id } = await find(machinery, slug, email);
  await erase(ctx, id, 'REQUESTED');
  return id;
}

/** Everything that is held on the person with this address. Throws ConfigError. */
export async function exportCommand(machinery: Machinery, slug: string, email: string): Promise<Holdings> {
  const { ctx, id } = await find(machinery, slug, email);
  return holdingsOf(ctx, id, 10_000_000);
}
