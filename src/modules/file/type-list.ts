// The types of files that are taken: how each is named, and how its content is known.

interface FileType {
  /** Endings of names, without the dot. */
  endings: readonly string[];
  /** What the content itself may say that it is; null for text, which says nothing. */
  content: readonly string[] | null;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const XLSX = `${OFFICE}.spreadsheetml.sheet`;
const DOCX = `${OFFICE}.wordprocessingml.document`;

/** MIME type → what is known of it. */
export const fileTypes: Readonly<Record<string, FileType>> = {
  'application/pdf': { endings: ['pdf'], content: ['application/pdf'] },
  'image/png': { endings: ['png'], content: ['image/png', 'image/apng'] },
  'image/jpeg': { endings: ['jpg', 'jpeg'], content: ['image/jpeg'] },
  'image/webp': { endings: ['webp'], content: ['image/webp'] },
  'image/gif': { endings: ['gif'], content: ['image/gif'] },
  'text/csv': { endings: ['csv'], content: null },
  'text/plain': { endings: ['txt'], content: null },
  [XLSX]: { endings: ['xlsx'], content: [XLSX] },
  [DOCX]: { endings: ['docx'], content: [DOCX] },
  'application/zip': { endings: ['zip'], content: ['application/zip'] },
};

/** The type called `mime`; undefined when it is not taken. */
export function fileTypeOf(mime: string): FileType | undefined {
  return Object.hasOwn(fileTypes, mime) ? fileTypes[mime] : undefined;
}

/** All types that are taken, for people. */
export const TAKEN_TYPES = Object.keys(fileTypes).join(', ');
