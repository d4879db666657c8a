// What a buyer answers to a quotation, checked against it: which offers are taken, what is proposed instead, and why.
import { refuse, type UserError, UserErrors } from '../../errors.ts';
import { checkAmount, checkQuantity, MOST_REASON, type Report } from '../inquiry/draft.ts';
import type { Choice, Content, CounterLine } from './content.ts';
import { checkDays } from './draft.ts';

/** The offers taken, one of each line that has some; where a line has a single one it need not be named. Throws UserErrors. */
export function checkChoices({ lines }: Content, choices: readonly Choice[]): Choice[] {
  const errors: UserError[] = [];
  const report: Report = (field, code, message) => errors.push({ field, code, message });
  for (const [i, { line, offer }] of choices.entries()) {
    const offers = lines.find((quoted) => quoted.line === line)?.offers ?? [];
    if (choices.findIndex((other) => other.line === line) < i)
      report(['choices', String(i), 'line'], 'TAKEN', 'This line is chosen twice.');
    else if (!offers[offer - 1])
      report(['choices', String(i)], 'NOT_FOUND', `Line ${line} has ${offers.length} offers in this quotation.`);
  }
  const taken = lines.flatMap(({ line, offers }): Choice[] => {
    if (offers.length === 0) return [];
    const chosen = choices.find((choice) => choice.line === line) ?? (offers.length === 1 ? { line, offer: 1 } : null);
    if (!chosen) report(['choices'], 'REQUIRED', `Line ${line} has ${offers.length} offers: say which you take.`);
    return chosen ? [{ line, offer: chosen.offer }] : [];
  });
  if (taken.length === 0 && errors.length === 0)
    refuse(['revision'], 'INVALID', 'Nothing is offered that you could accept.');
  if (errors.length) throw new UserErrors(errors);
  return taken;
}

/** What is proposed instead, a line of the quotation each. Throws UserErrors. */
export function checkCounter({ lines }: Content, proposed: readonly CounterLine[]): CounterLine[] {
  const errors: UserError[] = [];
  if (proposed.length === 0) refuse(['lines'], 'REQUIRED', 'Say what you propose, for one line at least.');
  if (proposed.length > lines.length) refuse(['lines'], 'OUT_OF_RANGE', `The quotation has ${lines.length} lines.`);
  for (const [i, { line, quantity, unitPrice, leadTimeDays }] of proposed.entries()) {
    const report: Report = (field, code, message) =>
      errors.push({ field: ['lines', String(i), ...field], code, message });
    if (!lines.some((quoted) => quoted.line === line)) report(['line'], 'NOT_FOUND', 'The quotation has no such line.');
    if (proposed.findIndex((other) => other.line === line) < i)
      report(['line'], 'TAKEN', 'This line stands here twice.');
    if (quantity === null && unitPrice === null && leadTimeDays === null)
      report(['line'], 'REQUIRED', 'Propose another quantity, unit price or lead time.');
    if (quantity !== null) checkQuantity(quantity, ['quantity'], report);
    if (unitPrice !== null) checkAmount(unitPrice, ['unitPrice'], report);
    checkDays(leadTimeDays, ['leadTimeDays'], report);
  }
  if (errors.length) throw new UserErrors(errors);
  return [...proposed].sort((one, other) => one.line - other.line);
}

/** The reason without blanks around it; null for none. Throws UserErrors when it is needed and missing, or too long. */
export function checkReason(reason: string | null | undefined, isNeeded: boolean): string | null {
  const text = reason?.trim() || null;
  if (isNeeded && !text) refuse(['reason'], 'REQUIRED', 'Say why: it tells the other side what would be better.');
  if ((text?.length ?? 0) > MOST_REASON)
    refuse(['reason'], 'OUT_OF_RANGE', `A reason has at most ${MOST_REASON} characters.`);
  return text;
}
