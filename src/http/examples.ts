// The tabs GraphiQL opens with: ready operations, some of them for the verticals of the marketplace.
import { DEMO_PASSWORD } from '../demo.ts';

/** One tab. */
export interface Example {
  query: string;
  /** JSON. */
  variables?: string;
}

/**
 * The tabs for a marketplace that trades in `verticals` (names as in `verticals/index.ts`); `email` is a login that may
 * exist.
 */
export function examples(verticals: readonly string[], email: string): Example[] {
  return [whoAmI, directory, signIn(email), ...verticals.flatMap((vertical) => byVertical[vertical] ?? [])];
}

const whoAmI: Example = {
  query: `# Who you are to this marketplace. The header x-tenant (below, under "Headers") says which marketplace you ask.
query WhoAmI {
  marketplace { name locale currency }
  viewer { kind permissions organization { legalName } expiresAt }
}
`,
};

const directory: Example = {
  query: `# The companies of this marketplace, a page at a time.
query Directory($first: Int = 10, $after: String) {
  organizations(first: $first, after: $after, capability: SUPPLIER) {
    edges { node { id legalName country city businessType yearFounded } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
};

const signIn = (email: string): Example => ({
  query: `# Sign in, then put the token under "Headers": { "authorization": "Bearer …", "x-tenant": "…" }
mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    tokens { accessToken expiresAt viewer { kind organization { legalName } } }
    userErrors { code message field }
  }
}
`,
  variables: JSON.stringify({ input: { email, password: DEMO_PASSWORD } }, null, 2),
});

const byVertical: Record<string, Example[]> = {};
