// Writes of the head workbook that wait until a change has read all it needs. SpreadsheetApp lands what was written as soon
// as it is asked for anything: an execution that is ended there would leave half of what it was writing.

/** Something whose writes wait; the list lives as long as the execution. */
interface Waiting {
  /** A change begins, as the only one: what was read before it may be old. */
  begin(): void;
  land(): void;
  /** After the flush: looks whether everything is in its place. */
  settle(): void;
  drop(): void;
  /** False where nothing waits to be handed over. */
  isWaiting(): boolean;
}

const waiting: Waiting[] = [];

/** Adds a workbook whose writes are to wait. */
export function letWait(workbook: Waiting): void {
  waiting.push(workbook);
}

/** Begins a change, under the lock. */
export function beginChange(): void {
  for (const workbook of waiting) workbook.begin();
}

/** Hands everything that waits to SpreadsheetApp, in its order, flushes, and looks after rows that people move. */
export function landWrites(): void {
  for (const workbook of waiting) workbook.land();
  SpreadsheetApp.flush();
  for (const workbook of waiting) workbook.settle();
}

/** The same for whoever reads past SpreadsheetApp: where nothing waits, there is nothing that a request would not see. */
export function landWaiting(): void {
  if (waiting.some((workbook) => workbook.isWaiting())) landWrites();
}

/** Forgets what waits: a change that was given up leaves nothing behind. */
export function dropWrites(): void {
  for (const workbook of waiting) workbook.drop();
}
