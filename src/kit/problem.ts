// What is wrong with a value, said so that the person who gave it can mend it.

/** One finding. `path` names the attribute (and the place within it), `hint` says how to mend it. */
export interface Problem {
  path: string[];
  code: 'REQUIRED' | 'INVALID' | 'OUT_OF_RANGE' | 'UNKNOWN_ATTRIBUTE' | 'RULE';
  message: string;
  hint: string;
  severity: 'error' | 'warning';
}

/** A rule's finding that keeps a product from being published. */
export function refuse(attribute: string, message: string, hint: string): Problem {
  return { path: [attribute], code: 'RULE', message, hint, severity: 'error' };
}

/** A rule's finding that is shown and holds nothing up. */
export function warn(attribute: string, message: string, hint: string): Problem {
  return { path: [attribute], code: 'RULE', message, hint, severity: 'warning' };
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
