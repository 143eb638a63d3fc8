// The head and the foot of a notice: title, issuer, document number, date of issue, year.
import type { Paragraph } from "../structure/paragraphs";
import type { Part } from "../structure/parts";
import type { Span } from "../types";
import { DOCUMENT_KINDS } from "../vocabulary";
import { DATE_ONLY, type Found, type IssueDate, readSignature, UNIT_END } from "./signature";

/** A title over one or more lines; other lines may stand between them. */
interface Title extends Found {
  lines: Span[];
}

/** What stands around the text of a notice. */
export interface Header {
  title: Title | null;
  issuer: Found | null;
  documentNumber: Found | null;
  issuedOn: IssueDate | null;
  /** Paragraphs that belong to head, signature or imprint, not to the text. */
  headAndFoot: ReadonlySet<Paragraph>;
}

const YEAR_IN_NUMBER = "(?:(?:19|20)\\d\\d|二〇[〇一二三四五六七八九]{2})";
const NUMBER_WORDS = `[\\u4e00-\\u9fffA-Za-z]{1,14}?\\s?[〔（《]?\\s?${YEAR_IN_NUMBER}\\s?[〕）》-]\\s?字?第?\\s?\\d{1,4}\\s?号`;
const NUMBER = new RegExp(`(${NUMBER_WORDS})`);
const NUMBER_LINE = new RegExp(
  `^(?:(?:文件?编?|发文字?|编)号[：\\s]+)?（?(${NUMBER_WORDS})）?(?:\\s*签发人.*)?$`,
);
const LETTERHEAD = /^(.{2,60}?)文件$/;
const WEB_LINE =
  /^(?:发布|来源|作者|时间|日期|浏览|阅读|点击|字号|字体|索引|发文|主题|信息|文号|打印|分享|当前位置|首页|您的位置|编辑|责任编辑|成文|公开|有效性|名称|密级|紧急程度|特急|加急|平急|签发人|来源：)/;
const KIND_END = new RegExp(`(?:${DOCUMENT_KINDS})(?:》)?(?:（[^）]{1,14}）)?$`);
const NOTICE_END = /(?:通知|通告|公告|函|通报|启事|倡议书|意见|批复|决定)(?:（[^）]{1,14}）)?$/;

/** Reads head, signature and imprint. */
export function readHeader(paragraphs: readonly Paragraph[], parts: readonly Part[]): Header {
  const headAndFoot = new Set<Paragraph>();
  const head = headLines(paragraphs);
  const documentNumber = readNumber(head, headAndFoot);
  const signature = readSignature(paragraphs, head.length, headAndFoot);
  const title = readTitle(head, documentNumber, signature.issuer, headAndFoot) ?? planTitle(parts);
  const joint = signature.bare?.value.includes("、") ? signature.bare : null;
  const issuer = signature.issuer ?? joint ?? issuerInTitle(title) ?? letterhead(head) ?? signature.bare;
  for (const line of head) headAndFoot.add(line);
  return { title, issuer, documentNumber, issuedOn: signature.issuedOn, headAndFoot: headAndFoot };
}

/** The lines above the addressees or the first sentence. */
function headLines(paragraphs: readonly Paragraph[]): Paragraph[] {
  const out: Paragraph[] = [];
  for (const paragraph of paragraphs.slice(0, 30)) {
    const { text } = paragraph;
    if (paragraph.row || paragraph.marker) break;
    if (text.length > 300) break;
    if (out.length === 0 && /^各/.test(text) && titleBelow(paragraphs)) continue;
    const words = text.replace(/《[^》]*》/g, "");
    if (/[：。！；]$/.test(words) && !WEB_LINE.test(text)) break;
    if (words.length > 110 || /。|，.*，|^(?:为|根据|按照|依据|各)(?!.*关于)/.test(words)) break;
    out.push(paragraph);
  }
  return out;
}

/** 各社区： above the title itself: whom it is for has slipped over what it is called. */
function titleBelow(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.slice(1, 3).some(({ text }) => text.length < 70 && /关于.+(?:通知|通告|函)$/.test(text));
}

function readNumber(head: readonly Paragraph[], headAndFoot: Set<Paragraph>): Found | null {
  for (const line of head) {
    const found =
      NUMBER_LINE.exec(line.text) ??
      (WEB_LINE.test(line.text) || LETTERHEAD.test(line.text.split(/\s/)[0] ?? "")
        ? NUMBER.exec(line.text)
        : null);
    if (!found) continue;
    headAndFoot.add(line);
    const value = found[1]!;
    const start = line.start + line.text.indexOf(value);
    return { value, start, end: start + value.length, confidence: 1 };
  }
  return null;
}

function readTitle(
  head: readonly Paragraph[],
  number: Found | null,
  issuer: Found | null,
  headAndFoot: Set<Paragraph>,
): Title | null {
  const lines = head.filter(
    (line) =>
      !headAndFoot.has(line) &&
      !isLetterhead(line.text) &&
      !WEB_LINE.test(line.text) &&
      !/^附(?:件|表)\s*\d*[：]?$/.test(line.text) &&
      !DATE_ONLY.test(line.text),
  );
  const about = lines.findIndex((line) => /关于|印发|转发/.test(line.text));
  const below =
    number && about >= 0 && lines[about]!.start > number.start
      ? lines.filter((line) => line.start > number.start)
      : lines;
  const end = titleEnd(below);
  if (end < 0) return null;
  const used = below.slice(titleStart(below, end), end + 1);
  return titleOf(withoutIssuerBetween(used, issuer), 0.95);
}

