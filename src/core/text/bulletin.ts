import { speaker, w } from "./words";

/** Names of what a sentence of 通报内容 may hold in two pairs of braces; conditions compare by the same names. */
export const bulletinNames = {
  campaign: w("活动", "campaign"),
  issuer: w("发文单位", "issuer"),
  today: w("今天", "today"),
  asAt: w("截至", "as at"),
  span: w("统计范围", "span"),
  expected: w("应报", "expected"),
  actual: w("实报", "actual"),
  onTime: w("按时", "on time"),
  rate: w("报送率", "rate"),
  rateOnTime: w("按时率", "rate on time"),
  overdue: w("缺报份数", "overdue"),
  activities: w("活动场次", "activities"),
  people: w("参与人次", "person-times"),
  leaders: w("场次领先单位", "leading units"),
  missingUnits: w("缺报单位", "units missing"),
  missingCount: w("缺报单位数", "count missing"),
  lateUnits: w("迟报单位", "units late"),
  lateCount: w("迟报单位数", "count late"),
  zeroUnits: w("零报告单位", "units zero"),
  zeroCount: w("零报告单位数", "count zero"),
  shortQuotas: w("未完成配额", "quotas missed"),
  shortCount: w("未完成配额单位数", "count short"),
  lackingUnits: w("缺材料单位", "units lacking materials"),
  lackingCount: w("缺材料单位数", "count lacking"),
  practice: w("典型做法", "good practice"),
  next: w("下一步工作", "next steps"),
} as const;

/** Words of bulletins. */
const bulletinWords = {
  title: w("关于“{campaign}”开展情况的通报", "Bulletin on “{campaign}”"),
  prefix: w("督导通报", "Bulletin "),
  number: w("{prefix}〔{year}〕{serial}号", "{prefix}[{year}] No. {serial}"),
  addressee: w("各单位", "All units"),
  toDate: w("活动开始以来", "to date"),
  practice: w("{unit}：{told}。", "{unit}: {told}."),
  listMark: w("、", ", "),
  clauseMark: w("；", "; "),
  lead: w("{unit}（{count} 场）", "{unit} ({count})"),
  missing: w("{unit}（缺报 {days} 天）", "{unit} (missing for {days} days)"),
  missingMany: w(
    "{unit}（缺报 {count} 份，最长 {days} 天）",
    "{unit} ({count} missing, longest {days} days)",
  ),
  late: w("{unit}（迟报 {days} 天）", "{unit} ({days} days late)"),
  lateMany: w(
    "{unit}（迟报 {count} 次，最长 {days} 天）",
    "{unit} ({count} times late, longest {days} days)",
  ),
  quota: w("{indicator}：{units}", "{indicator}: {units}"),
  share: w("{unit} {actual}/{min}{word}", "{unit} {actual}/{min} {word}"),
  overdueBy: w("（逾期 {days} 天）", " ({days} days overdue)"),
  lack: w("{unit}（缺{materials}）", "{unit} ({materials})"),
  unit: w("单位", "Unit"),
  period: w("报告期", "Period"),
  standing: w("情况", "State"),
  days: w("天数", "Days"),
  indicator: w("指标", "Indicator"),
  done: w("完成/要求", "Done/owed"),
  gap: w("还差", "Missing"),
} as const;

/** A text of them in one language with its placeholders filled. */
export const bulletinText = speaker(bulletinWords);

/** What the tab 通报内容 holds until somebody changes it: heading, condition, words and table of each row. */
export const usualBulletin = {
  zh: [
    [
      "总体情况",
      "",
      "截至{{截至}}，{{统计范围}}应报{{应报}}份，实报{{实报}}份，报送率{{报送率}}；按时报送{{按时}}份，按时率{{按时率}}。共开展活动{{活动场次}}场，{{参与人次}}人次参加。",
      "status",
    ],
    ["主要做法", "场次领先单位>0", "开展活动较多的单位：{{场次领先单位}}。", "none"],
    ["", "", "{{典型做法}}", "none"],
    ["存在问题", "缺报单位数>0", "{{缺报单位数}}个单位缺报：{{缺报单位}}。", "none"],
    ["", "迟报单位数>0", "{{迟报单位数}}个单位迟报：{{迟报单位}}。", "none"],
    ["", "零报告单位数>0", "{{零报告单位数}}个单位零报告：{{零报告单位}}。", "none"],
    ["", "未完成配额单位数>0", "{{未完成配额单位数}}个单位未完成配额。{{未完成配额}}。", "quotas"],
    ["", "缺材料单位数>0", "{{缺材料单位数}}个单位缺材料：{{缺材料单位}}。", "none"],
    ["下一步工作", "", "{{下一步工作}}", "none"],
  ],
  en: [
    [
      "Overview",
      "",
      "As at {{as at}}, {{span}}: {{expected}} reports expected, {{actual}} received ({{rate}}), {{on time}} on time ({{rate on time}}); {{activities}} activities with {{person-times}} person-times.",
      "status",
    ],
    ["Practice", "leading units > 0", "Most activities: {{leading units}}.", "none"],
    ["", "", "{{good practice}}", "none"],
    [
      "Problems",
      "count missing > 0",
      "Units with missing reports, {{count missing}}: {{units missing}}.",
      "none",
    ],
    ["", "count late > 0", "Units with late reports, {{count late}}: {{units late}}.", "none"],
    ["", "count zero > 0", "Units with zero reports, {{count zero}}: {{units zero}}.", "none"],
    ["", "count short > 0", "Units short of quotas, {{count short}}: {{quotas missed}}.", "quotas"],
    [
      "",
      "count lacking > 0",
      "Units lacking materials, {{count lacking}}: {{units lacking materials}}.",
      "none",
    ],
    ["Next steps", "", "{{next steps}}", "none"],
  ],
} as const;
