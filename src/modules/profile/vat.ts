// VAT numbers of companies: those of the European Union by form and check digits of each country, others by form alone.
import jsvat from 'jsvat-next';

// As the Union's own register (VIES) begins its numbers: Greece is EL.
const UNION = new Set('AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));
const countries = jsvat.countries.filter(({ codes: [code] }) => UNION.has(code === 'GR' ? 'EL' : code!));

/** A VAT number without what is put into it for reading. */
export const vatOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s./‐‑‒–—−-]+/g, '');

/** What is wrong with a VAT number and how to mend it; null when nothing is. */
export function vatFault(vat: string): string | null {
  const country = vat.slice(0, 2);
  if (country === 'GR') return 'A Greek VAT number begins with EL: EL094259216.';
  if (!/^[A-Z]{2}[0-9A-Z+*]{2,16}$/.test(vat))
    return 'A VAT number begins with its country, then 2 to 16 digits and letters: DE136695976.';
  if (!UNION.has(country)) return null;
  const { isValid, isValidFormat } = jsvat.checkVAT(vat, countries);
  if (isValid) return null;
  return isValidFormat
    ? `${vat} fails the check digits of ${country}: check for a typing error.`
    : `${vat} does not have the form of a VAT number of ${country}: check for missing digits.`;
}
