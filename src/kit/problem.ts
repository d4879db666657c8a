// What is wrong with a value, said so that the person who gave it can mend it, in that person's language.
import { baseOf } from './label.ts';

/** One finding. `path` names the attribute (and the place within it), `hint` says how to mend it. */
export interface Problem {
  path: string[];
  code:
    | 'REQUIRED'
    | 'INVALID'
    | 'OUT_OF_RANGE'
    | 'UNKNOWN_ATTRIBUTE'
    | 'NOT_IN_CATEGORY'
    | 'RULE'
    /** It is right as a record and may not go on the market yet: a document is missing, or has expired. */
    | 'GATE';
  message: string;
  hint: string;
  severity: 'error' | 'warning';
  /** The sentences before their `{names}` were filled in: the keys of their translations. */
  words?: { message: string; hint: string; facts: Facts };
}

/** What fills the `{names}` of a sentence. */
export type Facts = Readonly<Record<string, unknown>>;

/** Sentences of findings by language: language → English sentence → translation, both with the same `{names}`. */
export type Findings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A rule's finding that keeps a product from being published. `{names}` in the sentences are filled from `facts`. */
export function refuse(attribute: string, message: string, hint: string, facts: Facts = {}): Problem {
  return finding('error', attribute, message, hint, facts);
}

/** A rule's finding that is shown and holds nothing up. `{names}` in the sentences are filled from `facts`. */
export function warn(attribute: string, message: string, hint: string, facts: Facts = {}): Problem {
  return finding('warning', attribute, message, hint, facts);
}

function finding(severity: Problem['severity'], attribute: string, message: string, hint: string, facts: Facts) {
  const words = { message, hint, facts };
  return { path: [attribute], code: 'RULE' as const, ...said(words, (text) => text), severity, words };
}

/** The finding in the asked language, as far as its sentences are translated; else in English. */
export function localizeProblem(problem: Problem, findings: Findings, locale: string): Problem {
  const texts = findings[locale] ?? findings[baseOf(locale)];
  if (!problem.words || !texts) return problem;
  return { ...problem, ...said(problem.words, (text) => texts[text] ?? text) };
}

function said({ message, hint, facts }: NonNullable<Problem['words']>, translate: (text: string) => string) {
  const fill = (text: string) =>
    translate(text).replace(/\{(\w+)\}/g, (name, key: string) => (key in facts ? String(facts[key]) : name));
  return { message: fill(message), hint: fill(hint) };
}

/** Thrown when a caller's input (a filter, a unit, a sort key) cannot be used; `message` and `hint` may be shown to the caller. */
export class KitError extends Error {
  override readonly name: string = 'KitError';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** Thrown at start-up when a vertical's declaration contradicts itself: the author mends the declaration. */
export class DeclarationError extends Error {
  override readonly name = 'DeclarationError';
}
