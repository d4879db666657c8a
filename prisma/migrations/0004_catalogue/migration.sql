-- Categories, listings and their prices.

CREATE TYPE "ProductStatus" AS ENUM ('DRAFT', 'ACTIVE', 'ARCHIVED');

CREATE TABLE "category" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "vertical" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "parent_id" UUID,
    "path" TEXT[],
    "names" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "category_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE INDEX "category_tenant_id_parent_id_idx" ON "category"("tenant_id", "parent_id");
CREATE UNIQUE INDEX "category_tenant_id_vertical_code_key" ON "category"("tenant_id", "vertical", "code");
ALTER TABLE "category" ADD CONSTRAINT "category_tenant_id_parent_id_fkey" FOREIGN KEY ("tenant_id", "parent_id") REFERENCES "category"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "category" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "category" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "category"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE ON "category" TO entrepot_app, entrepot_worker;

CREATE TABLE "product" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "vertical" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "status" "ProductStatus" NOT NULL DEFAULT 'DRAFT',
    "translations" JSONB NOT NULL,
    "attributes" JSONB NOT NULL,
    "declaration" TEXT NOT NULL,
    "identity" TEXT,
    "unit" TEXT NOT NULL,
    "minimum_quantity" DECIMAL(18,6) NOT NULL,
    "increment" DECIMAL(18,6),
    "origin" CHAR(2),
    "hs_code" TEXT,
    "lead_time_days" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE INDEX "product_tenant_id_category_id_id_idx" ON "product"("tenant_id", "category_id", "id");
CREATE INDEX "product_tenant_id_supplier_id_id_idx" ON "product"("tenant_id", "supplier_id", "id");
CREATE UNIQUE INDEX "product_tenant_id_supplier_id_sku_key" ON "product"("tenant_id", "supplier_id", "sku");
ALTER TABLE "product" ADD CONSTRAINT "product_tenant_id_supplier_id_fkey" FOREIGN KEY ("tenant_id", "supplier_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "product" ADD CONSTRAINT "product_tenant_id_category_id_fkey" FOREIGN KEY ("tenant_id", "category_id") REFERENCES "category"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "product" ADD CONSTRAINT product_minimum_quantity_check CHECK (minimum_quantity > 0);
ALTER TABLE "product" ADD CONSTRAINT product_increment_check CHECK (increment > 0);
ALTER TABLE "product" ADD CONSTRAINT product_origin_check CHECK (origin ~ '^[A-Z]{2}$');
ALTER TABLE "product" ADD CONSTRAINT product_hs_code_check CHECK (hs_code ~ '^[0-9]{6}$');

ALTER TABLE "product" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "product" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "product"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE ON "product" TO entrepot_app, entrepot_worker;

CREATE TABLE "price_tier" (
    "tenant_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "from_quantity" DECIMAL(18,6) NOT NULL,
    "unit_price" DECIMAL(18,6) NOT NULL,

    CONSTRAINT "price_tier_pkey" PRIMARY KEY ("tenant_id","product_id","currency","from_quantity")
);

ALTER TABLE "price_tier" ADD CONSTRAINT "price_tier_tenant_id_product_id_fkey" FOREIGN KEY ("tenant_id", "product_id") REFERENCES "product"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "price_tier" ADD CONSTRAINT price_tier_from_quantity_check CHECK (from_quantity > 0);
ALTER TABLE "price_tier" ADD CONSTRAINT price_tier_unit_price_check CHECK (unit_price >= 0);
ALTER TABLE "price_tier" ADD CONSTRAINT price_tier_currency_check CHECK (currency ~ '^[A-Z]{3}$');

ALTER TABLE "price_tier" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "price_tier" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "price_tier"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "price_tier" TO entrepot_app, entrepot_worker;
