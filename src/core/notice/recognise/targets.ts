// Targets: numbers with a measure word that somebody has to reach.
import type { SkipReason } from "../types";
import { DUTY_VERBS } from "../vocabulary";
import { type DateExpression, findDates } from "./dates";
import { findQuantities, type Quantity } from "./measure";
import { clausesOf, type Passage, statementsOf } from "./passages";
import { asksToSend } from "./sending";
import { carriesOn, speaksOfAll, subjectIn } from "./subject";

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
    past = (past || BACKGROUND.test(clause.text)) && !AHEAD.test(clause.text);
    const quantities = findQuantities(clause.text);
    if (quantities.length === 0 && !/[各每]/.test(clause.text)) continue;
    const dates = quantities.length > 0 ? findDates(clause.text) : [];
    const reasons = quantities.map((each) =>
      past && each.comparator === "eq" ? "background" : whyNot(each, clause.text, statement.text, dates),
    );
    const figure = quantities[Math.max(0, reasons.indexOf(null))];
    const own = subjectIn(clause.text, figure?.start ?? clause.text.length, figure?.unitWord ?? "");
    if (own !== null) subject = own;
    else if (speaksOfAll(clause.text) || (!carriesOn(clause.text) && quantities.length > 0)) subject = null;
    quantities.forEach((quantity, at) => {
      take(quantity, reasons[at] ?? null, clause, subject, search);
    });
  }
}

