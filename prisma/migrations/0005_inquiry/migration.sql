-- What buyers ask and suppliers answer.

CREATE TYPE "InquiryStatus" AS ENUM ('OPEN', 'IN_DISCUSSION');

CREATE TABLE "inquiry" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "status" "InquiryStatus" NOT NULL DEFAULT 'OPEN',
    "destination" CHAR(2),
    "needed_by" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "first_answered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inquiry_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE INDEX "inquiry_tenant_id_buyer_id_id_idx" ON "inquiry"("tenant_id", "buyer_id", "id");
CREATE INDEX "inquiry_tenant_id_supplier_id_id_idx" ON "inquiry"("tenant_id", "supplier_id", "id");
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_tenant_id_buyer_id_fkey" FOREIGN KEY ("tenant_id", "buyer_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_tenant_id_supplier_id_fkey" FOREIGN KEY ("tenant_id", "supplier_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "inquiry" ADD CONSTRAINT inquiry_sides_check CHECK (buyer_id <> supplier_id);

ALTER TABLE "inquiry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "inquiry" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "inquiry"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE ON "inquiry" TO entrepot_app, entrepot_worker;

CREATE TABLE "inquiry_line" (
    "tenant_id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "product_id" UUID,
    "description" TEXT NOT NULL,
    "quantity" DECIMAL(18,6) NOT NULL,
    "unit" TEXT NOT NULL,
    "target_price" DECIMAL(18,6),
    "currency" CHAR(3),

    CONSTRAINT "inquiry_line_pkey" PRIMARY KEY ("tenant_id","inquiry_id","position")
);

CREATE INDEX "inquiry_line_tenant_id_product_id_idx" ON "inquiry_line"("tenant_id", "product_id");
ALTER TABLE "inquiry_line" ADD CONSTRAINT "inquiry_line_tenant_id_inquiry_id_fkey" FOREIGN KEY ("tenant_id", "inquiry_id") REFERENCES "inquiry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "inquiry_line" ADD CONSTRAINT "inquiry_line_tenant_id_product_id_fkey" FOREIGN KEY ("tenant_id", "product_id") REFERENCES "product"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "inquiry_line" ADD CONSTRAINT inquiry_line_quantity_check CHECK (quantity > 0);
ALTER TABLE "inquiry_line" ADD CONSTRAINT inquiry_line_target_price_check CHECK ((target_price IS NULL) = (currency IS NULL));

ALTER TABLE "inquiry_line" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "inquiry_line" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "inquiry_line"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT ON "inquiry_line" TO entrepot_app, entrepot_worker;

CREATE TABLE "message" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "sender_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE INDEX "message_tenant_id_inquiry_id_id_idx" ON "message"("tenant_id", "inquiry_id", "id");
ALTER TABLE "message" ADD CONSTRAINT "message_tenant_id_inquiry_id_fkey" FOREIGN KEY ("tenant_id", "inquiry_id") REFERENCES "inquiry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "message" ADD CONSTRAINT "message_tenant_id_sender_id_fkey" FOREIGN KEY ("tenant_id", "sender_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "message" ADD CONSTRAINT "message_tenant_id_author_id_fkey" FOREIGN KEY ("tenant_id", "author_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "message" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "message" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "message"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT ON "message" TO entrepot_app, entrepot_worker;
