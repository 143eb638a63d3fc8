import { w } from "../words";

/** Dialog 自检: contract cases inside this very account. */
export const selfCheckWords = {
  title: w("自检", "Self-check"),
  explain: w(
    "在本表的一张临时工作表上逐条核对平台的行为，约一分钟，完成后自动删除该工作表，不改动其他内容。",
    "Checks the platform's behaviour case by case on a temporary tab, for about a minute. The tab is removed afterwards; nothing else is touched.",
  ),
  start: w("开始自检", "Start"),
  progress: w("自检进度", "Progress"),
  same: w("{count} 条与预期一致", "{count} as expected"),
  different: w("{count} 条与预期不同", "{count} different"),
  noDifference: w("全部与预期一致", "Everything as expected"),
  download: w("下载结果（JSON）", "Download the result (JSON)"),
  expected: w("预期", "Expected"),
  observed: w("实际", "Observed"),
  uncertain: w("事先不确定", "uncertain before"),
} as const;
