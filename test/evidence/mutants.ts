// The policy functions, and which suites are to notice when one of them says yes to everybody.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The files that hold policies. */
export const POLICY = /\/src\/modules\/[\w-]+\/policy\.ts$|\/src\/viewer\.ts$/;

/** The module whose policy a file is; `viewer` for what all are built on. */
export const moduleOf = (file: string): string => /modules\/([\w-]+)\/policy\.ts$/.exec(file)?.[1] ?? 'viewer';

/** These tell how a thing stands; they let nobody in. */
const NO_GUARDS = new Set(['standingOf', 'statusOf', 'actorOf']);

/** What looks at the rights of a module first, beside the table of rights. */
const suites: Record<string, readonly string[]> = {
  account: ['modules/api-keys', 'modules/credentials', 'modules/tenants'],
  'api-key': ['modules/api-keys'],
  file: ['modules/files'],
  inbox: ['modules/inbox'],
  inquiry: ['modules/inquiries', 'modules/quotations'],
  organization: ['modules/tenants', 'modules/directory'],
  product: ['modules/products', 'modules/requirements', 'modules/tenants', 'modules/search-outage'],
  quotation: ['modules/quotations'],
  tenant: ['modules/tenants'],
  webhook: ['modules/webhooks'],
};

/** A guard that is made to say yes. */
export interface Mutant {
  /** `module.function`. */
  name: string;
  /** Suites that may notice, the likeliest first. */
  files: string[];
}

/** Every policy function there is. */
export function mutants(root: string): Mutant[] {
  const folder = path.join(root, 'src/modules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('policy.ts'))
    .map((file) => path.join(folder, file));
  return [...files.sort(), path.join(root, 'src/viewer.ts')].flatMap((file) => {
    const module = moduleOf(file);
    const names = [...readFileSync(file, 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name]) => name!);
    const own = ['tenancy/rights', ...(suites[module] ?? []), 'tenancy/attack'];
    return names
      .filter((name) => !NO_GUARDS.has(name))
      .map((name) => ({ name: `${module}.${name}`, files: own.map((one) => `test/${one}.test.ts`) }));
  });
}
