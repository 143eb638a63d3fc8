// Spaces: in Chinese prose they are left over from typesetting and copying.

const CJK = "\\u3400-\\u9fff";
const WIDE = `${CJK}\\u3001-\\u3015\\uff01-\\uff0f\\uff1a-\\uff1f\\u201c\\u201d\\u2018\\u2019`;
const LETTER_SPACED = new RegExp(`(^|[^${CJK}])([${CJK}](?: +[${CJK}](?![${CJK}])){2,})`, "g");
const BESIDE_PUNCTUATION = / *([、，。；：！？（）《》〈〉〔〕【】“”]) */g;
const DIGIT_AFTER_WIDE = new RegExp(`([${WIDE}]) +(?=[0-9])`, "g");
const WIDE_AFTER_DIGIT = new RegExp(`([0-9%]) +(?=[${WIDE}])`, "g");

/** 1 2月, 6 5 户, 6 0 0 人: single digits that a measure word or a date closes are one number. */
const SPACED_DIGITS = new RegExp(`(^|[^\\d.,])(\\d(?: \\d){1,5})(?= ?[${CJK}%])`, "g");
/** A narrow stop or comma between Chinese words, with the space that follows it in Western print. */
const STOP_BETWEEN_WORDS = new RegExp(`([${CJK}）)”"》][.,;:]) +(?=[${CJK}（(“"《])`, "g");

/** Keywords that stray spaces or breaks must not hide. */
const KEYWORDS = [
  "责任领导",
  "责任部门",
  "责任部室",
  "责任单位",
  "责任科室",
  "责任人",
  "牵头单位",
  "牵头部门",
  "牵头领导",
  "配合单位",
  "配合部门",
  "协办单位",
  "分管领导",
  "完成时限",
  "完成时间",
  "时间要求",
  "工作时限",
  "联系人",
  "电话",
  "邮箱",
  "联系电话",
  "电子邮箱",
  "电子邮件",
  "填报单位",
  "不少于",
  "不低于",
  "不超过",
];
const BROKEN_KEYWORDS = new RegExp(KEYWORDS.map((word) => word.split("").join(" *")).join("|"), "g");

/** Takes stray spaces out of one line of prose; a single space between two Chinese words stays. */
export function tidySpaces(line: string): string {
  if (!/[ \t]/.test(line)) return line;
  return line
    .replace(/[ \t]+/g, " ")
    .trim()
    .replace(LETTER_SPACED, (_, before: string, run: string) => before + run.replace(/ /g, ""))
    .replace(BESIDE_PUNCTUATION, "$1")
    .replace(/^(\d{1,2}) +(?=[.．、])/, "$1")
    .replace(/(\d) *([—–~～-]{1,2}|\.) *(?=\d)/g, closeUp)
    .replace(SPACED_DIGITS, joinDigits)
    .replace(STOP_BETWEEN_WORDS, keepMarker)
    .replace(DIGIT_AFTER_WIDE, "$1")
    .replace(WIDE_AFTER_DIGIT, keepMarkerSpace)
    .replace(BROKEN_KEYWORDS, (word) => word.replace(/ /g, ""));
}

/** 一. 活动内容: the stop behind a number that opens a line is its mark. */
function keepMarker(run: string, closed: string, at: number, line: string): string {
  return /^[一二三四五六七八九十]{0,2}$/.test(line.slice(0, at)) && /^[一二三四五六七八九十]/.test(closed)
    ? run
    : closed;
}

/** 1. 25人以上…: the stop behind a number that opens a line is its mark. */
function closeUp(run: string, digit: string, mark: string, at: number): string {
  return at < 2 && /\. +$/.test(run) ? run : digit + mark;
}

/** At the start of a line the first digit may be a marker: 1 2月… stays. */
function joinDigits(run: string, before: string, digits: string, at: number): string {
  return at === 0 && before === "" ? run : before + digits.replace(/ /g, "");
}

/** 1 组织领导: the space behind a number that opens a line stands for its mark. */
function keepMarkerSpace(run: string, digit: string, at: number, line: string): string {
  return at < 6 &&
    /^\d{1,2}(?:\.\d{1,2})*$/.test(line.slice(0, at + 1)) &&
    /^ +[\u4e00-\u9fff“《]/.test(line.slice(at + 1)) &&
    !/^ *[年月日号个名场次万千百%]/.test(line.slice(at + 1))
    ? run
    : digit;
}

/** Whether spaces between Chinese words are so frequent in the lines that they can mean nothing. */
export function isPepperedWithSpaces(lines: readonly string[]): boolean {
  let spaces = 0;
  let characters = 0;
  for (const line of lines) {
    if (line.length < 25) continue;
    characters += line.length;
    const found = line.match(BETWEEN_WORDS);
    if (found) spaces += found.length;
  }
  return spaces >= 12 && spaces * 40 > characters;
}

const BETWEEN_WORDS = new RegExp(`[${CJK}] (?=[${CJK}])`, "g");

/** Takes every space between two Chinese characters out. */
export function dropSpacesBetweenWords(line: string): string {
  return line.replace(new RegExp(`([${CJK}]) +(?=[${CJK}])`, "g"), "$1");
}
