// `entrepot tenant …`: the platform's verbs by slug, as the command line gives them.
import { ConfigError } from '../../config.ts';
import { type Context, type Machinery, makeContext, PLATFORM, type TenantFacts } from '../../context.ts';
import { findTenant } from '../tenant/service.ts';
import { type Limits, setDomains, setLimits } from './service.ts';

/** The context in which the installation's own staff works. */
export function platformContext(machinery: Machinery): Context {
  return makeContext(machinery, {
    tenant: PLATFORM,
    viewer: { kind: 'platform', expiresAt: new Date(8.64e15) },
    locale: PLATFORM.locale,
    requestId: 'command',
    signal: new AbortController().signal,
  });
}

/** The marketplace `slug`. Throws ConfigError when there is none. */
export async function tenantOf(machinery: Machinery, slug: string): Promise<TenantFacts> {
  const tenant = await findTenant(machinery.database, null, slug);
  if (!tenant) throw new ConfigError(`There is no marketplace "${slug}": see "entrepot tenant list".`);
  return tenant;
}

/** Limits as they are written: a whole number, or `none`. */
export type WrittenLimits = { [Name in keyof Limits]?: string };

/** Sets what the plan of `slug` allows; answers what was set, for people. */
export async function limitCommand(machinery: Machinery, slug: string, written: WrittenLimits): Promise<string> {
  const entries = Object.entries(written).map(([name, text]) => [name, text === 'none' ? null : Number(text)] as const);
  if (entries.length === 0)
    throw new ConfigError(
      'Say what to limit: --organizations, --products, --storage-mib or --points, a number or none.',
    );
  const bad = entries.find(([, limit]) => limit !== null && !(Number.isInteger(limit) && limit >= 0));
  if (bad) throw new ConfigError(`The limit of ${bad[0]} is a whole number from 0 up, or none.`);
  const { id } = await tenantOf(machinery, slug);
  await setLimits(platformContext(machinery), id, Object.fromEntries(entries));
  return entries.map(([name, limit]) => `${name} ${limit ?? 'without limit'}`).join(', ');
}

/** Sets the host names of `slug`, all of them. */
export async function domainsCommand(machinery: Machinery, slug: string, hosts: string[]): Promise<void> {
  const { id } = await tenantOf(machinery, slug);
  await setDomains(platformContext(machinery), id, hosts);
}
