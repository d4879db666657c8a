// The columns of the table of rights: who tries, on what stage, and the patterns of who may.
import type { AccountTokenKind } from '../../src/generated/prisma/enums.ts';
import type { Market, Party } from '../kit/market.ts';

/** The columns. Members with a single role belong to one company that may buy and sell, so only the role limits them. */
export const columns = [
  'visitor',
  'VIEWER',
  'SALES',
  'PURCHASER',
  'buying owner',
  'selling owner',
  'operator',
  'platform',
] as const;
/** One who tries. */
export type Column = (typeof columns)[number];

/** What a row is played on; made afresh for each cell that could change it. */
export interface Stage {
  market: Market;
  /** The company of the three single roles. */
  house: Party;
  /** A draft and an inquiry of the column's own company, as far as it can have them. */
  productOf(column: Column): Promise<string>;
  inquiryOf(column: Column): Promise<string>;
  /** Likewise an inquiry that the company of the single roles sent instead of getting it. */
  sentInquiryOf(column: Column): Promise<string>;
  /** A quotation in the one or the other: drafted, or sent in one revision. */
  quotationIn(inquiry: string, state: 'drafted' | 'sent'): Promise<string>;
  /** What waits for the approval of the buying owner; `own` is what that person asks for, and nobody can approve. */
  approvalOf(whose: 'colleague' | 'own'): Promise<string>;
  /** What was offered to the buying owner's company: to become a division. */
  divisionOf(): Promise<string>;
  /** A team of the buying owner's company. */
  teamOf(): Promise<string>;
  /** Two listings on the market. */
  published: string[];
  categoryId: string;
  /** Another marketplace. */
  other: string;
  /** A company that nobody of the columns acts for. */
  governed: string;
  /** Somebody whom nobody of the columns is: staff without a right, and a member. */
  bystander: { accountId: string; organizationId: string };
  /** A one-time token of somebody new. */
  tokenFor(kind: AccountTokenKind): Promise<string>;
}

/** What is tried, and who may. */
export interface Row {
  operation: string;
  variables(stage: Stage, column: Column): object | Promise<object>;
  /** ALLOWED or the code of the error, column by column. */
  cells: Record<Column, string>;
}

/** The cell of those who may. */
export const ALLOWED = 'ALLOWED';
/** The cells of a row, in the order of the columns. */
export const cells = (...codes: string[]) =>
  Object.fromEntries(columns.map((column, i) => [column, codes[i]])) as Record<Column, string>;
export const everybody = cells(...columns.map(() => ALLOWED));
/** The codes of the cells: NO is for who is known and may not. */
export const [__, OK, NO, GONE] = ['UNAUTHENTICATED', ALLOWED, 'FORBIDDEN', 'NOT_FOUND'];

// Who may, by what is done.
//                                             visitor  VIEWER  SALES  PURCH.  buying  selling  operator  platform
export const writesProducts = () => cells(__, NO, OK, NO, NO, OK, NO, NO);
export const sendsInquiries = () => cells(__, NO, NO, OK, OK, NO, NO, NO);
export const answersInquiries = () => cells(__, NO, OK, NO, OK, OK, NO, NO);
export const followsUpInquiries = () => cells(__, NO, NO, OK, OK, OK, NO, NO);
export const writesQuotations = () => cells(__, NO, OK, NO, NO, OK, NO, NO);
export const decidesQuotations = () => cells(__, NO, NO, OK, OK, NO, NO, NO);
export const declinesInquiries = () => cells(__, NO, OK, NO, NO, OK, NO, NO);
export const withdrawsInquiries = () => cells(__, NO, NO, OK, OK, NO, NO, NO);
export const readsInquiries = () => cells(__, OK, OK, OK, OK, OK, OK, NO);
export const followsInquiries = () => cells(__, OK, OK, OK, OK, OK, OK, GONE);
export const writesFiles = () => cells(__, NO, OK, OK, OK, OK, NO, NO);
export const approves = () => cells(__, NO, NO, NO, OK, NO, NO, NO);
export const asksForApproval = () => cells(__, GONE, GONE, GONE, OK, GONE, NO, NO);
export const managesOthers = () => cells(__, NO, NO, NO, OK, GONE, NO, NO);
export const platformOnly = () => cells(NO, NO, NO, NO, NO, NO, NO, OK);
export const operatorsOnlyCodes = [__, NO, NO, NO, NO, NO, OK, NO] as string[];
export const operatorsOnly = () => cells(...operatorsOnlyCodes);
export const membersOnly = () => cells(__, OK, OK, OK, OK, OK, NO, NO);
export const ownersOnly = () => cells(__, NO, NO, NO, OK, OK, NO, NO);
export const signedIn = () => cells(__, OK, OK, OK, OK, OK, OK, __);
export const managesKeys = () => cells(__, NO, NO, NO, OK, OK, OK, NO);
/** Those who are let in and told what is amiss with what they give. */
export const signedInAndTold = (message: string) => {
  const told = `userErrors: ${message}`;
  return cells(__, told, told, told, told, told, told, __);
};
