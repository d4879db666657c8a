-- The exchange rates that a marketplace states: nothing is converted by any other.

CREATE TABLE "exchange_rate" (
    "tenant_id" UUID NOT NULL,
    "base" CHAR(3) NOT NULL,
    "quote" CHAR(3) NOT NULL,
    "rate" DECIMAL(18,9) NOT NULL,
    "as_of" DATE NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exchange_rate_pkey" PRIMARY KEY ("tenant_id","base","quote")
);

ALTER TABLE "exchange_rate" ADD CONSTRAINT exchange_rate_base_check CHECK (base ~ '^[A-Z]{3}$');
ALTER TABLE "exchange_rate" ADD CONSTRAINT exchange_rate_quote_check CHECK (quote ~ '^[A-Z]{3}$' AND quote <> base);
ALTER TABLE "exchange_rate" ADD CONSTRAINT exchange_rate_rate_check CHECK (rate > 0);

ALTER TABLE "exchange_rate" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "exchange_rate" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "exchange_rate"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "exchange_rate" TO entrepot_app, entrepot_worker;
