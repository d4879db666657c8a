// What stops an import as a whole: a bad mapping, a missing column, an unknown supplier.

/** An import that cannot begin or go on; `message` says what is wrong, where, and how to mend it. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
