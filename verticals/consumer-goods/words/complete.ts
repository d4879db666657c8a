// What a translation of the consumer goods vertical must name: a missing or misspelled word does not compile.
import type { Translation } from '../../../src/kit/vertical.ts';
import type { attributes } from '../attributes.ts';
import type { categories } from '../categories.ts';
import type { certifications, documentTypes } from '../certificates.ts';
import type * as list from '../choices.ts';
import type { battery } from '../technical.ts';

type Names<List> = { readonly [Code in List extends readonly (infer One extends string)[] ? One : keyof List]: string };

interface Entry {
  readonly label?: string;
  readonly about?: string;
  readonly aliases?: readonly string[];
}

/** The labels of a list of marks, standards or grades, which are the same in every language. */
export function spelledAlike<Code extends string>(entries: { readonly [C in Code]: Entry }) {
  const labels = Object.entries<Entry>(entries).map(([code, { label = code }]) => [code, label]);
  return Object.fromEntries(labels) as { readonly [C in Code]: string };
}

/** Every word of the vertical in one language. */
export interface Words extends Translation {
  readonly label: string;
  readonly attributes: Names<typeof attributes>;
  readonly inquiry: Names<{ logo: 0; packagingDesign: 0; targetMarkets: 0 }>;
  readonly choices: {
    readonly productType: Names<typeof list.productTypes>;
    readonly materials: Names<typeof list.materials>;
    readonly gender: Names<typeof list.genders>;
    readonly ageGroup: Names<typeof list.ageGroups>;
    readonly season: Names<typeof list.seasons>;
    readonly privateLabel: Names<typeof list.privateLabels>;
    readonly customization: Names<typeof list.customizations>;
    readonly powerSource: Names<typeof list.powerSources>;
    readonly ingressProtection: Names<typeof list.ipCodes>;
    readonly energyClass: Names<typeof list.energyClasses>;
    readonly lightColour: Names<typeof list.lightColours>;
    readonly lampBase: Names<typeof list.lampBases>;
    readonly wireless: Names<typeof list.radios>;
    readonly printTechnology: Names<typeof list.printTechnologies>;
    readonly allergens: Names<typeof list.allergens>;
    readonly certifications: Names<typeof certifications>;
    readonly documents: Names<typeof documentTypes>;
    /** Its parts, and their choices by 'part.CHOICE'. */
    readonly battery: Names<typeof battery> & { readonly [C in `type.${keyof typeof list.batteryTypes}`]: string };
  };
  readonly categories: { readonly [Code in (typeof categories)[number]['code']]: string };
  readonly findings: Readonly<Record<string, string>>;
}
