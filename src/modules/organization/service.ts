// Companies: founded with a first member.
import type { Context } from '../../context.ts';
import { db, type Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';
import type { BusinessType, Capability } from '../../generated/prisma/enums.ts';
import { newId } from '../../id.ts';
import { keyset, type PageArgs } from '../../keyset.ts';

/** What a company is founded with. */
export interface NewOrganization {
  legalName: string;
  country: string;
  city?: string | null;
  businessType: BusinessType;
  capabilities: Capability[];
  yearFounded?: number | null;
}

/** Founds a company inside `tx`, with `accountId` as its OWNER; answers its id. */
export async function found(tx: Tx, ctx: Context, founder: string, organization: NewOrganization): Promise<string> {
  const tenantId = ctx.tenant.id;
  const id = newId();
  await tx.organization.create({ data: { ...organization, tenantId, id } });
  await tx.member.create({ data: { tenantId, id: newId(), accountId: founder, organizationId: id, roles: ['OWNER'] } });
  emit(tx, { stream: id, type: 'organization.founded', data: {} });
  return id;
}

/** The marketplace's directory of active companies. */
export function list(ctx: Context, args: PageArgs & { capability?: Capability | null }, query: object) {
  return keyset(args, ({ where, ...page }) =>
    db(ctx).organization.findMany({
      ...query,
      ...page,
      where: {
        ...where,
        tenantId: ctx.tenant.id,
        status: 'ACTIVE',
        ...(args.capability && { capabilities: { has: args.capability } }),
      },
    }),
  );
}
