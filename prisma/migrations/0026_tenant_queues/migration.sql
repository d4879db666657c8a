-- What waits for operators is found without reading what does not.

CREATE INDEX "product_in_review_idx" ON "product"("tenant_id", "id") WHERE status = 'IN_REVIEW';
CREATE INDEX "organization_pending_idx" ON "organization"("tenant_id", "id") WHERE status = 'PENDING';
