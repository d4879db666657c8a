// Digits of an identifier, and the finding for one whose last digit does not follow from the others.

/** The digits of a text, everything else left out. */
export function digitsOf(text: string): number[] {
  return [...text.replace(/\D/g, '')].map(Number);
}

/** Null when the last digit is the expected one; an expected 10 means that no such number is issued. */
export function digitFault(normal: string, expected: number): { message: string; hint: string } | null {
  const digits = digitsOf(normal);
  if (digits.every((digit) => digit === 0))
    return { message: `${normal} is all zeros.`, hint: 'No such number is issued: leave it out where there is none.' };
  if (digits.at(-1) === expected) return null;
  return {
    message: `${normal} fails its check digit.`,
    hint:
      expected > 9
        ? 'No such number is issued: check for a typing error.'
        : `The last digit must be ${expected}: check for a typing error.`,
  };
}
