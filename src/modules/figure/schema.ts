// Figures in the API, for operators.
import { builder } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import {
  type Dimension,
  type Funnel,
  funnel,
  type InquiryFigures,
  inquiries,
  LEAST_SEARCHES,
  MOST_ROWS,
  type SearchedTerm,
  searchTerms,
} from './service.ts';
import { MOST_DAYS } from './span.ts';

// Each reads all inquiries of its days.
const COST = 2_000;

const DimensionRef = enumType<Dimension>('InquiryDimension', 'What inquiries are counted by.', {
  DAY: 'The day they were sent.',
  VERTICAL: 'The verticals of what is asked for; an inquiry counts in each.',
  CATEGORY: 'The categories of the listings asked for; an inquiry counts in each.',
  SUPPLIER: 'Who is asked.',
  COUNTRY: 'The country of who asks.',
});

const FiguresRef = builder.objectRef<InquiryFigures>('InquiryFigures').implement({
  description: 'What became of inquiries that have something in common.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The day, the vertical’s name, the country’s code, or the id.' }),
    label: t.exposeString('label', { description: 'The same for people.' }),
    inquiries: t.exposeInt('inquiries', { description: 'How many were sent.' }),
    answered: t.exposeInt('answered', { description: 'Of those, how many the supplier has answered.' }),
    responseRate: t.float({
      description: 'The part that was answered, 0 to 1.',
      resolve: ({ answered, inquiries: all }) => (all ? answered / all : 0),
    }),
    medianResponseMinutes: t.exposeFloat('median', {
      nullable: true,
      description: 'Minutes until the first answer: half of the answers came within; null without answers.',
    }),
    p90ResponseMinutes: t.exposeFloat('p90', {
      nullable: true,
      description: 'Minutes within which nine of ten answers came.',
    }),
    quoted: t.exposeInt('quoted', { description: 'How many got a quotation.' }),
    accepted: t.exposeInt('accepted', { description: 'How many ended with an agreement.' }),
  }),
});

const FunnelRef = builder.objectRef<Funnel>('Funnel').implement({
  description: 'From looks at listings to agreements.',
  fields: (t) => ({
    productViews: t.exposeFloat('productViews', {
      description:
        'How often a listing was opened by somebody who neither sells it nor runs the marketplace; a whole number.',
    }),
    inquiries: t.exposeInt('inquiries', { description: 'Inquiries sent.' }),
    quoted: t.exposeInt('quoted', { description: 'Of those, how many got a quotation, also later.' }),
    accepted: t.exposeInt('accepted', { description: 'Of those, how many ended with an agreement, also later.' }),
  }),
});

const TermRef = builder.objectRef<SearchedTerm>('SearchedTerm').implement({
  description: 'Words that were searched.',
  fields: (t) => ({
    term: t.exposeString('term', { description: 'The words, in lower case, the first 60 characters.' }),
    searches: t.exposeInt('searches', { description: 'How often.' }),
    withoutResults: t.exposeInt('withoutResults', { description: 'How often they found nothing.' }),
  }),
});

const FROM = 'The first day, in the time zone of the marketplace.';
const TO = `The last day, counted too; at most ${MOST_DAYS} days.`;

builder.queryFields((t) => ({
  inquiryFigures: t.field({
    type: [FiguresRef],
    description: `Inquiries by day, or by what they have in common, the ${MOST_ROWS} most frequent; for operators.`,
    extensions: { cost: COST, size: 100 },
    args: {
      from: t.arg({ type: 'Date', required: true, description: FROM }),
      to: t.arg({ type: 'Date', required: true, description: TO }),
      by: t.arg({ type: DimensionRef, required: true, description: 'What they are counted by.' }),
    },
    resolve: (_root, { by, ...days }, ctx) => inquiries(ctx, days, by),
  }),
  funnel: t.field({
    type: FunnelRef,
    description: 'From looks at listings to agreements; for operators.',
    extensions: { cost: COST },
    args: {
      from: t.arg({ type: 'Date', required: true, description: FROM }),
      to: t.arg({ type: 'Date', required: true, description: TO }),
    },
    resolve: (_root, days, ctx) => funnel(ctx, days),
  }),
  searchTerms: t.field({
    type: [TermRef],
    description: `What was searched most, of what was searched ${LEAST_SEARCHES} times at least; for operators.`,
    extensions: { cost: COST, size: 20 },
    args: {
      from: t.arg({ type: 'Date', required: true, description: FROM }),
      to: t.arg({ type: 'Date', required: true, description: TO }),
      withoutResults: t.arg.boolean({
        defaultValue: false,
        description: 'Only what found nothing at times, the most frequent of those times first.',
      }),
      first: t.arg.int({ defaultValue: 20, description: 'How many, 1 to 100.' }),
    },
    resolve: (_root, { withoutResults, first, ...days }, ctx) =>
      searchTerms(ctx, { ...days, withoutResults: withoutResults ?? false, first: first ?? 20 }),
  }),
}));
