-- Which suppliers the marketplace has verified, and in which categories each has something on the market.

ALTER TABLE "organization" ADD COLUMN "verified_at" TIMESTAMPTZ(3);

-- What a supplier offers is counted from the index alone, and looked up one category at a time.
CREATE INDEX "product_tenant_id_supplier_id_status_category_id_idx" ON "product"("tenant_id", "supplier_id", "status", "category_id");
