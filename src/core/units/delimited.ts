/** Rows and cells of text copied from a spreadsheet (tabs) or of a CSV file; quoted cells may hold separators and line breaks. */
export function parseDelimited(text: string): string[][] {
  const clean = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const separators = clean.includes("\t") ? "\t" : ",，";
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < clean.length; i++) {
    const char = clean[i] as string;
    if (quoted && char === '"' && clean[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (char === '"' && (quoted || cell.trim() === "")) {
      quoted = !quoted;
    } else if (!quoted && separators.includes(char)) {
      row.push(cell.trim());
      cell = "";
    } else if (!quoted && char === "\n") {
      rows.push([...row, cell.trim()]);
      row = [];
      cell = "";
    } else {
      cell += char;
    }
  }
  return [...rows, [...row, cell.trim()]];
}

/** Rows as text that `parseDelimited` reads back, a line each, cells between tabs. */
export function toDelimited(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quoted).join("\t")}\n`).join("");
}

function quoted(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
