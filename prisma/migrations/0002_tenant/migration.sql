-- The marketplaces. Not a tenant table itself: everyone may read it to find a marketplace by host or slug, only the owner writes it.

CREATE TYPE "TenantStatus" AS ENUM ('ACTIVE', 'SUSPENDED');

CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "domain" TEXT,
    "status" "TenantStatus" NOT NULL DEFAULT 'ACTIVE',
    "verticals" TEXT[],
    "locale" TEXT NOT NULL DEFAULT 'en',
    "currency" CHAR(3) NOT NULL DEFAULT 'USD',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "tenant_slug_key" ON "tenant"("slug");
CREATE UNIQUE INDEX "tenant_domain_key" ON "tenant"("domain");
ALTER TABLE "tenant" ADD CONSTRAINT tenant_slug_check CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$');
ALTER TABLE "tenant" ADD CONSTRAINT tenant_currency_check CHECK (currency ~ '^[A-Z]{3}$');

ALTER TABLE "tenant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "tenant" FORCE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON "tenant" FOR SELECT USING (true);
CREATE POLICY owner_writes ON "tenant" TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT ON "tenant" TO entrepot_app, entrepot_worker;
