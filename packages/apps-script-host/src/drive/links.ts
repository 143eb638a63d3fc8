// Where a browser opens files.
import { type DriveFile, MIME } from "./files";

const LINKS: Record<string, (id: string) => string> = {
  [MIME.spreadsheet]: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`,
  [MIME.document]: (id) => `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`,
  [MIME.folder]: (id) => `https://drive.google.com/drive/folders/${id}`,
};

/** Where a browser opens a file. */
export const viewLink = ({ id, mimeType }: DriveFile): string =>
  LINKS[mimeType]?.(id) ?? `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;

/** Where a small picture of a file is fetched; the host's is blank. */
export const thumbnailLink = ({ id }: DriveFile): string =>
  `https://lh3.googleusercontent.com/drive-storage/${id}=s220`;

/** The blank picture: a PNG of one white pixel. */
export const THUMBNAIL_PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==";
