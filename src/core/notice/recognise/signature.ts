// The signature: names of units above a line that holds only a date; and the imprint.
import type { Paragraph } from "../structure/paragraphs";
import { type DateExpression, findDates } from "./dates";

/** A value and the stretch of the cleaned text it was read from. */
export interface Found {
  value: string;
  start: number;
  end: number;
  confidence: number;
}

/** The date of issue as printed, with its place. */
export interface IssueDate {
  date: DateExpression;
  start: number;
  end: number;
  confidence: number;
}

/** How the name of a body ends. */
export const UNIT_END =
  /(?:会|局|委|部|室|办|院|校|学|所|中心|馆|站|司|集团|政府|厅|处|科|组|团|社|公司|大学|中学|小学|联合会|委员会|办公室|工会|协会|街道|支部|总支|队|园|厂|镇|乡|总站|分局|台|联|联盟|行|店|宫|段|村|社区|基地|社|所属单位|专班)$/;
/** A line that holds nothing but a day. */
export const DATE_ONLY =
  /^[（]?((?:19|20)\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}\s?日?|[一二][〇零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[）]?(印发|印)?$/;
const DAY_MISSING = /^(?:19|20)\d\d年\s?(?:\d{1,2}|[xXＸ]{1,2})?\s?月\s?[xXＸ]{0,2}\s?日?$/;

/** Who signs and when. */
export interface Signature {
  issuer: Found | null;
  /** A unit's name alone on the last line, without a date. */
  bare: Found | null;
  issuedOn: IssueDate | null;
}

/** The signature: names of units above a line that holds only a date. */
export function readSignature(
  paragraphs: readonly Paragraph[],
  from: number,
  headAndFoot: Set<Paragraph>,
): Signature {
  let issuer: Found | null = null;
  let issuedOn: IssueDate | null = null;
  let imprint: IssueDate | null = null;
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!;
    const { text } = paragraph;
    if (paragraph.row || text.length > 70) continue;
    const dated = DATE_ONLY.exec(text.replace(/\s/g, "")) ?? null;
    const inline = dated
      ? null
      : /^(.{3,60}?)\s?((?:19|20)\d\d年\d{1,2}月\d{1,2}日|[一二][〇一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(印发)?$/.exec(
          text,
        );
    if (!dated && !inline && !DAY_MISSING.test(text)) continue;
    if (
      inline &&
      !inline[1]!
        .trim()
        .split(/[\s、]+/)
        .every((unit) => UNIT_END.test(unit))
    )
      continue;
    headAndFoot.add(paragraph);
    const printed = dated?.[2] ?? inline?.[3];
    const day = dayOf(paragraph);
    if (printed) {
      imprint = imprint ?? (day && { ...day, confidence: 0.7 });
      if (i > from) signers(paragraphs, i, headAndFoot);
      continue;
    }
    const names = inline
      ? {
          value: inline[1]!
            .trim()
            .split(/[\s、]+/)
            .join("、"),
          start: paragraph.start,
          end: paragraph.start + inline[1]!.length,
          confidence: 0.95,
        }
      : i >= from
        ? signers(paragraphs, i, headAndFoot)
        : null;
    issuer = issuer ?? names;
    if (issuedOn === null || (names && issuedOn.confidence < 0.9))
      issuedOn = day && { ...day, confidence: names ? 1 : 0.6 };
  }
  return {
    issuer,
    bare: issuer ? null : bareSignature(paragraphs, headAndFoot),
    issuedOn: issuedOn ?? imprint,
  };
}

function dayOf(paragraph: Paragraph): { date: DateExpression; start: number; end: number } | null {
  const squeezed = paragraph.text.replace(/\s/g, "");
  const dates = findDates(squeezed).filter((each) => each.to?.day != null);
  const date = dates[0];
  return date ? { date, start: paragraph.start, end: paragraph.end } : null;
}

/** The names on a line; （某某代章） behind one is none. */
function unitsOf(line: string): string[] {
  return line
    .replace(/（[^（）]*代?章）$/, "")
    .trim()
    .split(/[\s、]+/);
}

function signers(paragraphs: readonly Paragraph[], at: number, headAndFoot: Set<Paragraph>): Found | null {
  const lines: Paragraph[] = [];
  for (let i = at - 1; i >= 0 && lines.length < 8; i--) {
    const line = paragraphs[i]!;
    const units = unitsOf(line.text);
    if (
      line.row ||
      line.marker ||
      line.text.length > 70 ||
      !units.every((unit) => UNIT_END.test(unit) && unit.length >= 3) ||
      /[，。：]/.test(line.text)
    )
      break;
    lines.unshift(line);
  }
  const first = lines[0];
  if (!first) return null;
  for (const line of lines) headAndFoot.add(line);
  const names = lines.map(({ text }) => unitsOf(text).join("、"));
  return { value: names.join("、"), start: first.start, end: lines[lines.length - 1]!.end, confidence: 0.95 };
}

/** Names of units on the last lines, without a date. */
function bareSignature(paragraphs: readonly Paragraph[], headAndFoot: Set<Paragraph>): Found | null {
  const last = paragraphs[paragraphs.length - 1];
  if (!last || !UNIT_END.test(last.text) || last.text.length < 4) return null;
  const found = signers(paragraphs, paragraphs.length, headAndFoot);
  return found && { ...found, confidence: 0.6 };
}
