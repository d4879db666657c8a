// What stands between a listing and the market, and what is worth a second look: for those who write it.
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import type { UserError } from '../../errors.ts';
import { UserErrorType } from '../../mutation.ts';
import { operates } from '../../viewer.ts';
import { CATEGORY_FACTS, type CategoryFacts } from '../category/service.ts';
import { checkDraft } from './draft.ts';
import { mayWrite } from './policy.ts';
import { draftOf, type StoredProduct, WHOLE } from './row.ts';
import './schema.ts';

/** All of a listing that its check looks at. */
const CONTENT = {
  supplierId: true,
  categoryId: true,
  sku: true,
  vertical: true,
  translations: true,
  attributes: true,
  unit: true,
  minimumQuantity: true,
  increment: true,
  origin: true,
  hsCode: true,
  leadTimeDays: true,
  incoterms: true,
  category: { select: CATEGORY_FACTS },
  ...WHOLE,
} as const;

type Checkable = Parameters<typeof draftOf>[0] & { category: CategoryFacts & { archivedAt: Date | null } };

function findings(ctx: Context, product: Checkable): { blocked: UserError[]; warnings: UserError[] } {
  if (!mayWrite(ctx.viewer, product) && !operates(ctx.viewer, 'product.read')) return { blocked: [], warnings: [] };
  const categories = new Map(product.category.archivedAt ? [] : [[product.categoryId, product.category]]);
  const { errors, gates, warnings } = checkDraft(ctx, draftOf(product), 'publish', categories);
  return { blocked: [...errors, ...gates], warnings };
}

builder.prismaObjectFields('Product', (t) => ({
  blockedBecause: t.field({
    type: [UserErrorType],
    description: 'What must be mended before it can go on the market, for its supplier and operators; else empty.',
    select: CONTENT,
    resolve: (product, _args, ctx) => findings(ctx, product as unknown as StoredProduct & Checkable).blocked,
  }),
  warnings: t.field({
    type: [UserErrorType],
    description: 'What is worth a second look and holds nothing up, for its supplier and operators; else empty.',
    select: CONTENT,
    resolve: (product, _args, ctx) => findings(ctx, product as unknown as StoredProduct & Checkable).warnings,
  }),
}));
