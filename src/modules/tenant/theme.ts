// Design tokens: names as in the Design Tokens Community Group's format, with dots between groups, and values as text.
import type { UserError } from '../../errors.ts';

/** A token. */
export interface ThemeToken {
  /** Such as `color.brand.primary`. */
  name: string;
  /** Such as `#0a5c36`, or `{color.green.700}`: the name of another token. */
  value: string;
}

/** A theme has at most so many tokens. */
export const MOST_TOKENS = 100;
const LONGEST_NAME = 100;
const LONGEST_VALUE = 200;

const GROUP = /^[A-Za-z0-9][\w -]*$/;
const isName = (name: string) => name.length <= LONGEST_NAME && name.split('.').every((part) => GROUP.test(part));

// Frontends put values into style sheets: what could end a declaration or load something is no value.
const isValue = (value: string) =>
  value.length >= 1 &&
  value.length <= LONGEST_VALUE &&
  (isAlias(value) || !(/[;{}<>\\\p{Cc}]/u.test(value) || /url\(|@import|expression\(/i.test(value)));
const isAlias = (value: string) => /^\{[^{}]+\}$/.test(value) && isName(value.slice(1, -1));

/** What is wrong with the tokens. */
export function faultsOf(tokens: readonly ThemeToken[]): UserError[] {
  const faults: UserError[] = [];
  if (tokens.length > MOST_TOKENS)
    faults.push({ field: ['theme'], code: 'TOO_MANY', message: `A theme has at most ${MOST_TOKENS} tokens.` });
  const names = new Set<string>();
  for (const [i, { name, value }] of tokens.slice(0, MOST_TOKENS).entries()) {
    const place = ['theme', String(i)];
    if (!isName(name))
      faults.push({
        field: [...place, 'name'],
        code: 'INVALID',
        message: `A token is named like color.brand.primary: letters, digits, "-", "_" and spaces between dots, at most ${LONGEST_NAME} characters.`,
      });
    if (names.has(name))
      faults.push({
        field: [...place, 'name'],
        code: 'TAKEN',
        message: `The token "${name.slice(0, 100)}" stands twice.`,
      });
    names.add(name);
    if (!isValue(value))
      faults.push({
        field: [...place, 'value'],
        code: 'INVALID',
        message: `A value is like #0a5c36, 4px or {color.brand.primary}: 1 to ${LONGEST_VALUE} characters without ; { } < > \\ and url().`,
      });
  }
  return faults;
}

/** The tokens as they are kept. */
export const themeOf = (tokens: readonly ThemeToken[]): Record<string, string> =>
  Object.fromEntries(tokens.map(({ name, value }) => [name, value]));

/** The tokens of what is kept, by name. */
export function tokensOf(theme: unknown): ThemeToken[] {
  return Object.entries(theme as Record<string, string>)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => ({ name, value }));
}
