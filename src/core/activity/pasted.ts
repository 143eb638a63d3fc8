// One entry as people copy it: a row of Excel with tabs, or lines "标签：内容" of a WeChat message.
import type { Field } from "../model";
import { parseDelimited } from "../units/delimited";

type PastedField = Pick<Field, "field" | "label">;

/** What a pasted text fills in, and what of it belongs to no field. */
export interface Pasted {
  readonly values: Readonly<Record<string, string>>;
  readonly left: readonly string[];
}

/** More is not one entry; nothing beyond is looked at. */
const MOST_CHARACTERS = 20_000;

/**
 * Reads one entry. A row without the line of labels above it is taken in the order of the fields, as 活动记录 has them; of
 * several rows the first is taken and the others are left.
 */
export function readPasted(text: string, fields: readonly PastedField[]): Pasted {
  const short = text.slice(0, MOST_CHARACTERS);
  return short.includes("\t") ? fromRows(parseDelimited(short.trimEnd()), fields) : fromLines(short, fields);
}

function fromRows(rows: readonly (readonly string[])[], fields: readonly PastedField[]): Pasted {
  const [first = [], second, ...more] = rows.filter((row) => row.some((cell) => cell !== ""));
  const heads = first.map((cell) => fieldNamed(cell, fields));
  const isHead = second !== undefined && heads.filter(Boolean).length > first.length / 2;
  const row = isHead ? second : first;
  const owners = isHead ? heads : fields;
  const others = isHead || second === undefined ? more : [second, ...more];
  const cells = row.map((cell, index) => ({ cell, owner: owners[index] })).filter(({ cell }) => cell !== "");
  return {
    values: Object.fromEntries(cells.flatMap(({ cell, owner }) => (owner ? [[owner.field, cell]] : []))),
    left: [
      ...cells.flatMap(({ cell, owner }) => (owner ? [] : [cell])),
      ...others.map((each) => each.join(" ")),
    ],
  };
}

function fromLines(text: string, fields: readonly PastedField[]): Pasted {
  const values: Record<string, string> = {};
  const left: string[] = [];
  for (const piece of text.split(/[\n;；]/).map((line) => line.trim())) {
    const at = piece.search(/[:：]/);
    const owner = at > 0 ? fieldNamed(piece.slice(0, at), fields) : undefined;
    if (owner) values[owner.field] = piece.slice(at + 1).trim();
    else if (piece !== "") left.push(piece);
  }
  return { values, left };
}

/** A field by its label, else the only one whose label holds the words or is held by them. */
function fieldNamed(words: string, fields: readonly PastedField[]): PastedField | undefined {
  const wanted = canonical(words);
  if (wanted === "") return undefined;
  const same = fields.find(({ label }) => canonical(label) === wanted);
  const near = fields.filter(
    ({ label }) => canonical(label).includes(wanted) || wanted.includes(canonical(label)),
  );
  return same ?? (near.length === 1 ? near[0] : undefined);
}

function canonical(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s*•·【】[\]0-9.、]/g, "")
    .toLowerCase();
}
