// A company's profile, changed by its own people; what is said of who it is takes the operators' verification back.
import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { failure, type UserError, UserErrors } from '../../errors.ts';
import type { Organization, Prisma } from '../../generated/prisma/client.ts';
import { loaderOf } from '../../loader.ts';
import { emitOrganization, emitUpdated } from '../organization/events.ts';
import { type Certificate, checked, type Profile } from './draft.ts';
import { mustUpdate } from './policy.ts';

// What operators look at when they verify a company.
const IDENTITY = ['legalName', 'registrationNumber', 'vatNumber', 'lei'] as const;

/** Changes the profile of the viewer's company. Another version than `expectedVersion` by now is a CONFLICT. Throws UserErrors. */
export async function update(ctx: Context, expectedVersion: number, wanted: Profile): Promise<{ id: string }> {
  const { organizationId: id } = mustUpdate(ctx.viewer);
  const { certificates, ...profile } = checked(wanted);
  const columns = columnsOf(profile);
  const tenantId = ctx.tenant.id;
  return transact(ctx, async (tx) => {
    // The row is locked, so that two who change it take turns.
    await tx.$queryRaw`select 1 from organization where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for no key update`;
    const where = { tenantId_id: { tenantId, id } };
    const before = await tx.organization.findUniqueOrThrow({ where });
    if (before.version !== expectedVersion)
      throw failure(
        'CONFLICT',
        `The profile was changed since: it is at version ${before.version}, not ${expectedVersion}. Read it anew.`,
        { currentVersion: before.version },
      );
    const changed: string[] = (Object.keys(columns) as (keyof typeof columns)[]).filter(
      (name) => !isDeepStrictEqual(columns[name], before[name]),
    );
    if (certificates && (await writeCertificates(ctx, tx, id, certificates))) changed.push('certificates');
    if (changed.length === 0) return { id };
    const version = before.version + 1;
    const loses = before.verifiedAt !== null && IDENTITY.some((name) => changed.includes(name));
    await tx.organization.update({ where, data: { ...columns, version, ...(loses && { verifiedAt: null }) } });
    emitUpdated(tx, id, { version, changed });
    if (loses) emitOrganization(tx, id, 'organization.unverified');
    return { id };
  });
}

type Columns = Partial<
  Pick<
    Organization,
    | 'legalName'
    | 'city'
    | 'businessType'
    | 'yearFounded'
    | 'registrationNumber'
    | 'vatNumber'
    | 'lei'
    | 'size'
    | 'website'
    | 'languages'
    | 'mainMarkets'
  > & { descriptions: Prisma.InputJsonObject; addresses: Prisma.InputJsonArray }
>;

/** What of the company's row is written: a name, a business and lists cannot be missing, the rest can be removed. */
function columnsOf({ legalName, businessType, ...profile }: Omit<Profile, 'certificates'>): Columns {
  const { city, yearFounded, registrationNumber, vatNumber, lei, size, website } = profile;
  const removable = { city, yearFounded, registrationNumber, vatNumber, lei, size, website };
  const { languages, mainMarkets, descriptions, addresses } = profile;
  return {
    ...Object.fromEntries(Object.entries(removable).filter(([, value]) => value !== undefined)),
    ...(legalName && { legalName }),
    ...(businessType && { businessType }),
    ...(languages && { languages }),
    ...(mainMarkets && { mainMarkets }),
    ...(descriptions && { descriptions: Object.fromEntries(descriptions.map(({ locale, text }) => [locale, text])) }),
    ...(addresses && { addresses: addresses as unknown as Prisma.InputJsonArray }),
  };
}

/** Replaces the certificates; answers whether they are others now. Files are public ones of the company's own. Throws UserErrors. */
async function writeCertificates(
  ctx: Context,
  tx: Tx,
  organizationId: string,
  wanted: Certificate[],
): Promise<boolean> {
  const tenantId = ctx.tenant.id;
  const rows = wanted.map(({ name, issuer, number, validUntil, fileId }, i) => ({
    position: i + 1,
    name,
    issuer,
    number: number ?? null,
    validUntil: validUntil ? new Date(`${validUntil}T00:00:00Z`) : null,
    fileId: fileId ?? null,
  }));
  const before = await tx.organizationCertificate.findMany({
    where: { tenantId, organizationId },
    select: { position: true, name: true, issuer: true, number: true, validUntil: true, fileId: true },
    orderBy: { position: 'asc' },
  });
  if (isDeepStrictEqual(rows, before)) return false;
  await mustHaveFiles(tx, tenantId, organizationId, rows);
  await tx.organizationCertificate.deleteMany({ where: { tenantId, organizationId } });
  await tx.organizationCertificate.createMany({ data: rows.map((row) => ({ ...row, tenantId, organizationId })) });
  return true;
}

// The files are held until the transaction ends, so that nobody deletes them meanwhile.
async function mustHaveFiles(
  tx: Tx,
  tenantId: string,
  organizationId: string,
  certificates: { fileId: string | null }[],
): Promise<void> {
  const ids = certificates.flatMap(({ fileId }) => fileId ?? []);
  if (!ids.length) return;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id::text from file where tenant_id = ${tenantId}::uuid and organization_id = ${organizationId}::uuid
       and id = any(${ids}::uuid[]) and status = 'AVAILABLE' and is_public order by id for share`;
  const there = new Set(rows.map(({ id }) => id));
  const errors = certificates.flatMap(({ fileId }, i): UserError[] =>
    fileId === null || there.has(fileId)
      ? []
      : [
          {
            field: ['certificates', String(i), 'fileId'],
            code: 'NOT_FOUND',
            message:
              'Your organization has no public file with this id: upload it with isPublic, and send its content.',
          },
        ],
  );
  if (errors.length) throw new UserErrors(errors);
}

/** A certificate as it is kept. */
export type KeptCertificate = Prisma.OrganizationCertificateGetPayload<object>;

/** The certificates of a company, in its own order; those of many companies are read at once. */
export function certificatesOf(ctx: Context, organizationId: string): Promise<KeptCertificate[]> {
  return loaderOf(ctx, 'certificates', async (ids) => {
    const found = await db(ctx).organizationCertificate.findMany({
      where: { tenantId: ctx.tenant.id, organizationId: { in: [...new Set(ids)] } },
      orderBy: [{ organizationId: 'asc' }, { position: 'asc' }],
    });
    return ids.map((id) => found.filter((one) => one.organizationId === id));
  }).load(organizationId);
}
