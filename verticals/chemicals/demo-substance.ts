// How the chemicals demo writes a substance down: identity, constants and hazards once, shared by every listing of it.

/** Attribute values as a supplier would write them, before the import parser reads them. */
export type RawAttributes = Record<string, string | string[] | number | boolean>;

/** A substance or a solution of stated strength: category, HS 6-digit code and the facts that no supplier changes. */
export interface Substance {
  category: string;
  hsCode: string;
  facts: RawAttributes;
}

/** A substance from its category, HS code, CAS number and other facts. */
export function substance(category: string, hsCode: string, casNumber: string, facts: RawAttributes): Substance {
  return { category, hsCode, facts: { casNumber, ...facts } };
}

/** GHS label elements: signal word, pictograms ('GHS05 GHS07') and H-statements ('H290 H314'). */
export function ghs(signalWord: 'DANGER' | 'WARNING', pictograms: string, statements: string): RawAttributes {
  return { signalWord, ghsPictograms: pictograms.split(' '), hazardStatements: statements.split(' ') };
}

/** Transport data of the UN Model Regulations: UN number, primary class, packing group and subsidiary hazard class. */
export function un(unNumber: string, hazardClass: string, packingGroup: string, subsidiary?: string): RawAttributes {
  return { unNumber, hazardClass, packingGroup, ...(subsidiary ? { subsidiaryHazards: [subsidiary] } : {}) };
}

/** Grades whose every lot is sold with its analysis. */
const ANALYSED = ['FOOD', 'FEED', 'PHARMACEUTICAL', 'REAGENT', 'ELECTRONIC', 'COSMETIC'];

/** A supplier's papers for a substance: safety data sheets, which the law gives no day of expiry, and where usual an analysis. */
export function documentsOf(supplier: string, casNumber: string, grade: string): string[] {
  const at = `https://documents.example/${supplier}/${casNumber}`;
  const sheets = [`SDS (en) ${at}/sds-en.pdf`, `SDS (zh) ${at}/sds-zh.pdf`];
  return ANALYSED.includes(grade) ? [...sheets, `COA (en) ${at}/coa-${grade.toLowerCase()}.pdf`] : sheets;
}
