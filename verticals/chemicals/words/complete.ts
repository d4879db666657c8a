// What a translation of the chemicals vertical has to name: the compiler says what is missing.
import type { attributes } from '../attributes.ts';
import type * as list from '../choices.ts';
import type { HazardCode, pictograms, signalWords } from '../ghs.ts';
import type { packingGroups, transportClasses } from '../transport.ts';

type NamesOf<List> = Readonly<Record<keyof List & string, string>>;

/** Names of choices by the attribute that takes them. */
export interface ChoiceNames {
  readonly grade: NamesOf<typeof list.grades>;
  readonly pharmacopoeia: NamesOf<typeof list.pharmacopoeias>;
  readonly physicalForm: NamesOf<typeof list.physicalForms>;
  readonly certifications: NamesOf<typeof list.certifications>;
  readonly ghsPictograms: NamesOf<typeof pictograms>;
  readonly signalWord: Readonly<Record<(typeof signalWords)[number], string>>;
  readonly hazardStatements: Readonly<Record<HazardCode, string>>;
  readonly hazardClass: NamesOf<typeof transportClasses>;
  readonly subsidiaryHazards: NamesOf<typeof transportClasses>;
  readonly packingGroup: NamesOf<typeof packingGroups>;
  readonly controls: NamesOf<typeof list.controls>;
  readonly packaging: NamesOf<typeof list.packages>;
  readonly documents: NamesOf<typeof list.documentTypes>;
  readonly ionicCharacter: NamesOf<typeof list.ionicCharacters>;
  /** The members of the group. */
  readonly nutrients: Readonly<Record<'nitrogen' | 'phosphate' | 'potash', string>>;
  readonly filings: NamesOf<typeof list.filings>;
  readonly formulation: NamesOf<typeof list.formulations>;
  readonly pesticideType: Readonly<Record<(typeof list.pesticides)[number], string>>;
}

/** A whole translation. */
export interface Complete {
  readonly label: string;
  readonly attributes: NamesOf<typeof attributes>;
  readonly inquiry: Readonly<Record<'application' | 'packaging' | 'endUseDeclaration', string>>;
  readonly choices: ChoiceNames & Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly categories: Readonly<Record<string, string>>;
  readonly findings: Readonly<Record<string, string>>;
}
