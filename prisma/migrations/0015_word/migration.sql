-- The words by which a listing is found without the index. Existing listings get theirs from `entrepot migrate` and the worker, in batches.
-- No foreign key: a check for each word would be planned while a new marketplace has no statistics, and read every listing each time.
-- Words are written in their listing's transaction, and listings are never deleted; one without its listing leads nowhere.

CREATE TABLE "product_word" (
    "tenant_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    -- Compared by bytes, so that a beginning is a range.
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "product_word_pkey" PRIMARY KEY ("tenant_id","product_id","word")
);

CREATE INDEX "product_word_tenant_id_word_product_id_idx" ON "product_word"("tenant_id", "word", "product_id");

ALTER TABLE "product_word" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "product_word" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "product_word"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, DELETE ON "product_word" TO entrepot_app, entrepot_worker;
