// Passages: stretches of the folded text that recognisers read, with their place in the whole.

/** A stretch of folded text that starts at `start` of the cleaned text. */
export interface Passage {
  text: string;
  start: number;
}

const SENTENCE_END = /[。！？\n]/g;

/** Cuts a passage into sentences; quotes and book titles are not cut. */
export function sentencesOf(passage: Passage): Passage[] {
  return cutAt(passage, SENTENCE_END);
}

/** Cuts a passage at 。！？ and ；. */
export function statementsOf(passage: Passage): Passage[] {
  return cutAt(passage, /[。！？；\n]/g);
}

/** Cuts a passage at every comma and stop outside brackets and quotes. */
export function clausesOf(passage: Passage): Passage[] {
  return cutAt(passage, /[。！？；，\n]/g);
}

function cutAt(passage: Passage, marks: RegExp): Passage[] {
  const out: Passage[] = [];
  const { text } = passage;
  const closed = /[“《（]/.test(text) ? enclosed(text) : OPEN;
  marks.lastIndex = 0;
  let from = 0;
  for (let hit = marks.exec(text); hit; hit = marks.exec(text)) {
    if (closed[hit.index]) continue;
    pushAll(out, passage, from, hit.index);
    from = hit.index + 1;
  }
  pushAll(out, passage, from, text.length);
  return out;
}

/** No sentence of prose is longer; text without stops is cut here, so that no rule meets an endless piece. */
const MAX_PIECE = 600;

function pushAll(out: Passage[], passage: Passage, from: number, to: number): void {
  for (let at = from; at === from || at < to; at += MAX_PIECE)
    push(out, passage, at, Math.min(at + MAX_PIECE, to));
}

function push(out: Passage[], passage: Passage, from: number, to: number): void {
  const text = passage.text.slice(from, to);
  const lead = text.length - text.trimStart().length;
  if (text.trim() !== "") out.push({ text: text.trim(), start: passage.start + from + lead });
}

const MAX_QUOTE = 120;
const OPEN: ArrayLike<number> = [];

/** For each character, whether it stands inside a quote, a book title or a bracket that is closed nearby. */
function enclosed(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  for (const pair of ["“”", "《》", "（）"]) {
    const [open, close] = [pair.charAt(0), pair.charAt(1)];
    let from = text.indexOf(open);
    while (from >= 0) {
      const to = text.indexOf(close, from);
      if (to < 0) break;
      if (to - from <= MAX_QUOTE) inside.fill(1, from, to);
      from = text.indexOf(open, to);
    }
  }
  return inside;
}
