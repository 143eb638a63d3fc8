import type { Language } from "../model/language";
import { w } from "./words";

/** Words that everything uses: places of problems, lists, periods. */
export const generalWords = {
  row: w("第 {row} 行", "row {row}"),
  tab: w("“{tab}”", "tab {tab}"),
  cell: w("{cell} 格", "cell {cell}"),
  column: w("“{column}”列", "column {column}"),
  /** Between the parts of a place. */
  placeSeparator: w(" ", ", "),
  placed: w("{place}：{sentence}", "{place}: {sentence}"),
  sentence: w("{reason}。{action}。", "{reason}. {action}."),
  /** Between the items of a list. */
  separator: w("、", ", "),
  noneYet: w("（现在一个也没有）", "(there is none yet)"),
  andOthers: w("{cells} 等 {count}", "{cells} and others, {count} in all"),
  /** Between the clauses of a sentence. */
  clauseSeparator: w("，", ", "),
  /** Between statements that hold clauses themselves. */
  partSeparator: w("；", "; "),
  /** What is said in brackets behind something. */
  bracketed: w("（{words}）", " ({words})"),
  wholeCampaign: w("全期", "Whole campaign"),
  week: w("{year}年第{number}周", "{year}, week {number}"),
  quarter: w("{year}年第{number}季度", "{year}, quarter {number}"),
  year: w("{year}年", "{year}"),
  /** A period with its return. */
  periodOfReturn: w("{name} {span}", "{name} {span}"),
} as const;

/** The three parts of a month (旬), in order. */
export const tenDayNames = [
  w("{month}上旬", "{month}, 1st to 10th"),
  w("{month}中旬", "{month}, 11th to 20th"),
  w("{month}下旬", "{month}, from the 21st"),
] as const;

/** The two halves of a year, in order. */
export const halfYearNames = [
  w("{year}年上半年", "{year}, first half"),
  w("{year}年下半年", "{year}, second half"),
] as const;

/** What a month ("2020-03") is called. */
export const monthNames: Readonly<Record<Language, (month: string) => string>> = {
  zh: (month) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  en: (month) => month,
};
