// Documents beside goods (safety data sheets, certificates): which are valid on a day, and how their lists are read from texts.
import type { Parsed } from './attribute.ts';
import { date } from './kinds/date.ts';
import { languageOf, tagOfName } from './language.ts';

/** A stored document. Days are YYYY-MM-DD and included; `language` is a BCP 47 tag, 'und' where nobody said. */
export interface AttachedDocument<Type extends string = string> {
  readonly type: Type;
  readonly url: string;
  readonly language: string;
  readonly issuedOn?: string;
  readonly expiresOn?: string;
  readonly title?: string;
}

/** Whether there is a document of the type that has not expired on the day. One without an expiry day never does. */
export function hasValid<Type extends string>(
  documents: readonly AttachedDocument<Type>[] | undefined,
  type: NoInfer<Type>,
  today: string,
): boolean {
  return (documents ?? []).some((one) => one.type === type && (one.expiresOn === undefined || one.expiresOn >= today));
}

/** Whether there are documents of the type, and all of them have expired on the day. */
export function expired<Type extends string>(
  documents: readonly AttachedDocument<Type>[] | undefined,
  type: NoInfer<Type>,
  today: string,
): boolean {
  return (documents ?? []).some((one) => one.type === type) && !hasValid(documents, type, today);
}

const DAY = date({ description: 'The day of a document.' }).kind;
const WRITTEN_DAY = String.raw`\d{1,2}\.?[ -]\p{L}{3,9}\.?,?[ -]\d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d[\d./年月日-]*[\d日]`;
const EXPIRES = new RegExp(
  `(?<!\\p{L})(?:exp(?:ires|iry|\\.)?(?: on| date)?|valid (?:until|till|to|through)|gültig bis|válido hasta|vence(?: el)?|caduca(?: el)?|有效期至|到期日?|有効期限)\\s*[:：]?\\s*(${WRITTEN_DAY})`,
  'iu',
);
const ISSUED = new RegExp(
  `(?<!\\p{L})(?:issued(?: on)?|dated|rev(?:ised|ision|\\.)?|vom|ausgestellt(?: am)?|emitido(?: el)?|签发(?:于|日期)?|発行日?)\\s*[:：]?\\s*(${WRITTEN_DAY})`,
  'iu',
);
const TITLE = /“([^”]*)”|"([^"]*)"/;
/** An address; one that ends like a sentence stands in angle brackets (RFC 3986, appendix C). */
const ADDRESS = /<(https?:\/\/[^\s<>]+)>|https?:\/\/[^\s“”"<>]+/i;
/** Documents end at line breaks, bars and semicolons; a semicolon inside an address is part of it. */
const ONE = /(?:“[^”]*”|"[^"\n]*"|<[^<>\s]*>|;(?!\s|$|[^;]*\shttps?:)|[^;\n|])+/g;

/**
 * The documents in a text such as 'SDS (en) https://… exp 2027-01-31; COA https://…'. `typeOf` finds the type of a name.
 * The last name before or after the address is the language, where it is one.
 */
export function readDocuments(text: string, typeOf: (name: string) => Parsed): Parsed {
  const found: unknown[] = [];
  for (const [part] of text.replaceAll('；', ';').matchAll(ONE)) {
    if (part.trim() === '') continue;
    const one = readDocument(part, typeOf);
    if (!('raw' in one)) return one;
    found.push(one.raw);
  }
  return { raw: found };
}

function readDocument(part: string, typeOf: (name: string) => Parsed): Parsed {
  const written = ADDRESS.exec(part);
  const url = written?.[1] ?? written?.[0].replace(/[),.;]+$/, '');
  if (!written || !url)
    return {
      message: `"${part.trim().slice(0, 60)}" has no web address.`,
      hint: 'Write type, language and address, such as SDS (en) https://example.com/sds.pdf.',
    };
  let rest = part.replace(written[0], ' ');
  const title = TITLE.exec(rest);
  rest = title ? rest.replace(title[0], ' ') : rest;
  const days: { expiresOn?: unknown; issuedOn?: unknown } = {};
  for (const [name, form] of [
    ['expiresOn', EXPIRES],
    ['issuedOn', ISSUED],
  ] as const) {
    const said = form.exec(rest);
    if (!said) continue;
    const day = DAY.parse(said[1] ?? '');
    if (!('raw' in day)) return day;
    days[name] = day.raw;
    rest = rest.replace(said[0], ' ');
  }
  const name = rest.normalize('NFKC').replace(/\s+/g, ' ');
  const named = readName(name.replace(/^[\s,:(-]+|[\s,:(-]+$/g, ''), typeOf);
  if (!('raw' in named)) return named;
  const words = title?.[1] ?? title?.[2];
  return { raw: { ...Object(named.raw), url, ...days, ...(words ? { title: words } : {}) } };
}

/** 'SDS (en)', 'Certificate of analysis, German', '安全数据表': the type, and the language where it says one. */
function readName(text: string, typeOf: (name: string) => Parsed): Parsed {
  if (text === '')
    return { message: 'has an address without a type.', hint: 'Write the type before it: SDS https://…' };
  const whole = typeOf(text);
  const parts = /^(.*?)[\s,:_([-]+([\p{L}\d-]+)[)\]]?$/u.exec(text);
  const word = parts?.[2] ?? '';
  const tag = tagOfName(word) ?? (/^[a-z]{2,3}(-|$)/i.test(word) ? languageOf(word) : undefined);
  const type = tag === undefined || 'raw' in whole ? whole : typeOf(parts?.[1] ?? '');
  if (!('raw' in type)) return whole;
  return { raw: { type: type.raw, ...(type === whole ? {} : { language: tag }) } };
}
