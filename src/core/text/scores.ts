import { speaker, w } from "./words";

/** Words of the tab 考核得分. */
export const scoreWords = {
  tab: w("考核得分", "Scores"),
  title: w("{title}考核得分", "Scores: {title}"),
  span: w("{start}至{end}截止的报告期", "periods due from {start} to {end}"),
  rule: w(
    "{item}：{measure}，{weight} 分，{method}{details}",
    "{item}: {measure}, {weight} points, {method}{details}",
  ),
  fullRate: w("，{full}% 得满分", ", all for {full}%"),
  fullCount: w("，{full} 得满分", ", all for {full}"),
  fullQuota: w("，达到配额得满分", ", all for the quota"),
  each: w("，每次扣 {each} 分", ", {each} off for each"),
  onlyType: w("（{unitType}）", " ({unitType})"),
  comma: w("，", ", "),
  rank: w("名次", "Place"),
  unit: w("单位", "Unit"),
  raw: w("{item}：数", "{item}: figure"),
  points: w("得分", "Points"),
  sum: w("合计", "Sum"),
  possible: w("应得", "Of"),
  scaled: w("折算", "Scaled"),
  adjusted: w("加减", "± "),
  total: w("总分", "Total"),
  none: w("—", "—"),
  partMark: w("、", ", "),
  adjustment: w("{unit} {points} 分：{item}，{reason}", "{unit} {points}: {item}, {reason}"),
  adjustments: w("加减分", "Bonuses and deductions"),
  howTo: w(
    "得分＝分值×数÷满分标准，最多为分值，四舍五入到两位小数；列出几个数的，每个最多算 1，取平均；按次扣分的为分值减次数×每次扣分，最低 0。没有应报、没有配额、没有要求材料的项记“—”，不算在“应得”里；折算＝合计÷应得×全部分值。总分＝折算＋加减。",
    "Points = weight × figure ÷ full mark, at most the weight, to two decimals; of several figures each counts 1 at most and the mean is taken; of counted reports weight − number × points off, at least 0. What a unit does not owe is “—” and not in “Of”; scaled = sum ÷ of × all points. Total = scaled ± bonus.",
  ),
  basis: w("数据{asAt}", "{asAt}"),
  leftOut: w(
    "考核办法中有 {count} 行写错，没有计入；请用“检查与修复”查看。",
    "{count} rows of the scoring rules are wrong and left out; see Check and repair.",
  ),
  elsewhere: w("{item}取自“{title}”的总分（{asAt}）。", "{item}: totals of “{title}” ({asAt})."),
  unread: w(
    "“{item}”没有计入：读不到“{campaign}”的考核得分。请看活动设置“其他活动的总表”是否有它的链接、能否打开，并在那里汇总一次。",
    "“{item}” is left out: the scores of “{campaign}” cannot be read. See that campaign settings name its head by a link that opens, and roll up there.",
  ),
  noRules: w("考核办法中没有可用的行。", "There is no valid row in the scoring rules."),
} as const;

/** A text of them in one language with its placeholders filled. */
export const scoreText = speaker(scoreWords);
