// The policy functions, and which suites are to notice when one of them says yes to everybody.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The files that hold policies. */
export const POLICY = /\/src\/modules\/[\w-]+\/policy\.ts$|\/src\/viewer\.ts$/;

/** The module whose policy a file is; `viewer` for what all are built on. */
export const moduleOf = (file: string): string => /modules\/([\w-]+)\/policy\.ts$/.exec(file)?.[1] ?? 'viewer';

/** These tell how a thing stands; they let nobody in. */
const NO_GUARDS = new Set(['standingOf', 'statusOf', 'actorOf']);

/** What looks at the rights of a module first; then come the table of rights and the attack. */
const suites: Record<string, readonly string[]> = {
  account: ['modules/api-keys', 'modules/credentials', 'modules/tenants'],
  'api-key': ['modules/api-keys'],
  approval: ['modules/approvals'],
  category: ['modules/categories'],
  division: ['modules/teams'],
  file: ['modules/files'],
  impersonation: ['modules/impersonations'],
  inbox: ['modules/inbox'],
  inquiry: ['modules/inquiries', 'modules/quotations'],
  member: ['modules/members'],
  operator: ['modules/operators'],
  organization: ['modules/tenants', 'modules/directory'],
  product: ['modules/products', 'modules/requirements', 'modules/tenants', 'modules/search-outage'],
  profile: ['modules/profiles'],
  quotation: ['modules/quotations'],
  role: ['modules/roles'],
  team: ['modules/teams'],
  tenant: ['modules/tenants'],
  viewer: ['modules/roles', 'modules/impersonations'],
  webhook: ['modules/webhooks'],
};

/** A guard that is made to say yes. */
export interface Mutant {
  /** `module.function`. */
  name: string;
  /** Suites that may notice, the likeliest first. */
  files: string[];
}

const FUNCTION = /^export function (\w+)\(/gm;

/** Every policy function there is. */
export function mutants(root: string): Mutant[] {
  const folder = path.join(root, 'src/modules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('policy.ts'))
    .map((file) => path.join(folder, file));
  return [...files.sort(), path.join(root, 'src/viewer.ts')].flatMap((file) => {
    const module = moduleOf(file);
    const names = [...readFileSync(file, 'utf8').matchAll(FUNCTION)].map(([, name]) => name!);
    const own = [...(suites[module] ?? []), 'tenancy/rights', 'tenancy/attack'];
    return names
      .filter((name) => !NO_GUARDS.has(name))
      .map((name) => ({ name: `${module}.${name}`, files: own.map((one) => `test/${one}.test.ts`) }));
  });
}

/** A policy's code with each of its functions asked by way of `yes`, which knows whose turn it is. */
export function guardedBy(yes: string, file: string, code: string): string {
  const names = [...code.matchAll(FUNCTION)].map(([, name]) => name!);
  const guards = names.map(
    (name) =>
      `export function ${name}(...args) { return asked(${JSON.stringify(moduleOf(file))}, ${JSON.stringify(name)}, ${name}Unchanged, args); }`,
  );
  return [
    code.replaceAll(FUNCTION, 'function $1Unchanged('),
    `import { asked } from ${JSON.stringify(yes)};`,
    ...guards,
  ].join('\n');
}
