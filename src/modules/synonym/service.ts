// The synonyms of a marketplace, by vertical: set as a whole, and read.
import type { Context } from '../../context.ts';
import { db, transact } from '../../db.ts';
import { failure, type UserError, UserErrors } from '../../errors.ts';
import { UNUSABLE } from '../../kit/kinds/text.ts';
import { emitSynonymsChanged } from './events.ts';
import { mustKeepSynonyms } from './policy.ts';

/** A vertical has at most so many groups. */
export const MOST_GROUPS = 500;
/** A group has at most so many terms. */
export const MOST_TERMS = 20;
const MOST_CHARACTERS = 60;

/** Terms that find one another's listings. */
export interface SynonymGroup {
  terms: string[];
}

/** Sets all synonyms of a vertical; user errors name the groups that cannot be. Setting the same again changes nothing. */
export async function set(
  ctx: Context,
  { vertical, synonyms }: { vertical: string; synonyms: readonly SynonymGroup[] },
): Promise<SynonymGroup[]> {
  mustKeepSynonyms(ctx.viewer);
  mustTrade(ctx, vertical);
  const groups = synonyms.map(({ terms }) => [...new Set(terms.map((term) => term.trim().replace(/\s+/g, ' ')))]);
  const errors = findings(groups);
  if (errors.length) throw new UserErrors(errors);
  const tenantId = ctx.tenant.id;
  await transact(ctx, async (tx) => {
    const where = { tenantId_vertical: { tenantId, vertical } };
    const before = await tx.searchSynonyms.findUnique({ where });
    if (JSON.stringify(before?.groups ?? []) === JSON.stringify(groups)) return;
    await tx.searchSynonyms.upsert({
      where,
      create: { tenantId, vertical, groups },
      update: { groups, version: { increment: 1 }, updatedAt: new Date() },
    });
    emitSynonymsChanged(tx, tenantId, { vertical, groups: groups.length });
  });
  return groups.map((terms) => ({ terms }));
}

/** The synonyms of a vertical, as they were set. */
export async function list(ctx: Context, vertical: string): Promise<SynonymGroup[]> {
  mustKeepSynonyms(ctx.viewer);
  mustTrade(ctx, vertical);
  const tenantId = ctx.tenant.id;
  const row = await db(ctx).searchSynonyms.findUnique({ where: { tenantId_vertical: { tenantId, vertical } } });
  return ((row?.groups ?? []) as string[][]).map((terms) => ({ terms }));
}

function findings(groups: readonly string[][]): UserError[] {
  if (groups.length > MOST_GROUPS)
    return [{ field: ['synonyms'], code: 'TOO_MANY', message: `A vertical has at most ${MOST_GROUPS} groups.` }];
  return groups.flatMap((terms, i) => {
    const field = ['synonyms', String(i), 'terms'];
    if (terms.length < 2 || terms.length > MOST_TERMS)
      return [{ field, code: 'OUT_OF_RANGE', message: `A group has 2 to ${MOST_TERMS} different terms.` }];
    const bad = terms.find(
      (term) => term.length > MOST_CHARACTERS || UNUSABLE.test(term) || !/[\p{L}\p{N}]/u.test(term),
    );
    if (bad === undefined) return [];
    const message = `A term is a word or a few, of 1 to ${MOST_CHARACTERS} characters, not "${bad.slice(0, 60)}".`;
    return [{ field, code: 'INVALID', message }];
  });
}

function mustTrade({ tenant }: Context, vertical: string): void {
  if (!tenant.verticals.includes(vertical))
    throw failure(
      'BAD_USER_INPUT',
      `This marketplace does not trade in "${vertical.slice(0, 60)}": use ${tenant.verticals.join(', ')}.`,
    );
}
