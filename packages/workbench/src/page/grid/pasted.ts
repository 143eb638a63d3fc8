// Text from the clipboard as cells.

/** Splits pasted text into cells as spreadsheets do: tabs, lines, and quotes around cells with lines of their own. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/y;
  while (cell.lastIndex <= text.length) {
    const match = cell.exec(text);
    if (!match) break;
    rows.at(-1)!.push(match[1] === undefined ? (match[2] ?? "") : match[1].replace(/""/g, '"'));
    const isLast = cell.lastIndex >= text.length;
    // A tab at the very end is followed by one more cell, an empty one.
    if (match[3] === "\t" && isLast) rows.at(-1)!.push("");
    if (match[3] === "" || isLast) break;
    if (match[3] !== "\t") rows.push([]);
  }
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array<string>(columns - row.length).fill("")]);
}
