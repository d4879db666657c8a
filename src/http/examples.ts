// The tabs GraphiQL opens with: ready operations, one of them for each vertical of the marketplace.
import { DEMO_PASSWORD, demos } from '../demo.ts';

/** One tab. */
export interface Example {
  query: string;
  /** JSON. */
  variables?: string;
}

/** The tabs for a marketplace that trades in `verticals` (names as in `verticals/index.ts`); `email` is a login that may exist. */
export function examples(verticals: readonly string[], email: string): Example[] {
  const searches = verticals.map((vertical) => ({ query: demos[vertical]?.example ?? plainSearch(vertical) }));
  return [
    ...searches,
    bestOffers,
    whoAmI,
    signIn(email),
    directory,
    sendInquiry,
    watchInquiry,
    answerInquiry,
    openInbox,
    watchInbox,
  ];
}

const plainSearch = (vertical: string) => `# What is on the market in ${vertical}, as people read it.
query Find {
  productSearch(where: { vertical: "${vertical}" }, first: 10) {
    totalCount
    nodes { id title supplier { legalName country } specs { label value unit } }
  }
}
`;

const bestOffers: Example = {
  query: `# While somebody types; then each thing once, with who offers it and for how much, or what to try when nothing is found.
query BestOffers($typed: String = "so") {
  searchSuggest(query: $typed) { suggestions { kind text category supplier } }
  productSearch(query: $typed, groupByIdentity: true, first: 5) {
    totalCount
    nodes { title offers { count bestPrice { amount currency } unit products { id supplier { legalName } } } }
    help { didYouMean relax { filter totalCount } }
  }
}
`,
};

const variables = (value: object) => JSON.stringify(value, null, 2);

const whoAmI: Example = {
  query: `# Who you are to this marketplace. The header x-tenant (below, under "Headers") says which marketplace you ask.
query WhoAmI {
  marketplace { name locale currency }
  viewer { kind permissions organization { legalName } expiresAt }
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
  variables: variables({ input: { email, password: DEMO_PASSWORD } }),
});

const directory: Example = {
  query: `# The suppliers of this marketplace, a page at a time.
query Directory($first: Int = 10, $after: String) {
  organizations(first: $first, after: $after, capability: SUPPLIER) {
    nodes { id legalName country city businessType yearFounded }
    pageInfo { hasNextPage endCursor }
  }
}
`,
};

const sendInquiry: Example = {
  query: `# As a buyer (sign in first): ask a supplier. Take a productId from the search tab.
mutation SendInquiry($input: InquirySendInput!) {
  inquirySend(input: $input) {
    inquiry { id cursor status supplier { legalName } lines { description quantity unit } }
    userErrors { code message field }
  }
}
`,
  variables: variables({
    input: {
      subject: 'Price, please',
      message: 'Your best price?',
      lines: [{ productId: 'product_…', quantity: '1000' }],
    },
  }),
};

const watchInquiry: Example = {
  query: `# Watch it live. With \`after\` (a cursor) everything that was missed comes first; without, only what happens from now on.
subscription WatchInquiry($id: ID!, $after: String) {
  inquiryEvents(inquiryId: $id, after: $after) {
    cursor type occurredAt
    message { body authorName sender { legalName } }
    inquiry { status }
  }
}
`,
  variables: variables({ id: 'inquiry_…', after: null }),
};

const answerInquiry: Example = {
  query: `# As either side: write into it. Whoever watches sees it at once.
mutation AnswerInquiry($input: InquiryReplyInput!) {
  inquiryReply(input: $input) { message { id createdAt } userErrors { code message field } }
}
`,
  variables: variables({ input: { inquiryId: 'inquiry_…', body: 'We can offer 20 t at 655 USD per tonne.' } }),
};

const openInbox: Example = {
  query: `# As either side: what waits for you, newest activity first. Keep \`cursor\`, then watch from there.
query OpenInbox($where: InquiryFilter) {
  inbox {
    cursor
    counts { total unread awaitingMe unassigned states { state total } }
    inquiries(first: 20, where: $where) {
      nodes { id subject viewerStatus unreadCount updatedAt assignment { member { name } } }
    }
  }
}
`,
  variables: variables({ where: { awaitingMe: true } }),
};

const watchInbox: Example = {
  query: `# Everything that happens in all inquiries of your organization, live, or from a cursor on.
subscription WatchInbox($after: String) {
  inbox(after: $after) {
    cursor type isOwn occurredAt
    inquiry { id subject status unreadCount }
    message { body authorName }
  }
}
`,
  variables: variables({ after: null }),
};
