// The one error of the embedded services.

/** Thrown when an embedded service cannot serve; the message says what is wrong, where, and how to mend it. */
export class EmbeddedError extends Error {
  override name = 'EmbeddedError';
}
