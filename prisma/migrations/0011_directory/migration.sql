-- Which suppliers the marketplace has verified, and in which categories each has something on the market.

ALTER TABLE "organization" ADD COLUMN "verified_at" TIMESTAMPTZ(3);

-- Only what is on the market: a condition on the status would not be looked up in an index under row-level security.
CREATE INDEX "product_offered_idx" ON "product"("tenant_id", "supplier_id", "category_id") WHERE "status" = 'ACTIVE';
