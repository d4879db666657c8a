// The days that figures are about: whole days of the marketplace's time zone, and where their inquiries stand among all ids.
import { failure } from '../../errors.ts';
import { firstIdAt } from '../../id.ts';

/** The first and the last day, both counted. */
export interface Days {
  from: string;
  to: string;
}

/** Most days at once. */
export const MOST_DAYS = 366;
const DAY_MS = 86_400_000;
// Time zones are up to 14 hours away from UTC, and a clock that gave an id may have been wrong.
const SLACK_MS = 2 * DAY_MS;

/** Throws BAD_USER_INPUT unless these are 1 to MOST_DAYS days. */
export function mustBeSpan({ from, to }: Days): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (days >= 1 && days <= MOST_DAYS) return;
  throw failure('BAD_USER_INPUT', `Give 1 to ${MOST_DAYS} days: "from" is the first, "to" the last.`);
}

/** The ids between which all inquiries of these days stand: so they are found by the primary key. */
export const idsOf = ({ from, to }: Days): [string, string] => [
  firstIdAt(Date.parse(from) - SLACK_MS),
  firstIdAt(Date.parse(to) + DAY_MS + SLACK_MS),
];

/** SQL: `asked`, the inquiries of the days $2 to $3 of marketplace $1, among the ids $4 to $5. */
export const ASKED = `
  span as (
    select $2::date::timestamp at time zone t.time_zone as since, ($3::date + 1)::timestamp at time zone t.time_zone as until, t.time_zone as zone
      from tenant t where t.id = $1),
  asked as materialized (
    select i.id, i.buyer_id, i.supplier_id, (i.created_at at time zone s.zone)::date as day,
           extract(epoch from i.first_answered_at - i.created_at)::float8 / 60 as minutes,
           i.first_answered_at is not null as answered, i.status = 'ACCEPTED' as accepted,
           exists (select from quotation q where q.tenant_id = i.tenant_id and q.inquiry_id = i.id and q.revision is not null) as quoted
      from span s join inquiry i on i.tenant_id = $1 and i.id >= $4::uuid and i.id < $5::uuid
                                and i.created_at >= s.since and i.created_at < s.until)`;
