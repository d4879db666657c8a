// Quotations as both sides see them: in their inquiry, in its events, and by id.

import type { Block } from '../../actions.ts';
import { builder, nodeRight } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import type { QuotationStatus } from '../../generated/prisma/enums.ts';
import { readId } from '../../id.ts';
import { InquiryEvent } from '../inquiry/happenings.ts';
import { BlockCode } from '../inquiry/standing.ts';
import { type Change, changesBetween } from './change.ts';
import type { Content, Outcome } from './content.ts';
import { statusAt } from './lifecycle.ts';
import { mayRead, mayReadDraft, type QuotationAction, type QuotationFacts, statusOf, waysWith } from './policy.ts';
import { type AskedLines, RevisionRef, type ShownRevision, StatusType } from './revision.ts';
import { get } from './service.ts';

const Action = enumType<QuotationAction>('QuotationAction', 'What a side can do with a quotation.', {
  SEND: 'Send the draft as the next revision.',
  WITHDRAW: 'Take it back.',
  ACCEPT: 'Accept it.',
  COUNTER: 'Propose something else.',
  REJECT: 'Reject it.',
});

const Blocked = builder.objectRef<Block<QuotationAction>>('QuotationBlockedAction').implement({
  description: 'Something your side can do with a quotation, but you cannot now.',
  fields: (t) => ({
    action: t.field({ type: Action, description: 'What.', resolve: ({ action }) => action }),
    code: t.field({ type: BlockCode, description: 'Why, for programs.', resolve: ({ code }) => code }),
    message: t.exposeString('message', { description: 'Why, for people.' }),
  }),
});

const ChangeRef = builder.objectRef<Change>('QuotationChange').implement({
  description: 'One thing that differs between two revisions.',
  fields: (t) => ({
    line: t.exposeInt('line', {
      nullable: true,
      description: 'Position of the inquiry’s line; null for the terms of the whole.',
    }),
    offer: t.exposeInt('offer', { nullable: true, description: 'Which offer of the line; null for the line itself.' }),
    field: t.exposeString('field', { description: 'What differs: unitPrice, quantity, validUntil, product….' }),
    before: t.exposeString('before', { nullable: true, description: 'What it was; null for nothing.' }),
    after: t.exposeString('after', { nullable: true, description: 'What it became; null for nothing.' }),
  }),
});

/** A revision's row, as far as the API shows it. */
const REVISION = {
  number: true,
  status: true,
  content: true,
  outcome: true,
  validUntil: true,
  sentAt: true,
  endedAt: true,
  sentBy: { select: { name: true } },
} as const;

/** What of the inquiry the rights on its quotation, and its compliance tables, need. */
export const INQUIRY = {
  select: { buyerId: true, supplierId: true, status: true, expiresAt: true, lastActorId: true },
} as const;
const ASKED = {
  select: { ...INQUIRY.select, lines: { select: { position: true, vertical: true, requirements: true } } },
} as const;

interface RevisionRow {
  number: number;
  status: QuotationStatus;
  content: unknown;
  outcome: unknown;
  validUntil: Date;
  sentAt: Date;
  endedAt: Date | null;
  sentBy: { name: string };
}

function shown(row: RevisionRow, asked: AskedLines): ShownRevision {
  return {
    ...row,
    status: statusAt(row),
    content: row.content as Content,
    outcome: row.outcome as Outcome | null,
    senderName: row.sentBy.name,
    asked,
  };
}

/** What of a quotation every field and right of it needs. */
const QUOTATION = {
  tenantId: true,
  id: true,
  revision: true,
  draftVersion: true,
  head: { select: { status: true, validUntil: true } },
  inquiry: INQUIRY,
} as const;

/** What more the actions on it need: what is written, and what the buyer's organization was last asked to approve. */
const ACTING = {
  draft: true,
  approvals: { select: { tenantId: true, id: true, status: true }, orderBy: { id: 'desc' }, take: 1 },
} as const;

