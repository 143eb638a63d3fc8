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
  /** Between the clauses of a sentence. */
  clauseSeparator: w("，", ", "),
  wholeCampaign: w("全期", "Whole campaign"),
} as const;

/** What a month ("2020-03") is called. */
export const monthNames: Readonly<Record<Language, (month: string) => string>> = {
  zh: (month) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  en: (month) => month,
};