/** 关于开展活动的 / 例市总工会 / 通知: who signs stands between two lines of the title. */
function withoutIssuerBetween(lines: readonly Paragraph[], issuer: Found | null): Paragraph[] {
  const about = lines.findIndex(({ text }) => /关于|印发|转发/.test(text));
  const names = issuer?.value.split("、") ?? [];
  if (about < 0) return [...lines];
  return lines.flatMap((line, i) => {
    const units = line.text.split(/[\s、]+/);
    const signs = units.some((unit) => names.includes(unit)) && units.every((unit) => UNIT_END.test(unit));
    const opening = names.find((name) => line.text.startsWith(`${name}的`));
    if (i <= about) return [line];
    if (opening)
      return [{ ...line, start: line.start + opening.length, text: line.text.slice(opening.length) }];
    return signs ? [] : [line];
  });
}

function titleOf(lines: readonly Paragraph[], confidence: number): Title {
  return {
    // names of units on lines of their own stay apart
    value: lines
      .map(({ text }, i) => text + (i + 1 < lines.length && UNIT_END.test(text) ? " " : ""))
      .join(""),
    start: lines[0]!.start,
    end: lines[lines.length - 1]!.end,
    lines: lines.map(({ start, end }) => ({ start, end })),
    confidence,
  };
}

function isLetterhead(text: string): boolean {
  return text === "文件" || (LETTERHEAD.test(text) && !/关于/.test(text));
}

function titleEnd(lines: readonly Paragraph[]): number {
  const notice = lines.findIndex((line) => NOTICE_END.test(line.text));
  if (notice >= 0) return notice;
  let last = -1;
  lines.forEach((line, i) => {
    if (KIND_END.test(line.text)) last = i;
  });
  if (last >= 0) return last;
  const about = lines.findIndex((line) => /关于/.test(line.text) && line.text.length > 8);
  return about >= 0 ? about : lines.findIndex((line) => /20\d\d年/.test(line.text) && line.text.length > 8);
}

/** Lines above the title that are neither names of units nor parts of it are left out. */
function titleStart(lines: readonly Paragraph[], end: number): number {
  let from = end;
  while (from > 0) {
    const above = lines[from - 1]!.text;
    const here = lines
      .slice(from, end + 1)
      .map((line) => line.text)
      .join("");
    if (/关于|印发|转发/.test(above) || !/关于|印发|转发/.test(here)) from--;
    else if (above.split(/[\s、]+/).every((unit) => UNIT_END.test(unit)) && !namesIssuer(lines, from, end))
      from--;
    else break;
  }
  return from;
}

/** Whether the very line with 关于 already says who issues. */
function namesIssuer(lines: readonly Paragraph[], from: number, end: number): boolean {
  const line = lines.slice(from, end + 1).find((each) => /关于|印发|转发/.test(each.text));
  return line !== undefined && issuerPrefix(line.text) !== null;
}

function issuerPrefix(title: string): string | null {
  const found = /^(?!关于|印发|转发)(.{3,60}?)(?:关于|印发|转发)/.exec(title.replace(/\s/g, " "));
  if (found) return found[1]!;
  const unit = /^([\u4e00-\u9fff]{3,20}?)(?=20\d\d年)/.exec(title)?.[1];
  return unit && UNIT_END.test(unit) && !/关于|开展/.test(unit) ? unit : null;
}

function planTitle(parts: readonly Part[]): Title | null {
  for (const { title } of parts) {
    const lines = title.filter((line) => !/^附(?:件|表)/.test(line.text));
    if (lines.length > 0) return titleOf(lines, 0.7);
  }
  return null;
}

function issuerInTitle(title: Found | null): Found | null {
  const prefix = title && issuerPrefix(title.value);
  if (!title || !prefix || /《|“/.test(prefix)) return null;
  const names = prefix
    .trim()
    .split(/[\s、]+/)
    .filter((name) => name !== "");
  if (names.length === 0 || !names.every((name) => UNIT_END.test(name))) return null;
  return { value: names.join("、"), start: title.start, end: title.start + prefix.length, confidence: 0.85 };
}

function letterhead(head: readonly Paragraph[]): Found | null {
  const names: string[] = [];
  let start = -1;
  let end = -1;
  for (const line of head) {
    const bare = (LETTERHEAD.exec(line.text)?.[1] ?? line.text).trim();
    if (!bare.split(/[\s、]+/).every((unit) => UNIT_END.test(unit)) || bare.length > 60) break;
    names.push(...bare.split(/[\s、]+/));
    if (start < 0) start = line.start;
    end = line.start + bare.length;
  }
  return names.length > 0 ? { value: names.join("、"), start, end, confidence: 0.7 } : null;
}
