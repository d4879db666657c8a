-- Where the listings of an archived category go, while some of them are on their way: the worker takes them there a slice at a time.

ALTER TABLE "category" ADD COLUMN "replacement_id" UUID;
-- Nothing is on its way yet, so there is nothing to look through: NOT VALID holds for all that is written from now on. Checked at the end where
-- a marketplace is brought in from another installation: a category may come before its replacement.
ALTER TABLE "category" ADD CONSTRAINT "category_tenant_id_replacement_id_fkey" FOREIGN KEY ("tenant_id", "replacement_id") REFERENCES "category"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE NOT VALID;
