import { w } from "./words";

/** What the job pages say before they start, one sentence a line. */
export const jobWords = {
  distribute: [
    w(
      "为每个走“网络表格”的单位建一份填报表，并共享给它的联系人。已经建好的不会重复建。",
      "Makes a workbook for every unit on the road “Online workbook” and shares it with its contacts. Nothing is made twice.",
    ),
    w("可以随时停止，下次从停下的地方继续。", "You may stop at any time and go on later."),
  ],
  collect: [
    w(
      "读取各单位的填报表，收下勾选了“提交”或“零报告”的报表；有问题的写回该单位首页，不改动它填的内容。",
      "Reads the units' workbooks and takes in what was ticked. Problems are written to the unit's Front page; what it typed is not changed.",
    ),
  ],
  rollup: [
    w(
      "根据已收取的记录重新生成“汇总”和“报送情况”。",
      "Builds Summary and Status anew from what has been collected.",
    ),
  ],
} as const;
