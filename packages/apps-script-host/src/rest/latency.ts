// Modelled times of REST calls on Google, in milliseconds.

/** Reading values: a request plus 4.5 µs a cell (45 s for 10M cells, tanaikech.github.io/2022/04/25). */
export const readValuesMs = (cells: number): number => REQUEST_MS + cells * 0.0045;

/** Writing values: a request plus 22 µs a cell (220 s for 10M cells, same measurement). */
export const writeValuesMs = (cells: number): number => REQUEST_MS + cells * 0.022;

/** One small Sheets request: "open + getValue of one cell … 300, same via API" (same measurement). */
export const REQUEST_MS = 300;

/** `spreadsheets.get` of metadata only (tanaikech.github.io/2022/08/31). */
export const METADATA_MS = 350;

/** Each further request of one `spreadsheets.batchUpdate`; no published figure, a guess. */
export const BATCH_STEP_MS = 10;

/** Drive methods; no published figures were found, so these are guesses on the slow side. */
export const DRIVE_MS: Readonly<Record<string, number>> = {
  "drive.files.list": 400,
  "drive.files.get": 200,
  "drive.files.create": 1000,
  "drive.files.copy": 4000,
  "drive.files.update": 500,
  "drive.files.delete": 500,
  "drive.files.export": 2000,
  "drive.permissions.create": 1000,
  "drive.permissions.update": 800,
  "drive.permissions.delete": 800,
};

/** Drive methods that the table does not name; a guess. */
export const OTHER_DRIVE_MS = 300;
