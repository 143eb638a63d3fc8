import { speaker, w } from "./words";

/** Words of the tab 报送率. */
export const rateWords = {
  title: w("报送率", "Reporting rates"),
  scope: w("范围", "Group by"),
  name: w("名称", "Of"),
  unitType: w("单位类型", "Unit type"),
  return: w("报送事项", "Return"),
  period: w("报告期", "Period"),
  dueOn: w("截止", "Due on"),
  rank: w("同类名次", "Place in its type"),
  units: w("单位数", "Units"),
  expected: w("应报", "Expected"),
  actual: w("实报", "Actual"),
  onTime: w("按时", "On time"),
  rate: w("报送率", "Reporting rate"),
  rateOnTime: w("按时率", "Rate on time"),
  activities: w("活动场次", "Activities"),
  people: w("参与人次", "Person-times"),
  gap: w("指标缺口", "Gap to quota"),
  all: w("全部", "All"),
  type: w("单位类型", "Unit type"),
  level: w("层级", "Level"),
  subtree: w("单位及下级", "Unit with all below"),
  unit: w("单位", "Unit"),
  notYetDue: w("{day}（未截止）", "{day} (not yet due)"),
  neverDue: w("不设截止", "Never due"),
  rankHelp: w(
    "同一单位类型内，先比按时率，再比报送率、活动场次、参与人次；相同的并列。",
    "Among units of one type: by rate on time, then reporting rate, activities, person-times; who is alike shares a place.",
  ),
} as const;

/** A text of them in one language with its placeholders filled. */
export const rateText = speaker(rateWords);
