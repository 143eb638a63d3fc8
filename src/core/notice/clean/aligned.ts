// Tables whose columns are held by spaces alone: a cell belongs to the column it stands under.

interface Chunk {
  text: string;
  /** Where it begins, in half-width units: a Chinese character takes two. */
  at: number;
}

/** Where the columns of a header line begin; null when its cells are not parted by runs of spaces. */
export function columnStarts(line: string): number[] | null {
  const chunks = chunksOf(line);
  return chunks.length >= 3 && / {2,}\S/.test(line.trim()) ? chunks.map(({ at }) => at) : null;
}

const TOLERANCE = 3;

/** The cells of a line by the columns they stand under, empty ones kept; null when they do not line up. */
export function cellsUnder(line: string, starts: readonly number[]): string[] | null {
  const cells = starts.map(() => "");
  for (const { text, at } of chunksOf(line)) {
    const column = starts.findIndex((start) => Math.abs(start - at) <= TOLERANCE);
    if (column < 0 || cells[column] !== "") return null;
    cells[column] = text;
  }
  return cells;
}

function chunksOf(line: string): Chunk[] {
  const out: Chunk[] = [];
  const pattern = /\S+(?: \S+)*/g;
  let seen = 0;
  let width = 0;
  for (let hit = pattern.exec(line); hit; hit = pattern.exec(line)) {
    width += widthOf(line.slice(seen, hit.index));
    out.push({ text: hit[0], at: width });
    width += widthOf(hit[0]);
    seen = hit.index + hit[0].length;
  }
  return out;
}

function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return width;
}
