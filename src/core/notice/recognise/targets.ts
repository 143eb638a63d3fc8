// Targets: numbers with a measure word that somebody has to reach.
import type { SkipReason } from "../types";
import { DUTY_VERBS } from "../vocabulary";
import { type DateExpression, findDates } from "./dates";
import { findQuantities, type Quantity } from "./measure";
import { DONE_ALREADY, markFigure, NO_TARGETS } from "./no-targets";
import { clausesOf, type Passage, statementsOf } from "./passages";
import { firstKind } from "./rules";
import { asksToSend } from "./sending";
import { carriesOn, listedUnits, speaksOfAll, subjectIn } from "./subject";

/** A quantity that is a target, in its clause. */
export interface TargetFound {
  quantity: Quantity;
  clause: Passage;
  appliesTo: string | null;
  confidence: number;
}

/** A quantity that is none. */
export interface QuantitySkipped {
  start: number;
  end: number;
  reason: SkipReason;
}

/** What a search for targets gives. */
export interface TargetSearch {
  targets: TargetFound[];
  skipped: QuantitySkipped[];
}

/** Finds the targets of a passage; figures that are no targets are told with the reason. */
export function findTargets(passage: Passage): TargetSearch {
  const search: TargetSearch = { targets: [], skipped: [] };
  if (!/[\d一二两三四五六七八九十百千]/.test(passage.text)) return search;
  for (const statement of statementsOf(passage)) readStatement(statement, search);
  return search;
}

/** Words that speak of what is to come, so that what was reached so far is over. */
const AHEAD = /力争|确保|目标|今年|要|新增|新建|实现|达到|突破|计划|拟/;

function readStatement(statement: Passage, search: TargetSearch): void {
  let subject: string | null = null;
  let past = false;
  for (const clause of targetClauses(statement)) {
    if (/^每[期场次批]$/.test(subject ?? "")) subject = null;
    past = (past || DONE_ALREADY.test(clause.text)) && !AHEAD.test(clause.text);
    const quantities = findQuantities(clause.text);
    if (quantities.length === 0 && !/[各每]/.test(clause.text)) continue;
    const dates = quantities.length > 0 ? findDates(clause.text) : [];
    const reasons = quantities.map((each) =>
      past && each.comparator === "eq" ? "background" : whyNot(each, clause.text, statement.text, dates),
    );
    const figure = quantities[Math.max(0, reasons.indexOf(null))];
    const own = subjectIn(clause.text, figure?.start ?? clause.text.length, figure?.unitWord ?? "");
    if (own !== null) subject = own;
    else if (speaksOfAll(clause.text)) subject = null;
    else if (!clause.listed && !carriesOn(clause.text) && quantities.length > 0) subject = null;
    quantities.forEach((quantity, at) => {
      take(quantity, reasons[at] ?? null, clause, subject, search);
    });
  }
}

/** A clause with one figure or more; `listed` where the piece before, up to 、, says whom it is for. */
type TargetClause = Passage & { listed?: boolean };

function targetClauses(statement: Passage): TargetClause[] {
  return clausesOf(statement)
    .flatMap(afterColon)
    .flatMap((clause) => (clause.text.includes("、") ? splitAtDun(clause) : [clause]));
}

/** 读书征文：每班推荐3篇 — the words before the colon are a name. */
function afterColon(clause: Passage): Passage[] {
  const at = clause.text.lastIndexOf("：");
  if (at < 0 || clause.text.length - at < 4) return [clause];
  return [
    { text: clause.text.slice(0, at), start: clause.start },
    { text: clause.text.slice(at + 1), start: clause.start + at + 1 },
  ];
}

/** 书屋2个、驿站3个 are two clauses; 周报、月报 are not. */
function splitAtDun(clause: Passage): TargetClause[] {
  const out: TargetClause[] = [];
  let from = 0;
  const mark =
    /(?:\d|[一二两三四五六七八九十])(?:[万千百]?)[\u4e00-\u9fff%]{1,2}(?:以上|以内|左右)?、(?!\d{1,3}[日号月])/g;
  for (let hit = mark.exec(clause.text); hit; hit = mark.exec(clause.text)) {
    const at = hit.index + hit[0].length - 1;
    if (findQuantities(clause.text.slice(from, at)).length === 0 || insideBracket(clause.text, at)) continue;
    out.push({ text: clause.text.slice(from, at), start: clause.start + from, listed: from > 0 });
    from = at + 1;
  }
  out.push({ text: clause.text.slice(from), start: clause.start + from, listed: from > 0 });
  return out;
}

function insideBracket(text: string, at: number): boolean {
  const open = text.lastIndexOf("（", at);
  return open >= 0 && text.indexOf("）", open) > at;
}