/** Clauses; those inside a bracket that holds figures are read as well. */
function targetClauses(statement: Passage): Passage[] {
  const out: Passage[] = [];
  for (const clause of clausesOf(statement).flatMap(afterColon)) {
    const pieces = /、/.test(clause.text) ? splitAtDun(clause) : [clause];
    out.push(...pieces);
  }
  return out;
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
function splitAtDun(clause: Passage): Passage[] {
  const out: Passage[] = [];
  let from = 0;
  const mark =
    /(?:\d|[一二两三四五六七八九十])(?:[万千百]?)[\u4e00-\u9fff%]{1,2}(?:以上|以内|左右)?、(?!\d{1,3}[日号月])/g;
  for (let hit = mark.exec(clause.text); hit; hit = mark.exec(clause.text)) {
    const at = hit.index + hit[0].length - 1;
    if (findQuantities(clause.text.slice(from, at)).length === 0 || insideBracket(clause.text, at)) continue;
    out.push({ text: clause.text.slice(from, at), start: clause.start + from });
    from = at + 1;
  }
  out.push({ text: clause.text.slice(from), start: clause.start + from });
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
  const list = before.replace(/各[^各]*$/, "");
  return /(?:和|与|及|、)[^和与及、]{2,}$/.test(list);
}

// What looks like a figure to reach and is none. Order matters: the plainest reason is given.
const BACKGROUND =
  /(?:现有|已有|已建|已建成|已完成|已注册|已开展|已培训|目前|截至|截止(?!时间|日期)|去年|上年|前年|往年|以来|共有(?!\d)|曾|累计已|先后|荣获|获得(?:了|过)|建成了|举办了|开展了|受理了|打下|现已|监测结果|调查结果|统计结果|已达|达成了|(?:19|20)\d\d年(?:，|以来|全|共|底|末|我|群众|度全|度共)[^，。；]{0,24}(?:为|达|率|居|共|已))/;
const SIZE_CONTEXT =
  /(?:开放时间|服务时间|营业时间|字数|篇幅|时长|片长|分辨率|像素|大小|面积|尺寸|规格|高度|宽度|长度|行距|字号|年龄|周岁|工龄|党龄|连续|任职|满)[^，。；]{0,10}$/;
const PRIZE = /(?:[一二三特]等奖|优秀奖|优胜奖|组织奖|鼓励奖|入围奖|金奖|银奖|铜奖|奖金|奖励)[^，。；]{0,8}$/;
const TEAM =
  /(?:每队|每组|每支(?:代表)?队|每个代表队|代表队由|参赛队由|领队|队员|教练|每人|人数控制在|队伍人数|合唱人数|参演人数|演员人数|人数(?=不超过|限|控制)|机会|抽取|答对|答题)[^，。；]{0,8}$/;
const ADDRESS = /(?:路|街|巷|弄|大道|号楼|单元)\s?$/;
const ANNOUNCED =
  /(?:设置|以下|下列|如下|上述|前述|这|该|共分|分为|分成|分|包括|包含|由|设|划分为|形成了?|统筹(?:好)?|坚持|突出|围绕|聚焦|抓好|做好|把握|处理好|实现|做到|防止|打好|实施好|落实|牢记|增强|坚定|贯彻|推动)(?:以下|下列)?[^，。；]{0,4}$/;
const GENERIC_AFTER =
  /^(?:方面|部分|环节|阶段|步骤|层面|维度|问题|重点|关键|结合|坚持|确保|意识|自信|维护|全面|一批|讲清楚|到位|不|必须|严禁|第一|统一|转变|抓手|原则|关系|台阶|新台阶|主体|平台|为一体|事|大事|实事|月内?|工作日|个月|月|季度|年度|重要|重大|人|机关|时期)/;
const TASK_VERB = new RegExp(`${DUTY_VERBS}|对\\d`);

function whyNot(
  quantity: Quantity,
  clause: string,
  statement: string,
  dates: readonly DateExpression[],
): SkipReason | null {
  const before = clause.slice(0, quantity.start);
  const { unitWord, after } = quantity;
  if (/(?:第|届|[^之以]前)\s?$/.test(before) || unitWord === "届") return "ordinal";
  if (quantity.chinese && /^(?:主席|会议|全会|全委|常委|代表大会|党组)/.test(after)) return "ordinal";
  if (/^周年|^周岁|^年/.test(unitWord + after)) return "anniversary";
  if (insideQuote(clause, quantity.start)) return "slogan";
  if (ADDRESS.test(before) || /^(?:号|楼|室|路|栋)/.test(after)) return "address";
  if (PRIZE.test(before) || /^(?:[一二三]等奖|奖)/.test(after) || /奖/.test(before.slice(-12)))
    return "prize";
  if (TEAM.test(before) || (unitWord === "人" && /按照?$/.test(before))) return "size";
  if (/^(?:联络员|信息员|负责人|专人|工作人员|联系人|分管|同志)/.test(after)) return "count-of-things";
  if (/^(?:赛项|工种|组别|大项|小项|赛道|奖项)/.test(after) && /设|分/.test(before)) return "count-of-things";
  if (/^(?:督查|督导|检查|调研|通报|调度)/.test(after) && /将/.test(before)) return "count-of-things";
  if (isDateLike(quantity, dates)) return "vague-date";
  if (isBackground(clause, statement, quantity)) return "background";
  if (isSize(unitWord, before, quantity)) return unitWord === "批" ? "no-number" : "size";
  if (/^(?:平方|立方|千米|公里|毫米|厘米|像素|KB|MB|kb|mb|G)/.test(after)) return "size";
  if (isHundredInName(quantity)) return "slogan";
  if (unitWord === "次" && /(?:报送|上报|报告|通报|汇报|调度|研究部署)$/.test(before))
    return "count-of-things";
  if ((quantity.comparator === "eq" || ENCLOSED.test(before)) && isEnclosure(unitWord, before, statement))
    return "count-of-things";
  return quantity.claimed ? whyNotClaimed(quantity, before) : whyNotBare(quantity, before, statement);
}

/** 百家宴, 千人诵: the hundred belongs to a name, alone or counted by the figure behind it. */
function isHundredInName({ chinese, number, after }: Quantity): boolean {
  return chinese && number >= 100 && /^[\u4e00-\u9fff](?:[\u4e00-\u9fff]{0,3}\d|[”，]|$)/.test(after);
}

/** 总结（含照片5张） */
const ENCLOSED = /（(?:[附含]|照片|图片|影像|视频|音频|文字)[^（）]{0,10}$/;

/** 将图片5张、总结1篇发送至…, 总结材料各1份: what a hand-in consists of, not what has to be reached. */
function isEnclosure(unitWord: string, before: string, statement: string): boolean {
  return (
    unitWord !== "%" &&
    asksToSend(statement) &&
    !/[每各][^，各每]{1,10}$/.test(before) &&
    (unitWord === "份" || ENCLOSED.test(before) || /[将把]/.test(before) || !asksToSend(before)) &&
    !/推荐(?!表|信|书|材料)|遴选|选送|评选/.test(before)
  );
}

/** Lengths, ages, sums of money and areas; hours and shares are sizes only where they measure a thing. */
function isSize(unitWord: string, before: string, quantity: Quantity): boolean {
  if (/^(?:字|分钟|秒|岁|元|万元|分|日|天|批|亩|平方米|公里|届)$/.test(unitWord)) return true;
  if (/^(?:课时|学时|小时)$/.test(unitWord) && /(?:每[期次场班人天]|一[期次场])[^，。；]{0,6}$/.test(before))
    return true;
  return (
    unitWord !== "%" &&
    (unitWord !== "小时" || /(?:开放|服务|营业)时间[^，。；]{0,6}$/.test(before)) &&
    SIZE_CONTEXT.test(before) &&
    !/至少|不少于[^，]*$/.test(quantity.unitWord)
  );
}

function whyNotClaimed(quantity: Quantity, before: string): SkipReason | null {
  const listed = /^(?:行动|任务|工作|制度|机制|活动|措施|重点|工程|要求|内容)/.test(quantity.after);
  if (quantity.chinese && quantity.comparator === "eq" && quantity.unitWord === "项" && listed)
    return "count-of-things";
  if (/(?:作为|成为|是|形成|打造成|列为|当作|当成|同)$/.test(before)) return "no-number";
  if (/(?:得票|分值|权重)[^，。；]{0,6}$/.test(before)) return "size";
  if (
    /^(?:以上|及以上)(?:的)?(?:规模|企业|单位|学历|职称|学校|群众|职工|党员)/.test(quantity.after) ||
    (quantity.chinese && /^百$/.test(""))
  )
    return "count-of-things";
  if (
    quantity.chinese &&
    /^(?:以上|以下)?(?:企业|单位|的)/.test(quantity.after) &&
    quantity.comparator !== "range" &&
    !/至少|不少于|[各每]/.test(before)
  )
    return "count-of-things";
  return null;
}

function whyNotBare(quantity: Quantity, before: string, statement: string): SkipReason | null {
  if (
    ANNOUNCED.test(before) &&
    (quantity.chinese ||
      GENERIC_AFTER.test(quantity.after) ||
      /以下|下列|如下|分为|由|设$/.test(before.slice(-6)))
  )
    return "count-of-things";
  if (/等$/.test(before) || /(?:依托|全[市县省区镇校]|所属|辖区内?|现有|对全[市县镇区])$/.test(before))
    return "background";
  if (
    quantity.unitWord !== "%" &&
    asksToSend(statement) &&
    !asksToSend(before) &&
    !/推荐|遴选|评选|选送/.test(before)
  )
    return "count-of-things";
  if (
    /^(?:课时|学时|小时|天)$/.test(quantity.unitWord) &&
    (/[每一][期次场班].{0,6}$/.test(before) || /^[\u4e00-\u9fff]{2}/.test(quantity.after))
  )
    return "size";
  if (quantity.unitWord === "%" && /率$/.test(before)) return null;
  if (quantity.unitWord === "%")
    return /占|的$/.test(before.slice(-4)) || !TASK_VERB.test(before) ? "background" : null;
  if (quantity.chinese && GENERIC_AFTER.test(quantity.after) && quantity.unitWord !== "人") return "slogan";
  if (quantity.chinese) return whyNotChinese(quantity, before);
  return TASK_VERB.test(before + quantity.after) ||
    (before !== "" && /^(?:其中)?(?:20\d\d年)?[\u4e00-\u9fff（）“”《》]{0,20}$/.test(before)) ||
    (before === "" && quantity.after.length <= 2)
    ? null
    : "count-of-things";
}

/** Chinese numerals count loosely (一个平台, 四项行动); they are targets where a verb asks for so many. */
function whyNotChinese(quantity: Quantity, before: string): SkipReason | null {
  if (quantity.number === 1 && !/每|各(?![级种类项])/.test(before)) return "no-number";
  if (/^[个种类项大条件]$/.test(quantity.unitWord) && quantity.number < 10) return "slogan";
  return TASK_VERB.test(before) || quantity.number >= 100 ? null : "slogan";
}

function insideQuote(clause: string, at: number): boolean {
  for (const pair of ["“”", "《》"]) {
    const open = clause.lastIndexOf(pair.charAt(0), at);
    if (open >= 0 && clause.indexOf(pair.charAt(1), open) > at) return true;
  }
  return false;
}

function isDateLike(quantity: Quantity, dates: readonly DateExpression[]): boolean {
  if (/^个?(?:工作日|月|星期|季度|小时内)/.test(quantity.after) && quantity.unitWord === "个") return true;
  if (/^(?:内|之内|以内|前|后)/.test(quantity.after) && /[日天]/.test(quantity.unitWord)) return true;
  return dates.some((date) => date.start <= quantity.start && quantity.end <= date.end);
}

function isBackground(clause: string, statement: string, quantity: Quantity): boolean {
  const hit = BACKGROUND.exec(clause);
  if (hit && hit.index < quantity.start) return true;
  if (/^(?:提升|增长|增加|下降)/.test(clause) && /去年|同比/.test(statement)) return true;
  const whole = /^(?:截至|目前|(?:19|20)\d\d年(?:，|以来|全[市县省区]|我)|去年|近年来)/.exec(
    statement.slice(Math.max(0, statement.lastIndexOf("（", statement.indexOf(clause)) + 1)),
  );
  return whole !== null && !/力争|达到|突破|目标|今年|确保|新增|实现/.test(clause);
}
