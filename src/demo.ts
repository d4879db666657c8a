// The demo marketplaces: one a vertical, with companies, logins and listings written by hand.
import type pg from 'pg';
import { demo as chemicals } from '../verticals/chemicals/demo.ts';
import { demo as consumerGoods } from '../verticals/consumer-goods/demo.ts';
import { verticalOf } from '../verticals/index.ts';
import { demo as machinery } from '../verticals/machinery/demo.ts';
import { type Context, contextAs, type Machinery, systemContext, type TenantFacts } from './context.ts';
import { refuse } from './errors.ts';
import type { Incoterm } from './generated/prisma/enums.ts';
import type { DemoCompany, DemoMarket, DemoProduct } from './kit/demo.ts';
import { readAttributes } from './kit/import.ts';
import { launch } from './launch.ts';
import { signUp } from './modules/account/service.ts';
import { idsByCode } from './modules/category/service.ts';
import { verify } from './modules/organization/service.ts';
import { put } from './modules/product/bulk.ts';
import type { Draft } from './modules/product/draft.ts';
import { all } from './modules/tenant/service.ts';

/** The demo markets, by the vertical each trades in. */
export const demos: Record<string, DemoMarket> = { chemicals, machinery, consumerGoods };

/** The password of every demo login. */
export const DEMO_PASSWORD = 'demo-password';

/** The operator's login of a demo marketplace. */
export const demoOperator = (market: DemoMarket) => `operator@${market.tenant.slug}.example`;

/** Launches the demo marketplaces that are not there yet; answers those it launched. */
export async function seed(machinery: Machinery, owner: pg.ClientBase): Promise<string[]> {
  const there = new Set((await all(owner)).map(({ slug }) => slug));
  const launched: string[] = [];
  for (const [vertical, market] of Object.entries(demos)) {
    if (there.has(market.tenant.slug)) continue;
    const operator = { email: demoOperator(market), password: DEMO_PASSWORD, name: `${market.tenant.name} operator` };
    await launch(
      machinery,
      owner,
      { ...market.tenant, verticals: [vertical] },
      {
        operator,
        fill: (tenant) => fill(machinery, tenant, vertical, market),
      },
    );
    launched.push(market.tenant.slug);
  }
  return launched;
}

/** Fills a marketplace with the demo data of its verticals; answers those of its verticals that have none. */
export async function fillDemo(machinery: Machinery, tenant: TenantFacts): Promise<string[]> {
  const without: string[] = [];
  for (const vertical of tenant.verticals) {
    const market = demos[vertical];
    if (market) await fill(machinery, tenant, vertical, market);
    else without.push(vertical);
  }
  return without;
}

async function fill(machinery: Machinery, tenant: TenantFacts, vertical: string, market: DemoMarket): Promise<void> {
  const ctx = systemContext(machinery, tenant, 'demo');
  const categories = await idsByCode(ctx, vertical);
  await Promise.all([
    ...market.buyers.map((buyer) => join(ctx, buyer, 'BUYER')),
    ...market.suppliers.map(async (supplier) => {
      const own = await join(ctx, supplier, 'SUPPLIER');
      const { viewer } = own;
      if (supplier.isVerified && viewer.kind === 'member') await verify(ctx, viewer.organizationId!);
      const listings = market.products.filter((product) => product.supplier === supplier.key);
      const results = await put(
        own,
        listings.map((listing) => draftOf(vertical, market, listing, categories)),
      );
      for (const [i, result] of results.entries()) {
        if (result.outcome === 'refused')
          throw new Error(`demo product ${listings[i]!.sku}: ${result.errors.map((error) => error.message).join(' ')}`);
      }
    }),
  ]);
}

/** Signs a demo company's person up; answers the person's context. */
async function join(ctx: Context, company: DemoCompany, capability: 'BUYER' | 'SUPPLIER'): Promise<Context> {
  const { legalName, country, city, businessType, yearFounded } = company;
  const { viewer } = await signUp(ctx, {
    email: company.email,
    password: DEMO_PASSWORD,
    name: company.person,
    organization: { legalName, country, city, businessType, yearFounded, capabilities: [capability] },
  });
  return contextAs(ctx, { viewer });
}

/** A demo listing as a draft; its attributes are read as an import would read them. */
export function draftOf(
  vertical: string,
  market: DemoMarket,
  listing: DemoProduct,
  categories: Map<string, string>,
): Draft {
  const values = valuesOf(vertical, listing.sku, listing.attributes);
  const translations = Object.fromEntries(
    Object.entries(listing.title).map(([locale, title]) => [
      locale,
      { title, description: listing.description[locale as keyof DemoProduct['description']] ?? null },
    ]),
  );
  return {
    sku: listing.sku,
    vertical,
    categoryId: categories.get(listing.category) ?? '',
    translations,
    attributes: values,
    unit: listing.unit,
    minimumQuantity: listing.moq,
    increment: listing.increment ?? null,
    origin: listing.origin,
    hsCode: listing.hsCode,
    leadTimeDays: listing.leadTimeDays,
    incoterms: (listing.incoterms?.split(' ') ?? []) as Incoterm[],
    priceTiers: listing.priceTiers.map(({ from, unitPrice }) => ({
      currency: market.tenant.currency,
      fromQuantity: from,
      unitPrice,
    })),
    variants: (listing.variants ?? []).map(({ attributes, unitPrice, ...variant }) => ({
      ...variant,
      values: valuesOf(vertical, variant.sku, attributes),
      unitPrice: unitPrice ?? null,
      currency: unitPrice ? market.tenant.currency : null,
    })),
  };
}

function valuesOf(vertical: string, sku: string, written: DemoProduct['attributes']): Record<string, unknown> {
  const { values, problems } = readAttributes(verticalOf(vertical), written);
  const [problem] = problems.filter(({ severity }) => severity === 'error');
  if (problem) refuse([sku, ...problem.path], problem.code, `${problem.message} ${problem.hint}`);
  return values;
}