function take(
  quantity: Quantity,
  reason: SkipReason | null,
  clause: Passage,
  subject: string | null,
  search: TargetSearch,
): void {
  if (reason) {
    const worthTelling = reason !== "vague-date" && (reason !== "ordinal" || !quantity.chinese);
    if (worthTelling)
      search.skipped.push({ start: clause.start + quantity.start, end: clause.start + quantity.end, reason });
    return;
  }
  const confidence = quantity.claimed ? 0.95 : quantity.chinese ? 0.6 : 0.8;
  const found: TargetFound = { quantity, clause, appliesTo: subject, confidence };
  search.targets.push(found);
  if (saysEachOfTwo(quantity, clause.text)) search.targets.push({ ...found });
}

/** 甲和乙各15个 is a target for each of the two. */
function saysEachOfTwo(quantity: Quantity, clause: string): boolean {
  const before = clause.slice(0, quantity.start);
  if (!/各(?:不少于|至少|不低于|不超过|评选|新建|建成|推荐|选送|举办|开展)?$/.test(before)) return false;
  if (listedUnits(before) !== null || /\d日/.test(before)) return false;
  const list = before.replace(/各[^各]*$/, "");
  return /(?:和|与|及|、)[^和与及、]{2,}$/.test(list);
}

/** Why a figure is no target; null for one that is. */
function whyNot(
  quantity: Quantity,
  clause: string,
  statement: string,
  dates: readonly DateExpression[],
): SkipReason | null {
  if (dates.some((date) => date.start <= quantity.start && quantity.end <= date.end)) return "vague-date";
  const reason = firstKind(NO_TARGETS, markFigure(clause, quantity));
  if (reason) return reason;
  if (tellsOfThePast(clause, statement)) return "background";
  return isPartOfReturn(quantity, clause, statement) ? "count-of-things" : null;
}

/** 总结（含照片5张） */
const ENCLOSED = /（(?:[附含]|照片|图片|影像|视频|音频|文字)[^（）]{0,10}$/;
const ASKS = new RegExp(DUTY_VERBS);
const MAKES = /^[^将把]*(?:打造|创建|建设|培育|撰写|制作|拍摄|创作|编写)/;
const CHOOSES = /推荐(?!表|信|书|材料)|遴选|筛选|选送|评选|[可限]报/;
const APPOINTS = /(?:明确|确定|指定|落实)[^，。；]{0,8}$/;
/** 提交总结、高清照片5张 and （不少于10张照片）: how much of a paper is handed in once. */
const PIECES =
  /(?:照片|图片|影像|总结|台账|报告)(?:资料)?(?:、[^，。；每各]{0,8}|（(?:不少于|至少)?)$|(?:照片|图片|总结)(?:不少于|至少)?$/;

/** 将图片5张、总结1篇发送至…, 总结材料各1份: what a hand-in consists of, not what has to be reached. */
function isPartOfReturn(
  { start, unitWord, comparator, claimed }: Quantity,
  clause: string,
  statement: string,
): boolean {
  const before = clause.slice(0, start);
  const since = statement.slice(0, statement.indexOf(clause)).replace(/^.*，/, "") + before;
  if (unitWord === "%" || !asksToSend(statement) || CHOOSES.test(since) || APPOINTS.test(before))
    return false;
  if (
    /[张个篇]/.test(unitWord) &&
    !/[每各]/.test(clause.replace(/^各[^，。]{2,12}/, "")) &&
    PIECES.test(before)
  )
    return true;
  if (MAKES.test(before) && !asksToSend(clause)) return false;
  const sentOn = asksToSend(statement.slice(statement.indexOf(clause)));
  if (!claimed && !asksToSend(before)) return sentOn || !ASKS.test(clause);
  const enclosed = ENCLOSED.test(before);
  const each = /[每各][^，各每]{1,10}$/.test(before);
  return (
    (comparator === "eq" || comparator === "range" || enclosed) &&
    !each &&
    (unitWord === "份" || enclosed || /[将把]/.test(before) || !asksToSend(before))
  );
}

/** The sentence reports what was reached, and the clause asks for nothing. */
function tellsOfThePast(clause: string, statement: string): boolean {
  if (/^(?:提升|增长|增加|下降)/.test(clause) && /去年|同比/.test(statement)) return true;
  const from = Math.max(0, statement.lastIndexOf("（", statement.indexOf(clause)) + 1);
  const past = /^(?:截至|目前|(?:19|20)\d\d年(?:，|以来|全[市县省区]|我)|去年|近年来)/.test(
    statement.slice(from),
  );
  return past && !AHEAD.test(clause) && !/力争/.test(statement.slice(0, statement.indexOf(clause)));
}
