// Identifier schemes of chemistry, transport, retail, customs and companies, each proven by its own check.
import { cas } from './identifiers/cas.ts';
import { ec } from './identifiers/ec.ts';
import { gtin, gtin8, gtin12, gtin13, gtin14 } from './identifiers/gtin.ts';
import { hs } from './identifiers/hs.ts';
import { lei } from './identifiers/lei.ts';
import { un } from './identifiers/un.ts';

/** A registry of identifiers. */
export interface Scheme {
  readonly name: string;
  /** The registry in words. */
  readonly description: string;
  readonly example: string;
  /** Shape of the normal form. */
  readonly form: RegExp;
  /** The normal form of what was typed (separators, prefixes and spaces put right); it may still be wrong. */
  normalise(text: string): string;
  /** Null when right; else what is wrong (read after the value) and how to mend it. */
  fault(normal: string): { message: string; hint: string } | null;
  /** One key for different spellings of the same thing: what filters and identity compare. */
  key(normal: string): string;
  /** A right identifier made from any non-negative number, for tests. */
  sample(seed: number): string;
}

/** The schemes the kit knows. A vertical may bring its own. */
export const schemes = {
  CAS: cas,
  EC: ec,
  UN: un,
  GTIN: gtin,
  'GTIN-8': gtin8,
  'GTIN-12': gtin12,
  'GTIN-13': gtin13,
  'GTIN-14': gtin14,
  HS: hs,
  LEI: lei,
} satisfies Record<string, Scheme>;
