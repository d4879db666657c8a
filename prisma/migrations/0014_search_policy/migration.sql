-- What the operators of a marketplace set for its search: words that mean the same, and whether frontends may ask the index directly.

CREATE TABLE "search_synonyms" (
    "tenant_id" UUID NOT NULL,
    "vertical" TEXT NOT NULL,
    "groups" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_synonyms_pkey" PRIMARY KEY ("tenant_id","vertical")
);

ALTER TABLE "search_synonyms" ADD CONSTRAINT search_synonyms_groups_check CHECK (jsonb_typeof(groups) = 'array');

ALTER TABLE "search_synonyms" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "search_synonyms" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "search_synonyms"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE ON "search_synonyms" TO entrepot_app, entrepot_worker;

CREATE TABLE "search_policy" (
    "tenant_id" UUID NOT NULL,
    "direct_tokens" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_policy_pkey" PRIMARY KEY ("tenant_id")
);

ALTER TABLE "search_policy" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "search_policy" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "search_policy"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE ON "search_policy" TO entrepot_app, entrepot_worker;
