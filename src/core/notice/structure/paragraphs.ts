// Paragraphs: the lines of the cleaned text, cut further where an item starts inside a line.
import { type Marker, type MarkerStyle, readMarker } from "./markers";

/** A paragraph or a table row. Offsets are those of the cleaned text. */
export interface Paragraph {
  start: number;
  end: number;
  /** The words, folded. */
  text: string;
  row: boolean;
  marker: Marker | null;
}

/** Cuts the folded text into paragraphs and reads their markers. */
export function toParagraphs(folded: string): Paragraph[] {
  const out: Paragraph[] = [];
  const seen = new Map<MarkerStyle, number>();
  let start = 0;
  while (start <= folded.length) {
    const stop = folded.indexOf("\n", start);
    const end = stop < 0 ? folded.length : stop;
    const line = folded.slice(start, end);
    if (line.includes("\t")) out.push({ start, end, text: line, row: true, marker: null });
    else if (line !== "") for (const piece of cutInside(line, start, seen)) out.push(piece);
    start = end + 1;
  }
  return out;
}

const INSIDE = /[。；：）！](?=[（一二三四五六七八九十1-9])/g;

/** Cuts a line where a marker that continues a running series follows a sentence end. */
function cutInside(line: string, offset: number, seen: Map<MarkerStyle, number>): Paragraph[] {
  const out: Paragraph[] = [];
  let from = 0;
  const own = readMarker(line);
  let marker = remember(own && countsInside(own, line) ? null : own, seen);
  INSIDE.lastIndex = 1;
  for (let hit = INSIDE.exec(line); hit; hit = INSIDE.exec(line)) {
    const at = hit.index + 1;
    const next = readMarker(line.slice(at, at + 24));
    if (!next || !continuesSeries(next, marker, seen, hit[0])) continue;
    out.push(paragraph(line, from, at, offset, marker));
    marker = remember(next, seen);
    from = at;
  }
  out.push(paragraph(line, from, line.length, offset, marker));
  return out;
}

/** 第一，…；第二，…: what counts on inside its own line is one paragraph of the item above. */
function countsInside({ style, ordinal }: Marker, line: string): boolean {
  if (ordinal !== 1 || (style !== "ordinal" && style !== "ordinal-is")) return false;
  return style === "ordinal" ? /[。；]第二[，、：]/.test(line) : /[。；]二是/.test(line);
}

function continuesSeries(
  next: Marker,
  own: Marker | null,
  seen: ReadonlyMap<MarkerStyle, number>,
  mark: string,
): boolean {
  const last = seen.get(next.style) ?? 0;
  if (next.style === "dun" || next.style === "paren") {
    return next.ordinal === last + 1 || (next.ordinal === 1 && mark !== "；" && mark !== "）");
  }
  return (
    next.style === "arabic" && own?.style === "arabic" && mark === "。" && next.ordinal === own.ordinal + 1
  );
}

function remember(marker: Marker | null, seen: Map<MarkerStyle, number>): Marker | null {
  if (marker) seen.set(marker.style, marker.ordinal);
  return marker;
}

function paragraph(line: string, from: number, to: number, offset: number, marker: Marker | null): Paragraph {
  return { start: offset + from, end: offset + to, text: line.slice(from, to), row: false, marker };
}
