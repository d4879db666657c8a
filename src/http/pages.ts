// What a person sees in a browser: the landing page, and GraphiQL with examples for a marketplace.
import type { IncomingMessage } from 'node:http';
import type { Machinery } from '../context.ts';
import { demoOperator, demos } from '../demo.ts';
import { findTenant } from '../modules/tenant/service.ts';
import { ASSETS } from './assets.ts';
import { examples } from './examples.ts';
import type { Page } from './page.ts';
import { hostName } from './request.ts';

/** Whether a browser asks for /graphql as a page. */
export function wantsPage({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

/** The page at `/`. */
export function landingPage(): Page {
  return html(
    '',
    `<main>
<h1>Entrepot</h1>
<p>The GraphQL API of vertical industry marketplaces: typed attributes, search, live inquiries.</p>
<ul>
<li><a href="/graphql">GraphiQL</a>: try the API, with ready examples</li>
<li><code>POST /graphql</code>: operations; subscriptions over WebSocket and server-sent events at the same address</li>
<li><a href="/readyz">/readyz</a>, <a href="/livez">/livez</a>, <a href="/metrics">/metrics</a>: health and figures</li>
</ul>
<p>Say which marketplace you ask: on its own host name, or with its slug in the header <code>x-tenant</code>.</p>
</main>`,
  );
}

/**
 * The page at `/graphql`: GraphiQL for the marketplace of `?tenant=`, of the host, or the first demo one that is here.
 */
export async function graphiqlPage({ database }: Machinery, request: IncomingMessage): Promise<Page> {
  const asked = new URL(request.url ?? '/', 'http://page').searchParams.get('tenant');
  const host = hostName(request.headers.host ?? null);
  // Only demo marketplaces are offered: who else trades here is nobody's business.
  const demoTenants = await Promise.all(
    Object.values(demos).map((market) => findTenant(database, null, market.tenant.slug)),
  );
  const offered = demoTenants.filter((tenant) => tenant !== null);
  const tenant =
    (asked ? await findTenant(database, null, asked.slice(0, 63)) : await findTenant(database, host, null)) ??
    (asked ? null : offered[0]);
  const market = Object.values(demos).find(({ tenant: { slug } }) => slug === tenant?.slug);
  const email = market ? (market.buyers[0]?.email ?? demoOperator(market)) : 'you@example.com';
  const slug = tenant?.slug ?? asked ?? '';
  const settings = { tenant: slug, tabs: examples(tenant?.verticals ?? [], email), assets: ASSETS };
  return html(
    'graphiql',
    `<header><strong>Entrepot</strong> <a href="/">about</a>
<form action="/graphql"><label for="tenant">Marketplace</label>
<input id="tenant" name="tenant" list="tenants" placeholder="slug" value="${escaped(slug)}"><datalist id="tenants">${offered
      .map((one) => `<option value="${escaped(one.slug)}">${escaped(one.name)}</option>`)
      .join('')}</datalist></form></header>
<div id="root">GraphiQL is loading…</div>
<noscript>GraphiQL needs JavaScript.</noscript>
<script type="application/json" id="settings">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>
<link rel="stylesheet" href="${ASSETS}/graphiql.css">
<script src="${ASSETS}/graphiql.js"></script>
<script src="${ASSETS}/start.js"></script>`,
  );
}

// Everything from our own origin. Monaco styles its editors inline; 'self' covers ws: only in newer browsers.
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `worker-src 'self' blob:`,
  `style-src 'self' 'unsafe-inline'`,
  `font-src 'self' data:`,
  `img-src 'self' data:`,
  `connect-src 'self' ws: wss:`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

function html(bodyClass: string, body: string): Page {
  return {
    status: 200,
    type: 'text/html',
    body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Entrepot</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="${ASSETS}/page.css"></head>
<body class="${bodyClass}">
${body}
</body></html>
`,
    headers: { 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' },
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
