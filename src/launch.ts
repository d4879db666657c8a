// A new marketplace, whole: its row, its category trees and its first operator.
import type pg from 'pg';
import { verticals } from '../verticals/index.ts';
import { type Context, type Machinery, makeContext, type TenantFacts } from './context.ts';
import { asOwner } from './migrate.ts';
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

/** A marketplace cannot be launched as asked; `message` says what to mend. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
}

/** Launches from the command line: brings the schema up, and explains what cannot be. */
export async function launchWith(
  machinery: Machinery,
  databaseUrl: string,
  tenant: NewTenant,
  operator?: FirstOperator,
): Promise<TenantFacts> {
  const unknown = tenant.verticals.filter((name) => !verticals.some((vertical) => vertical.name === name));
  if (unknown.length) {
    const known = verticals.map(({ name }) => name).join(', ');
    throw new LaunchError(`There is no vertical ${unknown.join(', ')}. There are: ${known}.`);
  }
  if (operator && !operator.password) {
    throw new LaunchError('Set ENTREPOT_OPERATOR_PASSWORD to the operator’s first password (10 characters or more).');
  }
  try {
    return await asOwner(databaseUrl, (owner) => launch(machinery, owner, tenant, operator));
  } catch (error) {
    const explanation = explanations[(error as { code?: string }).code ?? ''];
    if (explanation) throw new LaunchError(explanation.replace('SLUG', tenant.slug), { cause: error });
    throw error;
  }
}

/** By SQLSTATE. */
const explanations: Record<string, string> = {
  '23505': 'The slug "SLUG" or its domain is taken: see "entrepot tenant list".',
  '23514': 'A slug has 2 to 63 lower-case letters, digits and hyphens; a currency is three capitals.',
};
