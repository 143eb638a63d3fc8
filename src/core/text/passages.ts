// What the tab 通报内容 holds until somebody changes it.
import type { BulletinTable, DocumentKind } from "../model";

/** Heading, condition, words and table of a row. */
export type UsualPassage = readonly [
  heading: string,
  condition: string,
  sentence: string,
  table: BulletinTable,
];

type Passages = Readonly<Record<"zh" | "en", readonly UsualPassage[]>>;

const bulletin = {
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
} as const satisfies Passages;

const notice = {
  zh: [
    ["", "", "现就开展“{{活动}}”有关事项通知如下。", "none"],
    ["活动时间", "开始", "{{开始}}至{{结束}}。", "none"],
    ["工作任务", "任务数>0", "{{任务内容}}", "tasks"],
    ["组织领导", "领导小组人数>0", "成立活动领导小组，组成人员如下。", "leadingGroup"],
    ["指标要求", "指标数>0", "各类单位应完成的数量见下表。", "targets"],
    ["报送要求", "报送事项数>0", "请按下表的时间和内容，在填报表中填写并提交。", "returns"],
    ["", "", "{{下一步工作}}", "none"],
    ["联系方式", "联系人", "联系人：{{联系人}}", "none"],
    ["", "联系电话", "联系电话：{{联系电话}}", "none"],
    ["", "报送邮箱", "报送邮箱：{{报送邮箱}}", "none"],
  ],
  en: [
    ["", "", "This is about “{{campaign}}”.", "none"],
    ["Dates", "start", "From {{start}} to {{end}}.", "none"],
    ["Tasks", "count tasks > 0", "{{tasks}}", "tasks"],
    ["Who leads", "count leading group > 0", "The campaign is led by:", "leadingGroup"],
    ["Targets", "count targets > 0", "What units of each type owe:", "targets"],
    ["Reports", "count returns > 0", "Fill in your workbook and submit it as the table says.", "returns"],
    ["", "", "{{next steps}}", "none"],
    ["Contact", "contact", "Contact: {{contact}}", "none"],
    ["", "phone", "Phone: {{phone}}", "none"],
    ["", "mail", "Mail: {{mail}}", "none"],
  ],
} as const satisfies Passages;

const roll = {
  zh: [
    ["", "", "经推荐和评选，“{{活动}}”共有{{入选数}}件入选，名单如下。", "chosen"],
    ["", "公示中数>0", "另有{{公示中数}}件正在公示，期满后列入。", "none"],
  ],
  en: [
    ["", "", "Chosen in “{{campaign}}”: {{count chosen}}.", "chosen"],
    ["", "count public > 0", "Public still and not listed yet: {{count public}}.", "none"],
  ],
} as const satisfies Passages;

/** The usual passages of each kind of document. */
export const usualPassages: Readonly<Record<DocumentKind, Passages>> = { bulletin, notice, roll };
