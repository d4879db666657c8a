// `entrepot vertical check`: which listings no longer conform to their declaration, in every marketplace, per attribute.
import type pg from 'pg';
import { verticals } from '../../../verticals/index.ts';
import { table } from '../../config.ts';
import type { Context, TenantFacts } from '../../context.ts';
import { changedDeclarations, note } from '../vertical/declaration.ts';
import { type Conformity, conformityOf } from './conformity.ts';

/** What the command is told. */
export interface CheckArguments {
  /** Name of one vertical; all when left out. */
  name?: string;
  /** Take the declarations as they are: conforming listings are stamped, and the change is no longer told at start. */
  accept?: boolean;
}

/** What the command works with. */
export interface CheckTools {
  owner: pg.ClientBase;
  tenants: readonly TenantFacts[];
  contextOf(tenant: TenantFacts): Context;
  say(line: string): void;
}

/** Checks and tells; answers whether every published listing conforms. */
export async function checkCommand(
  { name, accept = false }: CheckArguments,
  { owner, tenants, contextOf, say }: CheckTools,
): Promise<boolean> {
  const changed = await changedDeclarations(owner);
  let isGood = true;
  for (const vertical of verticals.filter((one) => name === undefined || one.name === name)) {
    say(`${vertical.name} ${vertical.version}`);
    for (const change of changed.find((one) => one.vertical === vertical.name)?.changes ?? [])
      say(`  changed: ${change}`);
    for (const tenant of tenants.filter(({ verticals: traded }) => traded.includes(vertical.name))) {
      const found = await conformityOf(contextOf(tenant), vertical.name, { stamp: accept });
      say(reportOf(tenant.slug, found));
      isGood &&= found.conforming === found.checked;
    }
    if (accept) await note(owner, vertical);
  }
  if (!isGood && !accept)
    say(
      'Nothing was changed. Listings that do not conform stay as they are; their suppliers mend them, or the declaration is mended.',
    );
  return isGood;
}

function reportOf(tenant: string, { checked, conforming, outdated, nonconformities }: Conformity): string {
  const counts = `  ${tenant}: ${checked} published, ${conforming} conform${outdated ? `, ${outdated} of them checked against an older declaration` : ''}`;
  if (nonconformities.length === 0) return counts;
  const rows = nonconformities.map(({ field, code, count, message, skus }) => [
    field,
    code,
    String(count),
    skus.join(' '),
    message.slice(0, 120),
  ]);
  return `${counts}\n${table([['where', 'code', 'listings', 'such as', 'the first says'], ...rows]).replaceAll(/^/gm, '    ')}`;
}
