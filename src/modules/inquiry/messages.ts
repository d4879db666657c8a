// Messages of an inquiry: the type, and its pages, which a list of inquiries reads by one statement.
import { builder, nodeRight } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { db } from '../../db.ts';
import type { Message } from '../../generated/prisma/client.ts';
import { type KeysetPage, keyset, type Page, type PageArgs } from '../../keyset.ts';
import { loaderOf } from '../../loader.ts';
import { FileRef } from '../file/schema.ts';
import { mayRead, type Sides } from './policy.ts';

/** What one side wrote. */
export const MessageRef = builder.prismaNode('Message', {
  select: { tenantId: true, id: true, inquiry: { select: { buyerId: true, supplierId: true } } },
  id: { resolve: (message) => message.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'What one side wrote in an inquiry.',
  fields: (t) => ({
    body: t.exposeString('body', { description: 'The text.' }),
    sender: t.relation('sender', { description: 'The side that wrote it.' }),
    authorName: t.string({
      description: 'The person who wrote it.',
      select: { author: { select: { name: true } } },
      resolve: ({ author }) => author.name,
    }),
    attachments: t.field({
      type: [FileRef],
      description: 'The files sent with it, at most 10.',
      extensions: { size: 2 },
      select: { attachments: { select: { file: true }, orderBy: { position: 'asc' } } },
      resolve: ({ attachments }) => attachments.map(({ file }) => file),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
  }),
});
nodeRight<{ inquiry: Sides }>('Message', (ctx, { inquiry }) => mayRead(ctx.viewer, inquiry));

/** A message with its inquiry's sides, as `MessageRef` shows it. */
export type ShownMessage = typeof MessageRef.$inferType;

/** A page of what was written in an inquiry that the viewer may read, oldest first. */
export function messagesOf(
  ctx: Context,
  inquiryId: string,
  args: PageArgs,
  query: object,
): Promise<KeysetPage<ShownMessage>> {
  // Inquiries of a list ask for the same page with the same selection in one tick.
  return keyset(args, (page) =>
    loaderOf(ctx, `messages ${JSON.stringify([query, page])}`, (ids) => readPages(ctx, ids, query, page)).load(
      inquiryId,
    ),
  );
}

// A relation's page is a lateral join with a limit: each inquiry reads no more than its own.
async function readPages(ctx: Context, ids: readonly string[], query: object, page: Page): Promise<ShownMessage[][]> {
  const where = { tenantId: ctx.tenant.id, id: { in: [...new Set(ids)] } };
  const found = await db(ctx).inquiry.findMany({ where, select: { id: true, messages: { ...query, ...page } } });
  const pages = new Map(found.map(({ id, messages }) => [id, messages as (Message & ShownMessage)[]]));
  return ids.map((id) => pages.get(id) ?? []);
}
