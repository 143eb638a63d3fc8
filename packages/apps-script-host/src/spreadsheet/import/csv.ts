// Reading CSV as Drive's conversion does.

/** The rows of a text; quotes hold commas, line ends and doubled quotes. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /"((?:[^"]|"")*)"|([^,\r\n"]+)|(,)|(\r\n|\n|\r)/g;
  let field = "";
  const endField = () => {
    rows[rows.length - 1]?.push(field);
    field = "";
  };
  for (const [, quoted, plain, comma, lineEnd] of text.replace(/^\uFEFF/, "").matchAll(pattern)) {
    if (quoted !== undefined) field += quoted.replaceAll('""', '"');
    else if (plain !== undefined) field += plain;
    else if (comma) endField();
    else if (lineEnd) {
      endField();
      rows.push([]);
    }
  }
  endField();
  const last = rows[rows.length - 1];
  if (rows.length > 1 && last?.length === 1 && last[0] === "") rows.pop();
  return rows;
}
