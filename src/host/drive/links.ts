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
