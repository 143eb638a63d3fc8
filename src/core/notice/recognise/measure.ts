// Numbers with measure words, and the words that compare them.
import { numeralValue } from "../structure/numerals";
import type { Comparator } from "../types";

/** A number with its measure word, at [start, end) of the clause it was found in. */
export interface Quantity {
  start: number;
  end: number;
  number: number;
  max: number | null;
  comparator: Comparator;
  unitWord: string;
  /** Whether a word of comparison or 各/每 claims the number for somebody. */
  claimed: boolean;
  /** Whether the number is written in Chinese numerals. */
  chinese: boolean;
  /** What stands directly behind the measure word. */
  after: string;
}

/** Measure words, longest first where one begins another. */
const WORDS =
  "人次|架次|辆次|点位|公顷|公斤|千克|人份|站次|场次|批次|班次|车次|课时|学时|小时|万元|百分点|站点|户次|件次|篇次|处所|平方米|立方米|千瓦时|千卡|克|公里|分钟|个|名|人|场|次|家|篇|项|件|套|期|处|所|条|幅|部|本|册|份|支|组|户|对|门|首|张|例|则|座|块|台|辆|班|节|轮|堂|间|片|批|只|双|副|枚|盘|集|棵|株|亩|讲|种|起|题|道|席|档|版|屏|天|日|字|元|分|岁|届|秒|站|艘|架|瓶|箱|袋|桶|吨|面|幢|顶|床|盆|盒|包|罐|卷|宗|笔|帧|曲|桌|顿|页|盏|封|根|趟|车|倍|遍|队|具|匹";
const MEASURE = `${WORDS}|%|％|‰`;
const ARABIC = "\\d{1,3}(?:[,，]\\d{3}){1,3}(?!\\d)|\\d{1,9}(?:\\.\\d{1,4})?";
const CHINESE = "[一二两三四五六七八九十百千]{1,7}";
const SCALE = "(?:余|多)?[百千万亿]{0,2}";
const RANGE = "(?:--?|至|到|、)";
const QUANTITY = new RegExp(
  `(${ARABIC}|${CHINESE})(${SCALE})(?:(?:${MEASURE})?\\s?(${RANGE})\\s?(${ARABIC}|${CHINESE})(${SCALE}))?\\s?(余|多|来|几)?(${MEASURE})`,
  "g",
);

const AT_LEAST_BEFORE =
  /(?:不少于|不低于|不小于|不得少于|不得低于|至少|最少|起码|达到|突破|超过|≥|>=|大于|高于|多于|不下|力争达到|保底|提升至|提高到|提升到)(?:[^，。；、\d]{0,12})?$|达$/;
const AT_MOST_BEFORE =
  /(?:不超过|不高于|不多于|不大于|不得超过|不得多于|不得高于|不得大于|至多|最多|限报|限|≤|<=|少于|低于|控制在|小于)(?:[^，。；、\d]{0,10})?$|不过$/;
const AT_LEAST_AFTER =
  /^(?:（[\u4e00-\u9fff]{1,2}）)?(?:及|或|（含）)?(?:以上|及其以上|起步|\+)|^(?:左右)?以上/;
const AT_MOST_AFTER = /^(?:及|或|（含）)?(?:以内|以下|之内|内(?![容部外]))/;

/** Finds every number with a measure word in a folded clause. */
export function findQuantities(clause: string): Quantity[] {
  const out: Quantity[] = [];
  if (!/[\d一二两三四五六七八九十百千]/.test(clause)) return out;
  const share = SHARE.exec(clause);
  if (share) return [shareQuantity(share, clause)];
  QUANTITY.lastIndex = 0;
  for (let hit = QUANTITY.exec(clause); hit; hit = QUANTITY.exec(clause)) {
    const quantity = toQuantity(hit, clause);
    if (quantity) out.push(quantity);
  }
  return out;
}

const SHARE = /百分之([〇零一二三四五六七八九十百\d.]{1,6})/;

/** 百分之九十以上 */
function shareQuantity(hit: RegExpExecArray, clause: string): Quantity {
  const before = clause.slice(0, hit.index);
  const after = clause.slice(hit.index + hit[0].length);
  const comparator = compare(before, after);
  const number = numeralValue(hit[1]!) ?? 0;
  const claimed = comparator !== "eq";
  return {
    start: hit.index,
    end: hit.index + hit[0].length,
    number,
    max: null,
    comparator,
    unitWord: "%",
    claimed,
    chinese: false,
    after,
  };
}

function toQuantity(hit: RegExpExecArray, clause: string): Quantity | null {
  const [whole = "", first = "", scale = "", range, second, secondScale, , unit = ""] = hit;
  if ((range === "、" && !/\d/.test(first + second)) || /千千|万万|百百|十十/.test(first + scale))
    return null;
  const low = numeralValue(first + (second && !scale ? (secondScale ?? "").replace(/[余多]/g, "") : scale));
  const high = second === undefined ? null : numeralValue(second + (secondScale ?? ""));
  if (low === null || (second !== undefined && high === null)) return null;
  const before = clause.slice(0, hit.index);
  const after = clause.slice(hit.index + whole.length);
  if (
    (high !== null && high <= low) ||
    /(?:[数几含]|最后)$/.test(before) ||
    (/每$/.test(before) && /^[十百千万]$/.test(first))
  )
    return null;
  const comparator = high !== null ? "range" : compare(before, after);
  return {
    start: hit.index,
    end: hit.index + whole.length,
    number: low,
    max: high,
    comparator,
    unitWord: unit === "％" ? "%" : unit,
    claimed: comparator !== "eq" || /[各每](?:[^，。；]{0,16})$/.test(before),
    chinese: !/\d/.test(first),
    after,
  };
}

function compare(before: string, after: string): Comparator {
  if (AT_MOST_BEFORE.test(before) && !/不(?:得)?(?:少于|低于|小于)[^，。；、\d]{0,10}$/.test(before))
    return "lte";
  if (AT_LEAST_BEFORE.test(before)) return "gte";
  if (AT_LEAST_AFTER.test(after)) return "gte";
  return AT_MOST_AFTER.test(after) ? "lte" : "eq";
}
