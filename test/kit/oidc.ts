// A real provider of OpenID Connect on this machine, at which whoever is named signs in without being asked.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Who may sign in there: what the provider says of a person, by subject. */
export type People = Record<string, { email: string; email_verified: boolean; name: string }>;

/** A provider that runs. */
export interface RunningProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  /** Goes through the pages from `authorizationUrl` on as `subject`; answers where the browser is sent back to. */
  visit(authorizationUrl: string, subject: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts a provider that knows `people`. */
export async function startProvider(people: People): Promise<RunningProvider> {
  const client = {
    clientId: 'market',
    clientSecret: 'a client secret of the tests',
    redirectUri: 'https://shop.example/in',
  };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let visitor = '';
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [client.redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a cookie key of the tests'] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    // Nobody is asked for consent.
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client!.clientId,
        accountId: ctx.oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    provider
      .interactionFinished(request, response, { login: { accountId: visitor } })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  return {
    issuer,
    ...client,
    async visit(authorizationUrl, subject) {
      visitor = subject;
      const cookies = new Map<string, string>();
      let at = authorizationUrl;
      while (!at.startsWith(client.redirectUri)) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
        for (const set of response.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
          cookies.set(name!, value!);
        }
        const next = response.headers.get('location');
        if (!next) throw new Error(`the provider answers ${response.status} ${(await response.text()).slice(0, 500)}`);
        at = new URL(next, at).href;
      }
      return at;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