/** A quotation, for other files of this module. */
export const QuotationRef = builder.prismaNode('Quotation', {
  select: QUOTATION,
  id: { resolve: (quotation) => quotation.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'A supplier’s priced answer to an inquiry, in revisions.',
  fields: (t) => ({
    inquiry: t.relation('inquiry', { description: 'The inquiry it answers.' }),
    status: t.field({
      type: StatusType,
      description: 'Where it stands: its newest revision, or DRAFT before the first.',
      resolve: statusOf,
    }),
    revision: t.exposeInt('revision', {
      nullable: true,
      description: 'Number of the newest revision; null before the first was sent.',
    }),
    current: t.field({
      type: RevisionRef,
      nullable: true,
      description: 'The newest revision; null before the first was sent.',
      select: { head: { select: REVISION }, inquiry: ASKED },
      resolve: ({ head, inquiry }) => head && shown(head, inquiry.lines),
    }),
    revisions: t.field({
      type: [RevisionRef],
      description: 'All revisions, oldest first, at most 50.',
      extensions: { size: 3 },
      select: { revisions: { select: REVISION, orderBy: { number: 'asc' } }, inquiry: ASKED },
      resolve: ({ revisions, inquiry }) => revisions.map((row) => shown(row, inquiry.lines)),
    }),
    draft: t.field({
      type: RevisionRef,
      nullable: true,
      description: 'What the supplier is writing for the next revision; null for everybody else.',
      select: { draft: true, inquiry: ASKED },
      resolve: ({ draft, revision, inquiry }, _args, ctx) => {
        if (!draft || !mayReadDraft(ctx.viewer, { inquiry })) return null;
        const content = draft as unknown as Content;
        const none = { outcome: null, sentAt: null, senderName: null, endedAt: null };
        return { number: (revision ?? 0) + 1, status: 'DRAFT' as const, content, ...none, asked: inquiry.lines };
      },
    }),
    draftVersion: t.int({
      nullable: true,
      description: 'Counts what was saved as a draft; send it as expectedVersion. Null for all but the supplier.',
      resolve: ({ draftVersion, inquiry }, _args, ctx) => (mayReadDraft(ctx.viewer, { inquiry }) ? draftVersion : null),
    }),
    changes: t.field({
      type: [ChangeRef],
      description: 'What differs between two revisions: by default between the newest and the one before it.',
      args: {
        from: t.arg.int({ description: 'Number of the older one.' }),
        to: t.arg.int({ description: 'Number of the newer one.' }),
      },
      select: { revisions: { select: REVISION, orderBy: { number: 'asc' } } },
      resolve: ({ revisions }, { from, to }) => {
        const newer = to ?? revisions.length;
        const contentOf = (number: number) =>
          revisions.find((row) => row.number === number)?.content as Content | undefined;
        const [before, after] = [contentOf(from ?? newer - 1), contentOf(newer)];
        return before && after ? changesBetween(before, after) : [];
      },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the supplier began to write it.' }),
    availableActions: t.field({
      type: [Action],
      description: 'What you may do with it now. Whether accepting it will need approval is said in approvalNeed.',
      select: ACTING,
      resolve: (quotation, _args, ctx) => waysWith(ctx.viewer, factsOf(quotation)).open,
    }),
    blockedBecause: t.field({
      type: [Blocked],
      description: 'What your side can do with it, but you cannot now, and why.',
      select: ACTING,
      resolve: (quotation, _args, ctx) => waysWith(ctx.viewer, factsOf(quotation)).blocked,
    }),
  }),
});
nodeRight<QuotationFacts>('Quotation', (ctx, quotation) => mayRead(ctx.viewer, quotation));

function factsOf({
  draft,
  approvals,
  ...quotation
}: Pick<QuotationFacts, 'head' | 'inquiry'> & { draft: unknown; approvals: { status: string }[] }): QuotationFacts {
  return { ...quotation, hasDraft: draft !== null, awaitsApproval: approvals[0]?.status === 'PENDING' };
}

builder.queryField('quotation', (t) =>
  t.prismaField({
    type: 'Quotation',
    nullable: true,
    description: 'A quotation in an inquiry of your organization; null when there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (query, _root, { id }, ctx) => get(ctx, readId('Quotation', id), query),
  }),
);

builder.prismaObjectFields('Inquiry', (t) => ({
  quotation: t.field({
    type: QuotationRef,
    nullable: true,
    description: 'The supplier’s quotation; null when there is none yet that you may see.',
    select: (_args, _ctx, nested) => ({ quotation: nested({ select: QUOTATION }) }),
    resolve: ({ quotation }, _args, ctx) => (quotation && mayRead(ctx.viewer, quotation) ? quotation : null),
  }),
}));

builder.objectFields(InquiryEvent, (t) => ({
  quotation: t.prismaField({
    type: 'Quotation',
    nullable: true,
    description: 'The quotation that it happened to, as it stands now.',
    resolve: (query, { data }, _args, ctx) =>
      typeof data.quotation === 'string' ? get(ctx, data.quotation, query) : null,
  }),
  revision: t.int({
    nullable: true,
    description: 'Number of the revision that it happened to.',
    resolve: ({ data }) => (typeof data.revision === 'number' ? data.revision : null),
  }),
}));
