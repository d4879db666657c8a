// Wrong tables, guards and retries of a negotiation: the model must turn red for each, or it proves nothing of them.
import { InquiryStatus, QuotationStatus } from '../../src/generated/prisma/enums.ts';
import type { Step } from '../../src/lifecycle.ts';
import { lifecycle as inquiryTable } from '../../src/modules/inquiry/lifecycle.ts';
import { lifecycle as quotationTable } from '../../src/modules/quotation/lifecycle.ts';
import { slips } from './negotiation-slips.ts';

/** One thing that is wrong. */
export interface Mutant {
  name: string;
  /** Whether it is a table that is wrong, which can be changed while it runs; else the code is (`negotiation-slips.ts`). */
  isInTable: boolean;
  /** Whether it is played in `npm test` too. */
  isTaste: boolean;
  /** Makes it wrong; answers what makes it right again. */
  apply(): () => void;
}

type Row = Step<string, string> & { inquiry?: string; fact?: string };
const tables: Record<'inquiry' | 'quotation', Record<string, Row>> = {
  inquiry: inquiryTable,
  quotation: quotationTable,
};
type Change = readonly [table: keyof typeof tables, step: string, change: Partial<Row>];

// They are about states that are reached seldom.
const TASTE = new Set([
  'inquiry: decline not from IN_DISCUSSION',
  'inquiry: quotationSend also from DECLINED',
  'inquiry: withdraw also from DECLINED',
  'quotation: send also from COUNTERED',
]);

function inTable(name: string, ...changes: Change[]): Mutant {
  return {
    name,
    isInTable: true,
    isTaste: TASTE.has(name),
    apply() {
      const rights = changes.map(([table, step]) => tables[table][step]!);
      for (const [i, [table, step, change]] of changes.entries()) tables[table][step] = { ...rights[i]!, ...change };
      return () => {
        for (const [i, [table, step]] of changes.entries()) tables[table][step] = rights[i]!;
      };
    },
  };
}

// Answers and withdrawals have two locks: the quotation must stand, and the inquiry must let them.
const ANSWERS = {
  accept: 'quotationAccept',
  counter: 'quotationCounter',
  reject: 'quotationReject',
  withdraw: 'quotationWithdraw',
};
const byInquiry = [...Object.values(ANSWERS), 'quotationExpire'];

/** Why it changes nothing that `step` starts from `state` too; null when it does. */
function harmless(table: keyof typeof tables, step: string, state: string): string | null {
  if (table === 'inquiry') {
    if (step === 'remark' && ['OPEN', 'IN_DISCUSSION'].includes(state)) return 'it is an answer before it is a remark';
    if (byInquiry.includes(step) && !['WITHDRAWN', 'EXPIRED'].includes(state))
      return 'no revision stands in such an inquiry';
    return null;
  }
  if (step === 'supersede') return 'nothing asks for it: that a revision is sent is what supersedes';
  if (state === 'SUPERSEDED') return 'the newest revision is never superseded';
  if (step in ANSWERS && state !== 'EXPIRED') return 'the inquiry does not let it';
  if (step === 'send' && state === 'ACCEPTED') return 'the inquiry does not let it';
  if (step === 'expire' && ['DRAFT', 'EXPIRED'].includes(state)) return 'there is no revision, or it has expired';
  return null;
}

const turned = (table: keyof typeof tables, states: readonly string[]) =>
  Object.entries(tables[table]).flatMap(([step, { from }]) =>
    states.flatMap((state) => {
      if (from.includes(state))
        return table === 'quotation' && step === 'supersede'
          ? []
          : inTable(`${table}: ${step} not from ${state}`, [
              table,
              step,
              { from: from.filter((one) => one !== state) },
            ]);
      const also: Change = [table, step, { from: [...from, state] }];
      return harmless(table, step, state) ? [] : inTable(`${table}: ${step} also from ${state}`, also);
    }),
  );

// What waits behind the second lock is seen when both are open.
const doubly = [...Object.entries(ANSWERS), ['send', 'quotationSend'] as const].flatMap(([step, second]) =>
  (step === 'send' ? ['ACCEPTED'] : ['DRAFT', 'COUNTERED', 'REJECTED', 'WITHDRAWN', 'ACCEPTED']).map((state) =>
    inTable(
      `quotation: ${step} also from ${state}, and the inquiry lets it`,
      ['quotation', step, { from: [...tables.quotation[step]!.from, state] }],
      ['inquiry', second, { from: [...tables.inquiry[second]!.from, state === 'ACCEPTED' ? state : 'IN_DISCUSSION'] }],
    ),
  ),
);

const led = Object.keys(tables).flatMap((name) => {
  const table = name as keyof typeof tables;
  return Object.entries(tables[table]).flatMap(([step, { to, by }]) => {
    const mutants: Mutant[] = [];
    const others = table === 'inquiry' ? ['IN_DISCUSSION', 'QUOTED', 'DECLINED'] : ['COUNTERED', 'WITHDRAWN'];
    const isRead = !(table === 'quotation' && step === 'send'); // a revision is made as SENT
    for (const other of isRead ? others.filter((state) => state !== to) : [])
      mutants.push(inTable(`${table}: ${step} leads to ${other}`, [table, step, { to: other }]));
    const [side] = by;
    const swapped = side === 'buyer' ? 'supplier' : 'buyer';
    if (side !== 'clock' && step !== 'supersede')
      mutants.push(inTable(`${table}: ${step} by the ${swapped}`, [table, step, { by: [swapped] }]));
    return mutants;
  });
});

const stated = Object.entries(tables.quotation).flatMap(([step, { inquiry }]) => {
  if (!inquiry) return [];
  const other = step === 'accept' ? 'counter' : 'accept';
  const { inquiry: move, fact: word } = tables.quotation[other]!;
  return [
    inTable(`quotation: ${step} moves the inquiry as ${other} does`, ['quotation', step, { inquiry: move }]),
    inTable(`quotation: ${step} states what ${other} does`, ['quotation', step, { fact: word }]),
  ];
});

const inCode = slips.map(({ name }): Mutant => {
  const world = globalThis as { entrepotSlip?: string };
  return {
    name,
    isInTable: false,
    isTaste: false,
    apply() {
      world.entrepotSlip = name;
      return () => {
        world.entrepotSlip = undefined;
      };
    },
  };
});

/** All that must be found. */
export const mutants: readonly Mutant[] = [
  ...turned('inquiry', Object.values(InquiryStatus)),
  ...turned('quotation', Object.values(QuotationStatus)),
  ...doubly,
  ...led,
  ...stated,
  ...inCode,
];
