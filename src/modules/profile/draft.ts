// What a profile may hold, checked field by field: numbers by their own check digits, lists within their bounds.
import { type UserError, UserErrors } from '../../errors.ts';
import type { BusinessType, OrganizationSize } from '../../generated/prisma/enums.ts';
import { schemes } from '../../kit/identifiers.ts';
import { vatFault, vatOf } from './vat.ts';

/** What an address is for. */
export type AddressKind = 'REGISTERED' | 'BILLING' | 'SHIPPING';

/** A place of a company. */
export interface Address {
  kind: AddressKind;
  /** Street, number, building: 1 to 3 lines. */
  lines: string[];
  postalCode?: string | null;
  city: string;
  region?: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** What somebody has attested to a company. */
export interface Certificate {
  name: string;
  issuer: string;
  number?: string | null;
  /** A day such as "2030-01-31". */
  validUntil?: string | null;
  fileId?: string | null;
}

/** What of a profile shall be otherwise; what is left out stays, null removes where something may be missing. */
export interface Profile {
  legalName?: string | null;
  city?: string | null;
  businessType?: BusinessType | null;
  yearFounded?: number | null;
  registrationNumber?: string | null;
  vatNumber?: string | null;
  lei?: string | null;
  size?: OrganizationSize | null;
  website?: string | null;
  languages?: string[] | null;
  mainMarkets?: string[] | null;
  /** Text by language. */
  descriptions?: { locale: string; text: string }[] | null;
  addresses?: Address[] | null;
  certificates?: Certificate[] | null;
}

/** Most of each in one profile. */
export const MOST = { languages: 20, mainMarkets: 50, descriptions: 20, addresses: 20, certificates: 50 } as const;
const MOST_DESCRIPTION = 5_000;
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/** The profile with all texts and numbers in their normal form; throws UserErrors for every field that is not right. */
export function checked(profile: Profile): Profile {
  const errors: UserError[] = [];
  const report = (field: string[], code: string, message: string) => void errors.push({ field, code, message });
  const text = (field: string[], value: string | null | undefined, most: number, isNeeded = false) => {
    const trimmed = value?.trim();
    if (value != null && ((isNeeded && !trimmed) || trimmed!.length > most))
      report(field, 'OUT_OF_RANGE', `This has ${isNeeded ? 1 : 0} to ${most} characters.`);
    return value === undefined ? undefined : trimmed || null;
  };
  const { descriptions, addresses, certificates } = profile;
  for (const [name, most] of Object.entries(MOST)) {
    const list = profile[name as keyof typeof MOST];
    if (list && list.length > most) report([name], 'TOO_MANY', `At most ${most} of them: leave some out.`);
  }
  for (const name of ['languages', 'mainMarkets'] as const) {
    const list = profile[name];
    if (list && new Set(list).size < list.length) report([name], 'TAKEN', 'Name each once.');
  }
  const year = profile.yearFounded;
  if (year != null && (year < 1000 || year > new Date().getFullYear()))
    report(['yearFounded'], 'OUT_OF_RANGE', 'A year of foundation is from 1000 up to this year.');
  if ((profile.website?.length ?? 0) > 2_000) report(['website'], 'OUT_OF_RANGE', 'At most 2,000 characters.');
  for (const [i, { locale }] of (descriptions ?? []).entries()) {
    if (!LANGUAGE.test(locale))
      report(
        ['descriptions', String(i), 'locale'],
        'INVALID',
        `"${locale.slice(0, 40)}" is too particular: use a language, with a script or a region if need be.`,
      );
    if (descriptions!.findIndex((other) => other.locale === locale) < i)
      report(['descriptions', String(i), 'locale'], 'TAKEN', 'There is a text in this language already.');
  }
  if ((addresses ?? []).filter(({ kind }) => kind === 'REGISTERED').length > 1)
    report(['addresses'], 'TOO_MANY', 'A company is registered at one address: name the others BILLING or SHIPPING.');
  const normal: Profile = {
    ...profile,
    legalName: text(['legalName'], profile.legalName, 300, true),
    city: text(['city'], profile.city, 100),
    registrationNumber: text(['registrationNumber'], profile.registrationNumber, 60),
    vatNumber: profile.vatNumber == null ? profile.vatNumber : vatOf(profile.vatNumber),
    lei: profile.lei == null ? profile.lei : schemes.LEI.normalise(profile.lei),
    descriptions: descriptions?.map(({ locale, text: said }, i) => ({
      locale,
      text: text(['descriptions', String(i), 'text'], said, MOST_DESCRIPTION, true) ?? '',
    })),
    addresses: addresses?.map((address, i) => {
      const at = (name: string) => ['addresses', String(i), name];
      if (address.lines.length < 1 || address.lines.length > 3)
        report(at('lines'), 'OUT_OF_RANGE', 'An address has 1 to 3 lines beside code and city.');
      return {
        kind: address.kind,
        lines: address.lines.map((line) => text(at('lines'), line, 200, true) ?? ''),
        postalCode: text(at('postalCode'), address.postalCode, 20) ?? null,
        city: text(at('city'), address.city, 100, true) ?? '',
        region: text(at('region'), address.region, 100) ?? null,
        country: address.country,
      };
    }),
    certificates: certificates?.map((certificate, i) => {
      const at = (name: string) => ['certificates', String(i), name];
      return {
        name: text(at('name'), certificate.name, 200, true) ?? '',
        issuer: text(at('issuer'), certificate.issuer, 200, true) ?? '',
        number: text(at('number'), certificate.number, 100) ?? null,
        validUntil: certificate.validUntil ?? null,
        fileId: certificate.fileId ?? null,
      };
    }),
  };
  const vat = normal.vatNumber == null ? null : vatFault(normal.vatNumber);
  if (vat) report(['vatNumber'], 'INVALID', vat);
  const { lei } = normal;
  const fault = lei == null ? null : leiFault(lei);
  if (fault) report(['lei'], 'INVALID', fault);
  if (errors.length) throw new UserErrors(errors);
  return normal;
}

function leiFault(lei: string): string | null {
  if (!schemes.LEI.form.test(lei))
    return 'An LEI has 18 letters and digits and two check digits, such as 506700GE1G29325QX363.';
  const found = schemes.LEI.fault(lei);
  return found && `${found.message} ${found.hint}`;
}
