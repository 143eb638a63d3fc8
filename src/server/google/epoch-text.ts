// Instants of a stamp as the words that cells and pages show.

/** An epoch as the workbook's zone would write it: "2020-03-25 17:05"; `offset` as in Instant. */
export function localMinute(epoch: number, offset: number): string {
  return new Date(epoch + offset).toISOString().slice(0, 16).replace("T", " ");
}

/** An instant of Drive's ("2020-03-25T16:05:00.000Z") in the workbook's zone: "2020-03-26 00:05". */
export function localInstant(instant: string, offset: number): string {
  return localMinute(Date.parse(instant), offset);
}
