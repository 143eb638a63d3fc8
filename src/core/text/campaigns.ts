import { speaker, w } from "./words";

/** Words of the tab 全部活动. */
export const campaignsWords = {
  tab: w("全部活动", "All campaigns"),
  title: w("活动", "Campaign"),
  span: w("起止", "From – to"),
  units: w("单位数", "Units"),
  expected: w("应报", "Expected"),
  actual: w("实报", "Actual"),
  onTime: w("按时", "On time"),
  rate: w("报送率", "Reporting rate"),
  rateOnTime: w("按时率", "Rate on time"),
  missing: w("缺报", "Missing"),
  late: w("迟报", "Late"),
  light: w("灯", "Light"),
  next: w("近期截止", "Due next"),
  asAt: w("数据截至", "As at"),
  state: w("读取", "Read"),
  link: w("总表", "Head workbook"),
  from: w("{start}—{end}", "{start} – {end}"),
  period: w("{return} {period}：{day}", "{return} {period}: {day}"),
  partMark: w("；", "; "),
  read: w("✓", "✓"),
  unreadable: w("● 打不开：请把那张总表共享给汇总的人", "● cannot be opened: share it with whoever sums up"),
  older: w("● 那张总表还没有“报送率”：请在那里汇总一次", "● has no reporting rates yet: sum up there once"),
  busy: w("○ 这次没有读到，下次汇总再读", "○ not read this time; the next sum reads it"),
  noLink: w("● 不是 Google 表格的链接", "● no link of a Google spreadsheet"),
} as const;

/** A text of them in one language with its placeholders filled. */
export const campaignsText = speaker(campaignsWords);
