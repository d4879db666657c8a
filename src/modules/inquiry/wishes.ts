// What a buyer states about the goods of a line, checked: answers to the vertical's questions, and requirements.
import { verticals } from '../../../verticals/index.ts';
import type { Context } from '../../context.ts';
import { checkInquiry } from '../../kit/check.ts';
import type { Problem } from '../../kit/problem.ts';
import { checkRequirement, type Requirement, type WrittenRequirement } from '../../kit/requirement.ts';
import type { Vertical } from '../../kit/vertical.ts';

/** What a line says of its goods beyond name and quantity. */
export interface Wishes {
  /** Name of the vertical, where no product and no details say it. */
  vertical?: string | null;
  /** Answers to the questions of one vertical. */
  details?: { vertical: string; values: Record<string, unknown> } | null;
  requirements?: WrittenRequirement[] | null;
}

/** Wishes as they are stored. */
export interface StoredWishes {
  vertical: string | null;
  details: Record<string, unknown> | null;
  requirements: Requirement[];
}

const MOST_REQUIREMENTS = 50;

type Report = (field: string[], code: string, message: string) => void;

/** Checks the wishes of a line for a product of vertical `offered` (undefined: for no listed product). */
export function checkWishes(ctx: Context, wishes: Wishes, offered: string | undefined, report: Report): StoredWishes {
  const none: StoredWishes = { vertical: offered ?? null, details: null, requirements: [] };
  const { details, requirements } = wishes;
  const name = offered ?? details?.vertical ?? wishes.vertical;
  if (!name && !requirements?.length) return none;
  if (!name) {
    report(['vertical'], 'REQUIRED', `Say which vertical the requirements are of: ${ctx.tenant.verticals.join(', ')}.`);
    return none;
  }
  const vertical = verticals.find((one) => one.name === name && ctx.tenant.verticals.includes(name));
  if (!vertical) {
    const traded = ctx.tenant.verticals.join(', ');
    report(['vertical'], 'INVALID', `This marketplace does not trade in "${name.slice(0, 60)}": use one of ${traded}.`);
    return none;
  }
  if (details && details.vertical !== name)
    report(['details'], 'INVALID', `The line is of ${name}, its details are of ${details.vertical}.`);
  return {
    vertical: name,
    details: details ? checkDetails(vertical, details.values, report) : null,
    requirements: checkRequirements(vertical, requirements ?? [], report),
  };
}

function checkDetails(vertical: Vertical, raw: Record<string, unknown>, report: Report): Record<string, unknown> {
  const { values, problems } = checkInquiry(vertical, raw);
  for (const problem of problems) tell(['details', vertical.name], problem, report);
  return values;
}

function checkRequirements(vertical: Vertical, written: WrittenRequirement[], report: Report): Requirement[] {
  if (written.length > MOST_REQUIREMENTS)
    report(['requirements'], 'OUT_OF_RANGE', `A line has at most ${MOST_REQUIREMENTS} requirements.`);
  return written.slice(0, MOST_REQUIREMENTS).flatMap((one, i) => {
    const checked = checkRequirement(vertical.attributes, one);
    if ('requirement' in checked) return [checked.requirement];
    tell(['requirements', String(i)], checked.problem, report);
    return [];
  });
}

function tell(at: string[], { path, code, message, hint }: Problem, report: Report): void {
  report([...at, ...path], code, `${message} ${hint}`.trim());
}
