import { w } from "../words";

/** Dialog 检查与修复. */
export const checkWords = {
  title: w("检查与修复", "Check and repair"),
  inOrder: w("检查完毕，没有发现问题", "Checked: everything is in order"),
  found: w("发现 {count} 处问题", "{count} problems found"),
  notes: w("{count} 点说明，不必改正", "{count} notes, nothing to correct"),
  repairable: w("其中 {count} 处可以自动修复", "{count} of them can be repaired"),
  byHand: w("请到表中改正，改后再查一次", "Correct these in the tabs, then check again"),
  place: w("位置", "Place"),
  finding: w("问题", "Problem"),
  repair: w("可修复", "Repair"),
  repairAll: w("修复能修的 {count} 处", "Repair {count}"),
  show: w("到 {place} 看看", "Show {place}"),
  again: w("再查一次", "Check again"),
  working: w("正在检查…", "Checking…"),
  repaired: w("已修复 {count} 处", "{count} repaired"),
  nothingLost: w(
    "修复只补表头、标识和保护，不改动填写的内容。",
    "Repairs restore headers, keys and protection; they change nothing that was typed.",
  ),
} as const;
