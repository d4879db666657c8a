-- What a buyer states about the goods of an inquiry line: answers to the vertical's questions, and requirements.

ALTER TABLE "inquiry_line" ADD COLUMN "vertical" TEXT,
ADD COLUMN "details" JSONB,
ADD COLUMN "requirements" JSONB NOT NULL DEFAULT '[]';
