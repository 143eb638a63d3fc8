import { speaker, w } from "./words";

/** Words of what became of entries: on 首页, in mails, in the log and in the tabs 典型库 and 采用情况. */
const selectionWords = {
  told: w("{at} “{name}”{stage}：{result}{details}", "{at} “{name}”, {stage}: {result}{details}"),
  printed: w("已刊用", "printed"),
  place: w("，第 {rank} 名", ", place {rank}"),
  outlet: w("，{outlet}（{level}）{date}", ", {outlet} ({level}) {date}"),
  sameOutlet: w("，{outlet} {date}", ", {outlet} {date}"),
  public: w("，公示 {from} 至 {to}", ", public {from} to {to}"),
  reason: w("，{reason}", ", {reason}"),
  ofOther: w("“{name}”", "“{name}” "),
  passedOn: w("{unit}推荐", "proposed by {unit}"),
  unclear: w(
    "{at} “{name}”：{units}都报了同名的，分不出推荐的是哪一件，请在名称前写上单位（如“{unit} {name}”）再提交",
    "{at} “{name}”: {units} have each sent one of this name, so that nobody knows which one is proposed; write the unit before the name (such as “{unit} {name}”) and submit again",
  ),
  unclearMark: w("分不出推荐的是哪一件", "nobody knows which one is proposed"),
  passedNoMore: w("{unit}不再推荐", "{unit} no longer proposes it"),
  passedGone: w("单位自己撤下了", "its own unit withdrew it"),
  passedUnderOldName: w(
    "{unit}推荐的是原名“{before}”，单位已改名为“{name}”",
    "{unit} proposed “{before}”, which its unit has renamed to “{name}”",
  ),
  more: w("。{words}", ". {words}"),
  candidates: w("{form}候选", "{form} candidates"),
  record: w("{unit} “{name}” {stage}", "{unit} “{name}” {stage}"),
} as const;

/** Speaks them. */
export const selectionText = speaker(selectionWords);

/** The tabs 典型库 and 采用情况, built with 汇总. */
export const selectionTabWords = {
  library: w("典型库", "Library"),
  league: w("采用情况", "Articles printed"),
} as const;

/** Their columns. */
export const selectionColumnWords = {
  form: w("表单", "Form"),
  kind: w("类别", "Kind"),
  caseName: w("名称", "Case"),
  unitId: w("单位编码", "Unit id"),
  unit: w("单位", "Unit"),
  unitType: w("单位类型", "Unit type"),
  stages: w("入选环节", "Chosen in"),
  rank: w("名次", "Place"),
  date: w("日期", "Day"),
  public: w("公示", "Public"),
  reason: w("理由", "Reason"),
  link: w("链接", "Link"),
  campaign: w("活动", "Campaign"),
  source: w("出自总表", "From the head workbook"),
  sent: w("报送", "Sent"),
  forwarded: w("选送", "Passed on"),
  printed: w("采用", "Printed"),
  points: w("得分", "Points"),
  note: w("说明", "Note"),
} as const;

/** What they say beside figures. */
export const selectionNoteWords = {
  none: w("未报送", "Nothing sent"),
} as const;
