import { w } from "../words";

/** Dialog 自检: the checklist of what must be so on Google, and contract cases inside this very account. */
export const selfCheckWords = {
  title: w("自检", "Self-check"),
  unasked: w(
    "第一次使用，或程序刚更新过，先查一遍。处理好后点“再查一次”；也可以关闭本窗口，再点一次菜单，照常使用。",
    "First use, or first use after an update: this is what was found. Mend this and check again; or close this window and choose the menu item once more to go on as it is.",
  ),
  inOrder: w("使用条件全部具备", "Everything is set as it should be"),
  toMend: w("有 {count} 项需要处理", "{count} things need mending"),
  toDo: w("可以使用，有 {count} 项提示", "Ready, with {count} notes"),
  item: w("项目", "Item"),
  state: w("情况", "State"),
  fine: w("正常", "fine"),
  note: w("提示", "note"),
  problem: w("需处理", "to correct"),
  authorize: w("打开授权页", "Open the consent page"),
  again: w("再查一次", "Check again"),
  checking: w("正在检查…", "Checking…"),
  build: w("版本 {build}", "Version {build}"),
  platform: w("平台行为", "Platform"),
  explain: w(
    "给维护人员：“核对平台行为”在本表的一张临时工作表上逐条核对平台的行为，约三分钟，完成后自动删除该工作表，不改动其他内容。",
    "For maintainers: “Check the platform” looks at the platform's behaviour case by case on a temporary tab, for about three minutes. The tab is removed afterwards; nothing else is touched.",
  ),
  start: w("核对平台行为", "Check the platform"),
  progress: w("自检进度", "Progress"),
  same: w("{count} 条与预期一致", "{count} as expected"),
  different: w("{count} 条与预期不同", "{count} different"),
  noDifference: w("全部与预期一致", "Everything as expected"),
  download: w("下载结果（JSON）", "Download the result (JSON)"),
  expected: w("预期", "Expected"),
  observed: w("实际", "Observed"),
  uncertain: w("事先不确定", "uncertain before"),
} as const;
