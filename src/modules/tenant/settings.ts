// What operators set of their marketplace: brand, languages, currencies, and the policies by which it lives.
import { isDeepStrictEqual } from 'node:util';
import { type Context, machineryOf } from '../../context.ts';
import { db, transact } from '../../db.ts';
import { failure, type UserError, UserErrors } from '../../errors.ts';
import type { Tenant } from '../../generated/prisma/client.ts';
import type { CataloguePolicy, SignUpPolicy } from '../../generated/prisma/enums.ts';
import { isMailAddress } from '../../mail.ts';
import { emitTenant } from './events.ts';
import { mustSetUp } from './policy.ts';
import { forgetTenants, MOST_NAME } from './service.ts';
import { faultsOf, type ThemeToken, themeOf } from './theme.ts';

/** What of a marketplace shall be otherwise; what is left out stays. */
export interface Settings {
  name?: string | null;
  locales?: string[] | null;
  currencies?: string[] | null;
  timeZone?: string | null;
  catalogue?: CataloguePolicy | null;
  signUp?: SignUpPolicy | null;
  productReview?: boolean | null;
  theme?: ThemeToken[] | null;
  /** null removes it; so with what follows. */
  logoUrl?: string | null;
  mailName?: string | null;
  replyTo?: string | null;
}

/** A marketplace has at most so many languages, and so many currencies. */
export const MOST_CHOICES = 20;

/** The marketplace of the viewer, as it is now. */
export function get(ctx: Context, query: object = {}) {
  return db(ctx).tenant.findUniqueOrThrow({ ...query, where: { id: ctx.tenant.id } });
}

/** Changes settings of the viewer's marketplace. Another version than `expectedVersion` by now is a CONFLICT. */
export async function update(ctx: Context, expectedVersion: number, settings: Settings): Promise<{ id: string }> {
  mustSetUp(ctx.viewer);
  const wanted = columnsOf(settings);
  const { id } = ctx.tenant;
  await transact(ctx, async (tx) => {
    // The row is locked, so that two operators take turns.
    await tx.$queryRaw`select 1 from tenant where id = ${id}::uuid for update`;
    const before = await tx.tenant.findUniqueOrThrow({ where: { id } });
    if (before.version !== expectedVersion)
      throw failure(
        'CONFLICT',
        `The settings were changed since: they are at version ${before.version}, not ${expectedVersion}. Read them anew.`,
        { currentVersion: before.version },
      );
    const changed = (Object.keys(wanted) as (keyof Columns)[]).filter(
      (name) => !isDeepStrictEqual(wanted[name], before[name]),
    );
    if (changed.length === 0) return;
    const version = before.version + 1;
    await tx.tenant.update({ where: { id }, data: { ...wanted, version } });
    emitTenant(tx, id, { type: 'tenant.settingsChanged', data: { version, changed } });
  });
  forgetTenants(machineryOf(ctx).database);
  return { id };
}

type Columns = Partial<Omit<Tenant, 'theme' | 'currency'> & { theme: Record<string, string>; currency: string }>;

/** What `settings` writes; throws UserErrors with all that is to be mended. */
function columnsOf(settings: Settings): Columns {
  const { locales, currencies, timeZone, catalogue, signUp, productReview, theme } = settings;
  const name = settings.name?.trim();
  const errors: UserError[] = theme ? faultsOf(theme) : [];
  const report = (field: string, code: string, message: string) => errors.push({ field: [field], code, message });
  if (name !== undefined && (!name || name.length > MOST_NAME))
    report('name', 'OUT_OF_RANGE', `A name has 1 to ${MOST_NAME} characters.`);
  for (const [field, list] of Object.entries({ locales, currencies })) {
    if (list && (list.length < 1 || list.length > MOST_CHOICES || new Set(list).size < list.length))
      report(field, 'OUT_OF_RANGE', `Give 1 to ${MOST_CHOICES}, each once; the first is the default.`);
  }
  if (timeZone != null && !isTimeZone(timeZone))
    report('timeZone', 'INVALID', 'A time zone is an IANA name such as Europe/Amsterdam.');
  const logoUrl = settings.logoUrl?.trim();
  if (logoUrl && !(logoUrl.startsWith('https://') && logoUrl.length <= MOST_URL))
    report('logoUrl', 'INVALID', `A logo is at an https address of at most ${MOST_URL} characters.`);
  const mailName = settings.mailName?.trim();
  if (mailName !== undefined && (!mailName || mailName.length > MOST_NAME || /[\p{Cc}<>"]/u.test(mailName)))
    report('mailName', 'INVALID', `A sender's name has 1 to ${MOST_NAME} characters, without < > and quotes.`);
  const replyTo = settings.replyTo?.trim().toLowerCase();
  if (replyTo !== undefined && !isMailAddress(replyTo))
    report('replyTo', 'INVALID', 'This is not an e-mail address: write it like help@example.com.');
  if (errors.length) throw new UserErrors(errors);
  return {
    ...(name && { name }),
    ...(locales && { locales, locale: locales[0]! }),
    ...(currencies && { currencies, currency: currencies[0]! }),
    ...(timeZone && { timeZone }),
    ...(catalogue && { catalogue }),
    ...(signUp && { signUp }),
    ...(productReview != null && { productReview }),
    ...(theme && { theme: themeOf(theme) }),
    ...(settings.logoUrl !== undefined && { logoUrl: logoUrl || null }),
    ...(settings.mailName !== undefined && { mailName: mailName || null }),
    ...(settings.replyTo !== undefined && { replyTo: replyTo || null }),
  };
}

const MOST_URL = 2_000;

function isTimeZone(name: string): boolean {
  try {
    // Offsets such as +02:00 are taken by Intl too, but know no summer.
    return /^[A-Z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
