-- What operators make of a marketplace's categories: a version that search documents carry, what is archived, and what of a node is theirs, so
-- that a later declaration of the vertical leaves it alone.

ALTER TABLE "category"
    ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "archived_at" TIMESTAMPTZ(3),
    ADD COLUMN "own_names" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "own_place" BOOLEAN NOT NULL DEFAULT false;
