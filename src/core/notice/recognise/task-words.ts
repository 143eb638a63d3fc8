// What a task says below its heading, and whom it names there.
import { clausesOf, type Passage } from "./passages";
import { subjectIn } from "./subject";
import type { TaskFound } from "./tasks";

/** Brackets that say who and by when stand in columns of their own. */
const ATTRIBUTES = /[（(【[](?:责任|牵头|配合|分管|完成|时限|时间)[^）)】\]]*[）)】\]]?[。；]?\s*$/;
const EVERYBODY = /各级|各单位|全[省市县区]各?(?:级|单位)/;

/** The places of a task's words below its heading; of a row of a table, of the cells that say what is to be done. */
export function detailSpans({ passage, targetCells, titleStart, titleEnd, restStart }: TaskFound): Passage[] {
  const end = passage.start + passage.text.length;
  if (!targetCells) return [pieceOf(passage, restStart, end)];
  return targetCells
    .map((cell) =>
      cell.start === titleStart ? pieceOf(cell, titleEnd, cell.start + cell.text.length) : cell,
    )
    .filter(({ text }) => text !== "");
}

/** Words of a task as they are kept: without what has columns of its own. */
export function detailOf(printed: string): string {
  return printed
    .replace(/^[。，；：、\s]+/, "")
    .replace(ATTRIBUTES, "")
    .trim();
}

/** The bodies that a task asks, as written: 各县区、系统、产业工会; none where it asks everybody or says nothing of it. */
export function bodiesAsked(passages: readonly Passage[]): string[] {
  if (passages.some(({ text }) => EVERYBODY.test(text))) return [];
  const phrases = passages
    .flatMap(clausesOf)
    .map(({ text }) => subjectIn(text, text.length, "") ?? "")
    .filter((phrase) => phrase.startsWith("各"));
  return [...new Set(phrases)];
}

function pieceOf({ text, start }: Passage, from: number, to: number): Passage {
  const begin = Math.max(from, start);
  return { text: text.slice(begin - start, Math.max(begin, to) - start), start: begin };
}
