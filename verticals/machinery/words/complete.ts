// What a translation of this vertical must have: a word for every attribute and every choice, or it does not compile.
import type { Translation } from '../../../src/kit/vertical.ts';
import type { attributes } from '../attributes.ts';
import * as lists from '../choices.ts';

type Code = keyof typeof attributes & string;
type Names<List> = Readonly<Record<keyof List, string>>;

/** A complete translation. */
export interface CompleteTranslation extends Translation<Code> {
  readonly label: string;
  readonly attributes: Readonly<Record<Code, string>>;
  readonly choices: {
    readonly machineType: Names<typeof lists.machineTypes>;
    readonly condition: Names<typeof lists.conditions>;
    readonly automationLevel: Names<typeof lists.automationLevels>;
    readonly fuels: Names<typeof lists.fuels>;
    readonly drivetrain: Names<typeof lists.drivetrains>;
    readonly transmission: Names<typeof lists.transmissions>;
    readonly emissionStage: Names<typeof lists.emissionStages>;
    readonly certifications: Names<typeof lists.certifications>;
    readonly afterSales: Names<typeof lists.afterSales>;
    readonly documents: Names<typeof lists.documentTypes>;
  };
}

/** Names of marks and standards, which are the same in every language. */
export const marks = Object.fromEntries(
  Object.entries(lists.certifications).map(([code, { label }]) => [code, label]),
) as Names<typeof lists.certifications>;
