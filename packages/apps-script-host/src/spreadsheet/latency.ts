// Modelled milliseconds of spreadsheet calls on Google, from published measurements:
// [F] tanaikech.github.io/2022/08/31 · [B] tanaikech.github.io/2022/04/25 (10 million cells) · [E] tanaikech.github.io/2018/04/14
// [P] developers.google.com/apps-script/guides/support/best-practices (10,000 single writes 70 s, one batch 1 s)
// [S] ruby-bash.developreference.com/article/29263774 (4,000 cells: under 50 ms kept back, 610 ms flushed; ≈ 30 ms a flush)
// [O] field reports of openById: 300–500 ms, about 1,000 ms, 1,000–3,000 ms in loops over files

/** SpreadsheetApp.openById with the first access [O]. */
export const OPEN_MS = 1000;
/** getActiveSpreadsheet and getActiveSheet [F]. */
export const ACTIVE_MS = 8;
/** Calls that only make a reference, such as getRange [E]. */
export const REFERENCE_MS = 0.2;
/** A read of properties that need the document [F: 150 for the first getName]. */
export const PROPERTY_MS = 30;
/** A read of values: a round trip … */
export const READ_MS = 80;
/** … and 8.5 µs for each cell [B]. */
export const READ_CELL_MS = 0.0085;
/** A write that is kept back: 4,000 cells in under 50 ms [S]. */
export const BUFFER_MS = 1;
/** … and for each of its cells [S]. */
export const BUFFER_CELL_MS = 0.01;
/** Writes that land: a round trip [S] … */
export const COMMIT_MS = 30;
/** … and for each cell more than 36 µs [B] and less than 150 µs [S, of 2013]. */
export const COMMIT_CELL_MS = 0.05;
/** Structural changes (insert, delete, sort, copy): no figure published; taken as one read and one landing. */
export const STRUCTURE_MS = 110;
/** SpreadsheetApp.create, copy and insertSheet: no figure published, a placeholder. */
export const CREATE_MS = 2000;
