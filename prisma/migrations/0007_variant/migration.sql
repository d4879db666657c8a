-- The forms in which a listing is sold.

CREATE TABLE "product_variant" (
    "tenant_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "sku" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "gtin" TEXT,
    "values" JSONB NOT NULL,
    "unit_price" DECIMAL(18,6),
    "currency" CHAR(3),
    "stock" DECIMAL(18,6),

    CONSTRAINT "product_variant_pkey" PRIMARY KEY ("tenant_id","product_id","sku")
);

CREATE INDEX "product_variant_tenant_id_gtin_idx" ON "product_variant"("tenant_id", "gtin");
ALTER TABLE "product_variant" ADD CONSTRAINT "product_variant_tenant_id_product_id_fkey" FOREIGN KEY ("tenant_id", "product_id") REFERENCES "product"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "product_variant" ADD CONSTRAINT product_variant_price_check CHECK ((unit_price IS NULL) = (currency IS NULL) AND unit_price >= 0);
ALTER TABLE "product_variant" ADD CONSTRAINT product_variant_currency_check CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE "product_variant" ADD CONSTRAINT product_variant_stock_check CHECK (stock >= 0);
ALTER TABLE "product_variant" ADD CONSTRAINT product_variant_gtin_check CHECK (gtin ~ '^([0-9]{8}|[0-9]{12,14})$');

ALTER TABLE "product_variant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "product_variant" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "product_variant"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "product_variant" TO entrepot_app, entrepot_worker;
