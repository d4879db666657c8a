// What an inquiry comes to at the prices its buyer hopes for, and how it is kept while it waits for approval.
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Money } from '../../kit/graphql-money.ts';
import { Decimal, plain } from '../../kit/number.ts';
import type { AskedLine, NewInquiry } from './draft.ts';

/** What each line that states a target price comes to, for the largest quantity asked of it. */
export function targetParts(lines: readonly AskedLine[]): Money[] {
  return lines.flatMap(({ quantity, furtherQuantities, targetPrice }) => {
    if (!targetPrice) return [];
    const most = Decimal.max(quantity, ...(furtherQuantities ?? []));
    return [{ amount: plain(most.times(targetPrice.amount)), currency: targetPrice.currency }];
  });
}

/** An inquiry as it is kept; what was asked for stays called as it was called then. */
export interface KeptInquiry extends Omit<NewInquiry, 'expiresAt' | 'idempotencyKey'> {
  /** ISO 8601 instant. */
  expiresAt: string | null;
}

/** An inquiry for keeping. */
export function keptAs(
  { idempotencyKey: _, expiresAt, ...input }: NewInquiry,
  checked: { lines: readonly { description: string; unit: string }[]; supplierId: string | undefined },
): Prisma.InputJsonObject {
  const lines = input.lines.map((line, i) => ({ ...line, ...namesOf(checked.lines[i]) }));
  const { supplierId } = checked;
  const kept: KeptInquiry = { ...input, supplierId, lines, expiresAt: expiresAt?.toISOString() ?? null };
  return JSON.parse(JSON.stringify(kept)) as Prisma.InputJsonObject;
}

const namesOf = (line: { description: string; unit: string } | undefined) =>
  line && { description: line.description, unit: line.unit };

/** A kept inquiry, for sending. */
export function sentAs(kept: unknown): NewInquiry {
  const { expiresAt, ...input } = kept as KeptInquiry;
  return { ...input, expiresAt: expiresAt ? new Date(expiresAt) : null };
}
