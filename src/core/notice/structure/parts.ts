// Parts: the covering notice, the plan it brings, and the annexes; numbering starts anew in each.
import { DOCUMENT_KINDS } from "../vocabulary";
import type { Paragraph } from "./paragraphs";

/** The covering notice, the plan it brings, an annex. */
export type PartKind = "letter" | "plan" | "annex";

/** A stretch of paragraphs with its own numbering. */
export interface Part {
  kind: PartKind;
  /** The title lines of a plan or an annex. */
  title: Paragraph[];
  paragraphs: Paragraph[];
}

const ANNEX = /^附(?:件|表|录)?\s*(?:[\d一二三四五六七八九十]{1,2})?\s*[：.]?$/;
const ANNEX_WITH_TITLE = /^附(?:件|表|录)\s*(?:[\d一二三四五六七八九十]{1,2})[：.、\s]\s*\S/;
/** 附：任务分解表, directly above its rows. */
const BEFORE_TABLE = /^附(?:件|表|录)?[：.、\s]\s*[^。；]{2,40}$/;
const ENDS_AS_DOCUMENT = new RegExp(`(?:${DOCUMENT_KINDS})(?:（[^）]{1,12}）)?$`);
const SENTENCE_END = /[。！？；：]$/;

/** Cuts the paragraphs into the covering notice, the plan and the annexes. */
export function toParts(paragraphs: readonly Paragraph[]): Part[] {
  const parts: Part[] = [{ kind: "letter", title: [], paragraphs: [] }];
  let bodySeen = false;
  paragraphs.forEach((paragraph, i) => {
    const part = parts[parts.length - 1]!;
    const opens = bodySeen ? opensPart(paragraph, paragraphs[i + 1]) : null;
    if (opens && part.paragraphs.length === 0 && part.kind !== "letter") part.title.push(paragraph);
    else if (opens) parts.push({ kind: opens, title: [paragraph], paragraphs: [] });
    else part.paragraphs.push(paragraph);
    bodySeen = bodySeen || SENTENCE_END.test(paragraph.text) || paragraph.marker !== null;
  });
  return parts;
}

function opensPart(paragraph: Paragraph, next: Paragraph | undefined): PartKind | null {
  const { text } = paragraph;
  if (paragraph.row || text.length > 90) return null;
  if (ANNEX.test(text)) return "annex";
  if (next?.row && BEFORE_TABLE.test(text)) return "annex";
  if (ANNEX_WITH_TITLE.test(text) && !SENTENCE_END.test(text) && !isAnnexList(next)) return "annex";
  if (paragraph.marker || /[。，；：]/.test(text.replace(/《[^》]*》|“[^”]*”/g, ""))) return null;
  return ENDS_AS_DOCUMENT.test(text) && text.length >= 8 ? "plan" : null;
}

function isAnnexList(next: Paragraph | undefined): boolean {
  return next !== undefined && (/^(?:附件)?\s*2[.、：]/.test(next.text) || /^附件?\s*2/.test(next.text));
}
