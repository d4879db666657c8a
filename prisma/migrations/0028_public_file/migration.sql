-- A file that anybody may fetch, such as a document of a listing; said when it is announced, and never changed.

ALTER TABLE "file" ADD COLUMN "is_public" BOOLEAN NOT NULL DEFAULT false;
