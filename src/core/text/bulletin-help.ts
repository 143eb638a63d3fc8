import { w } from "./words";

/** What the columns of the tab 通报内容 ask for. */
export const bulletinHelp = {
  heading: w(
    "不写序号，程序按顺序编；留空的接在上一个标题下面。",
    "Without a number: it gets one. Blank goes on beneath the heading above.",
  ),
  condition: w(
    "留空总是写；写“缺报单位数>0”“报送率<90”这样的比较，不成立时这一行不写。",
    "Blank = always; else a comparison such as “count missing > 0” or “rate < 90”: where it does not hold, the row is left out.",
  ),
  sentence: w(
    "用两对半角花括号写数，如 {{应报}}；可用的见手册。",
    "Figures in two pairs of braces, such as {{expected}}; the handbook lists them.",
  ),
  document: w("写进哪一种公文；留空是督导通报。", "In which document it is written; blank for bulletins."),
} as const;
