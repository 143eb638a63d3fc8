// Instants of a stamp as the words that cells and pages show.

/** An epoch as the workbook's zone would write it: "2020-03-25 17:05"; `offset` as in Instant. */
export function localMinute(epoch: number, offset: number): string {
  return new Date(epoch + offset).toISOString().slice(0, 16).replace("T", " ");
}
