import { w } from "./words";

/** What the columns of the tab 考核办法 ask for. */
export const scoringHelp = {
  return: w("留空指全部报送事项。", "Blank for all returns."),
  indicator: w(
    "计分依据为“指标数”时必填；为“配额完成率”时留空指全部有配额的指标。",
    "Needed for “Indicator”; for “Quotas met” blank means all that units owe by quota.",
  ),
  unitType: w(
    "留空指全部单位类型；各类不同的，每类写一行。",
    "Blank for all types; where types differ, a row for each.",
  ),
  unit: w("只用于“加减分”：给哪个单位。", "For “Bonus or deduction” alone: whose."),
  start: w(
    "截止日在“自”到“至”之间的报告期计入；留空不限。",
    "Periods that are due between From and To count; blank for no bound.",
  ),
  weight: w(
    "这一项最多得几分；“加减分”写加几分，减分写负数。",
    "Most points of the item; of a bonus the points, of a deduction with a minus.",
  ),
  full: w(
    "达到多少得满分：比率和材料写百分数（95 即 95%），留空为 100；指标数留空按该单位的配额下限；稿件得分和其他活动得分必填。",
    "Figure for all points: of rates and materials in percent (95), blank for 100; of an indicator blank for what the unit owes by quota; of articles and of another campaign needed.",
  ),
  method: w(
    "留空：比率、指标和材料按比例，次数按次扣分。",
    "Blank: rates and indicators in proportion, counted reports so many off for each.",
  ),
  each: w("“按次扣分”时每一次扣几分，扣完为止。", "Points off for each, down to none."),
  campaign: w(
    "只用于“其他活动得分”：那项活动的标题，或其总表的链接；总表须写在活动设置“其他活动的总表”里。",
    "For “Score in another campaign” alone: its title, or the link of its head, which campaign settings name.",
  ),
  reason: w("“加减分”必须写明理由。", "A bonus or deduction needs one."),
} as const;
