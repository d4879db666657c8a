// The company an import is for, found by id or legal name, and the viewer that acts for it.
import { type Context, PLATFORM } from '../../context.ts';
import { db } from '../../db.ts';
import { readId, showId } from '../../id.ts';
import type { MemberViewer } from '../../viewer.ts';
import { ImportError } from './error.ts';

const MOST_SHOWN = 5;
const MOST_COMPARED = 1_000;

/** A company of the marketplace, as far as an import needs it. */
type Organization = Awaited<ReturnType<typeof candidates>>[number];

/** The supplier named by its id or exact legal name. Throws ImportError with the closest names when there is none. */
export async function supplierOf(ctx: Context, asked: string): Promise<Organization> {
  const id = uuidOf(asked);
  const found = await candidates(ctx, id ? { id } : { legalName: asked });
  if (found.length > 1) {
    const ids = found.map((one) => showId('Organization', one.id)).join(', ');
    throw new ImportError(
      `${found.length} companies are called "${asked}": name the supplier by its id, one of ${ids}.`,
    );
  }
  const [supplier] = found;
  if (!supplier) throw new ImportError(await unknown(ctx, asked));
  if (!supplier.capabilities.includes('SUPPLIER'))
    throw new ImportError(`"${supplier.legalName}" is not a supplier here: it may only buy.`);
  if (supplier.status !== 'ACTIVE')
    throw new ImportError(`"${supplier.legalName}" is ${supplier.status}: only an ACTIVE supplier can list products.`);
  return supplier;
}

/** The viewer that lists products for `supplier`: no person, so its account is the platform's, which nobody has. */
export function importerFor(supplier: Pick<Organization, 'id'>): MemberViewer {
  return {
    kind: 'member',
    accountId: PLATFORM.id,
    sessionId: PLATFORM.id,
    organizationId: supplier.id,
    permissions: new Set(['product.write']),
    expiresAt: new Date(8.64e15),
  };
}

function candidates(
  ctx: Context,
  where: { id?: string; legalName?: string; capabilities?: { has: 'SUPPLIER' } },
  take = 2,
) {
  return db(ctx).organization.findMany({
    where: { ...where, tenantId: ctx.tenant.id },
    select: { id: true, legalName: true, status: true, capabilities: true },
    orderBy: { id: 'asc' },
    take,
  });
}

async function unknown(ctx: Context, asked: string): Promise<string> {
  const suppliers = await candidates(ctx, { capabilities: { has: 'SUPPLIER' } }, MOST_COMPARED);
  const near = suppliers
    .map(({ legalName }) => ({ legalName, likeness: likenessOf(asked, legalName) }))
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, MOST_SHOWN);
  const names = near.length
    ? `The closest names: ${near.map(({ legalName }) => `"${legalName}"`).join(', ')}.`
    : 'It has no suppliers yet.';
  return `The marketplace "${ctx.tenant.slug}" has no supplier "${asked}". ${names}`;
}

function uuidOf(asked: string): string | undefined {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(asked)) return asked.toLowerCase();
  try {
    return readId('Organization', asked);
  } catch {
    return undefined; // a name, then
  }
}

/** Shared letter pairs of two names, 0 to 1. */
function likenessOf(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size || 1);
}

function pairsOf(name: string): Set<string> {
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)));
}
