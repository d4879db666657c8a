// Identity providers: set up and removed by operators; anybody may see which there are, to sign in with one.
import { type Context, machineryOf } from '../../context.ts';
import { db, takeTurn, transact } from '../../db.ts';
import { refuse, type UserError, UserErrors } from '../../errors.ts';
import type { IdentityProvider } from '../../generated/prisma/client.ts';
import { newId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { refusalOf } from '../../outgoing.ts';
import { seal } from '../../secret.ts';
import { mustOperate, operates } from '../../viewer.ts';
import { emitProvider } from './events.ts';

/** Most providers of one marketplace. */
export const MOST_PROVIDERS = 10;

/** What a provider shall be. */
export interface NewProvider {
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  emailClaim?: string | null;
  nameClaim?: string | null;
  isForStaff?: boolean | null;
  idempotencyKey?: string | null;
}

/** Whose the client secret is that is sealed in the database. */
export const ownerOf = (id: string) => `identity provider ${id}`;

/** Sets up a provider. Throws UserErrors. */
export async function create(ctx: Context, input: NewProvider): Promise<{ id: string }> {
  mustOperate(ctx.viewer, 'identityProvider.manage');
  const { config, secret: root } = machineryOf(ctx);
  const { name, issuer, clientId, clientSecret } = input;
  const isForStaff = input.isForStaff ?? false;
  const claims = { emailClaim: input.emailClaim ?? 'email', nameClaim: input.nameClaim ?? 'name' };
  const errors: UserError[] = [];
  const report = (field: string, code: string, message: string) => errors.push({ field: [field], code, message });
  const refusal = refusalOf(issuer, config.WEBHOOK_ALLOW_PRIVATE);
  if (refusal) report('issuer', 'INVALID', refusal);
  for (const [field, text] of Object.entries({ name, clientId, clientSecret, ...claims }))
    if (!text.trim() || text.length > 500) report(field, 'OUT_OF_RANGE', 'This has 1 to 500 characters.');
  if (errors.length) throw new UserErrors(errors);
  const tenantId = ctx.tenant.id;
  return once(ctx, 'identityProviderCreate', input, async (tx) => {
    await takeTurn(tx, `identity providers ${tenantId}`);
    if ((await tx.identityProvider.count({ where: { tenantId } })) >= MOST_PROVIDERS)
      refuse(['name'], 'TOO_MANY', `A marketplace has at most ${MOST_PROVIDERS} providers: delete one.`);
    const id = newId();
    const sealed = new Uint8Array(seal(root, ownerOf(id), clientSecret));
    await tx.identityProvider.create({
      data: { tenantId, id, name: name.trim(), issuer, clientId, clientSecret: sealed, isForStaff, ...claims },
    });
    emitProvider(tx, id, 'identityProvider.created');
    return { id };
  });
}

/** Deletes a provider with what it knows of people; their accounts and sessions stay. False when there is none. */
export async function remove(ctx: Context, id: string): Promise<boolean> {
  mustOperate(ctx.viewer, 'identityProvider.manage');
  return transact(ctx, async (tx) => {
    const { count } = await tx.identityProvider.deleteMany({ where: { tenantId: ctx.tenant.id, id } });
    if (count) emitProvider(tx, id, 'identityProvider.deleted');
    return count > 0;
  });
}

/** The providers of the marketplace, oldest first. */
export function list(ctx: Context, query: object): Promise<IdentityProvider[]> {
  const where = { tenantId: ctx.tenant.id };
  return db(ctx).identityProvider.findMany({ ...query, where, orderBy: { id: 'asc' }, take: MOST_PROVIDERS });
}

/** Whether the viewer may see how a provider is set up. */
export const seesSetup = ({ viewer }: Context): boolean => operates(viewer, 'identityProvider.manage');
