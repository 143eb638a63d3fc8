// Names of cells and columns.

/** "A", "Z", "AA". */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** "B2", or "B2:C9" of more than one cell. */
export function a1Of(row: number, column: number, rows = 1, columns = 1): string {
  const first = `${columnLetters(column)}${row}`;
  return rows * columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}
