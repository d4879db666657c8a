-- An inquiry ends in one of several ways, says on which terms goods are wanted, and whose turn it is.

ALTER TYPE "InquiryStatus" ADD VALUE 'QUOTED';
ALTER TYPE "InquiryStatus" ADD VALUE 'ACCEPTED';
ALTER TYPE "InquiryStatus" ADD VALUE 'DECLINED';
ALTER TYPE "InquiryStatus" ADD VALUE 'WITHDRAWN';
ALTER TYPE "InquiryStatus" ADD VALUE 'EXPIRED';

ALTER TABLE "inquiry" ADD COLUMN "incoterm" "Incoterm",
ADD COLUMN "place" TEXT,
ADD COLUMN "expires_at" TIMESTAMPTZ(3),
ADD COLUMN "ended_because" TEXT,
ADD COLUMN "last_actor_id" UUID;

-- The owner is held by the wall too: it steps aside for this one statement, inside this transaction.
ALTER TABLE "inquiry" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "message" NO FORCE ROW LEVEL SECURITY;
UPDATE "inquiry" i SET last_actor_id = coalesce(
  (SELECT m.sender_id FROM message m WHERE m.tenant_id = i.tenant_id AND m.inquiry_id = i.id ORDER BY m.id DESC LIMIT 1), i.buyer_id);
ALTER TABLE "inquiry" FORCE ROW LEVEL SECURITY;
ALTER TABLE "message" FORCE ROW LEVEL SECURITY;
ALTER TABLE "inquiry" ALTER COLUMN "last_actor_id" SET NOT NULL,
ADD CONSTRAINT inquiry_last_actor_check CHECK (last_actor_id IN (buyer_id, supplier_id)),
ADD CONSTRAINT inquiry_place_check CHECK (place IS NULL OR incoterm IS NOT NULL);

-- Found by the worker that ends what has had its time.
CREATE INDEX "inquiry_tenant_id_expires_at_idx" ON "inquiry"("tenant_id", "expires_at") WHERE expires_at IS NOT NULL;

ALTER TABLE "inquiry_line" ADD COLUMN "further_quantities" DECIMAL(18,6)[] NOT NULL DEFAULT '{}';
