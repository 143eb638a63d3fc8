// Utilities.parseCsv (RFC 4180).
import { fail } from "../wire";

/** Rows of texts; quoted fields may hold separators, line ends and doubled quotes. All rows must be equally long. */
export function parseCsv(text: string, delimiter = ","): string[][] {
  let row: string[] = [];
  const rows = [row];
  let field = "";
  let quoted = false;
  const endField = () => {
    row.push(field);
    field = "";
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === delimiter) endField();
    else if (character === "\n" || character === "\r") {
      if (character === "\r" && text[i + 1] === "\n") i++;
      endField();
      row = [];
      rows.push(row);
    } else field += character;
  }
  if (quoted) fail("Could not parse text.");
  if (field !== "" || row.length > 0) endField();
  else rows.pop();
  return rows;
}
