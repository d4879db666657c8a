-- What a marketplace is like, as data: set by its operators in its own row; its names, state, verticals and limits are the platform's.

CREATE TYPE "CataloguePolicy" AS ENUM ('EVERYBODY', 'MEMBERS');
CREATE TYPE "SignUpPolicy" AS ENUM ('OPEN', 'REVIEWED', 'INVITATION');

ALTER TABLE "tenant"
    ADD COLUMN "aliases" TEXT[] NOT NULL DEFAULT '{}',
    ADD COLUMN "locales" TEXT[] NOT NULL DEFAULT '{en}',
    ADD COLUMN "currencies" TEXT[] NOT NULL DEFAULT '{USD}',
    ADD COLUMN "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    ADD COLUMN "catalogue" "CataloguePolicy" NOT NULL DEFAULT 'EVERYBODY',
    ADD COLUMN "sign_up" "SignUpPolicy" NOT NULL DEFAULT 'OPEN',
    ADD COLUMN "product_review" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "theme" JSONB NOT NULL DEFAULT '{}',
    ADD COLUMN "logo_url" TEXT,
    ADD COLUMN "mail_name" TEXT,
    ADD COLUMN "reply_to" TEXT,
    ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "most_organizations" INTEGER,
    ADD COLUMN "most_products" INTEGER,
    ADD COLUMN "most_bytes" BIGINT,
    ADD COLUMN "most_points" INTEGER;

UPDATE "tenant" SET locales = ARRAY[locale], currencies = ARRAY[trim(currency)];

ALTER TABLE "tenant" ADD CONSTRAINT tenant_locales_check CHECK (locales[1] = locale AND cardinality(locales) <= 20);
ALTER TABLE "tenant" ADD CONSTRAINT tenant_currencies_check CHECK (currencies[1] = trim(currency) AND cardinality(currencies) <= 20);
ALTER TABLE "tenant" ADD CONSTRAINT tenant_aliases_check CHECK (cardinality(aliases) <= 20 AND domain <> ALL (aliases));
ALTER TABLE "tenant" ADD CONSTRAINT tenant_theme_check CHECK (jsonb_typeof(theme) = 'object');
ALTER TABLE "tenant" ADD CONSTRAINT tenant_limits_check
    CHECK (most_organizations >= 0 AND most_products >= 0 AND most_bytes >= 0 AND most_points >= 0);
CREATE INDEX "tenant_aliases_idx" ON "tenant" USING gin ("aliases");

-- Who works inside a marketplace changes its own row; the platform's viewer works inside none, under the id that no marketplace has.
CREATE POLICY own_settings ON "tenant" FOR UPDATE TO entrepot_app
  USING (id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (id = (SELECT current_setting('app.tenant')::uuid));
CREATE POLICY platform_opens ON "tenant" FOR INSERT TO entrepot_app
  WITH CHECK ((SELECT current_setting('app.tenant')::uuid) = '00000000-0000-0000-0000-000000000000');
CREATE POLICY platform_changes ON "tenant" FOR UPDATE TO entrepot_app
  USING ((SELECT current_setting('app.tenant')::uuid) = '00000000-0000-0000-0000-000000000000')
  WITH CHECK ((SELECT current_setting('app.tenant')::uuid) = '00000000-0000-0000-0000-000000000000');
GRANT INSERT ON "tenant" TO entrepot_app;
GRANT UPDATE (name, domain, aliases, status, locale, currency, locales, currencies, time_zone, catalogue, sign_up, product_review,
              theme, logo_url, mail_name, reply_to, version, most_organizations, most_products, most_bytes, most_points)
  ON "tenant" TO entrepot_app;

-- A policy does not know of columns: what is the platform's is held here.
CREATE FUNCTION tenant_keeps_what_is_the_platforms() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF current_setting('app.tenant', true) = NEW.id::text
     AND NOT pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'usage')
     AND (NEW.domain, NEW.aliases, NEW.status, NEW.most_organizations, NEW.most_products, NEW.most_bytes, NEW.most_points)
         IS DISTINCT FROM
         (OLD.domain, OLD.aliases, OLD.status, OLD.most_organizations, OLD.most_products, OLD.most_bytes, OLD.most_points) THEN
    RAISE insufficient_privilege USING MESSAGE = 'host names, state and limits of a marketplace are set by the platform';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER platforms BEFORE UPDATE ON "tenant" FOR EACH ROW EXECUTE FUNCTION tenant_keeps_what_is_the_platforms();

-- Why operators have refused a company, or returned a listing.
ALTER TABLE "organization" ADD COLUMN "refused_because" TEXT;
ALTER TABLE "product" ADD COLUMN "returned_because" TEXT;
-- Named here, used from the next migration on: a new value can be used only when it is committed.
ALTER TYPE "ProductStatus" ADD VALUE 'IN_REVIEW' BEFORE 'ACTIVE';

-- What refers to itself in a circle is loaded in any order, and checked at the end: `entrepot tenant import`.
ALTER TABLE "category" ALTER CONSTRAINT "category_tenant_id_parent_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "quotation" ALTER CONSTRAINT "quotation_tenant_id_id_revision_fkey" DEFERRABLE INITIALLY IMMEDIATE;

-- The log of a marketplace that is deleted goes with it: the owner sees it for that, inside that marketplace only.
CREATE POLICY owner_removes ON "event" TO CURRENT_USER
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
