// Passages: stretches of the folded text that recognisers read, with their place in the whole.

/** A stretch of folded text that starts at `start` of the cleaned text. */
export interface Passage {
  text: string;
  start: number;
}

// Each pattern also meets the marks that open a quote, a book title or a bracket, so that those can be stepped over.
const SENTENCES = /[。！？\n“《（]/g;
const STATEMENTS = /[。！？；\n“《（]/g;
const CLAUSES = /[。！？；，\n“《（]/g;
const CLOSERS: Readonly<Record<string, string>> = { "“": "”", "《": "》", "（": "）" };

/** Cuts a passage into sentences; quotes and book titles are not cut. */
export function sentencesOf(passage: Passage): Passage[] {
  return cutAt(passage, SENTENCES);
}

/** Cuts a passage at 。！？ and ；. */
export function statementsOf(passage: Passage): Passage[] {
  return cutAt(passage, STATEMENTS);
}

/** Cuts a passage at every comma and stop outside brackets and quotes. */
export function clausesOf(passage: Passage): Passage[] {
  return cutAt(passage, CLAUSES);
}

const MAX_QUOTE = 120;

function cutAt(passage: Passage, marks: RegExp): Passage[] {
  const out: Passage[] = [];
  const { text } = passage;
  marks.lastIndex = 0;
  let from = 0;
  for (let hit = marks.exec(text); hit; hit = marks.exec(text)) {
    const closer = CLOSERS[hit[0]];
    if (closer !== undefined) {
      const close = text.slice(hit.index, hit.index + MAX_QUOTE + 1).indexOf(closer);
      if (close > 0) marks.lastIndex = hit.index + close + 1;
      continue;
    }
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
  const words = text.trim();
  if (words !== "") out.push({ text: words, start: passage.start + from + text.indexOf(words.charAt(0)) });
}
