import { w } from "./words";

/** What the columns of 报送事项 mean, by column. */
export const returnHelp = {
  cutoffDay: w("只用于截止日月，如 25：上月26日至本月25日", "Only for cut-off months, e.g. 25: 26th to 25th"),
  dueIn: w("当期：本期内报；次期：下一期内报", "Reported within the period, or within the next one"),
  dueDay: w(
    "当日仍算按时。周：1—7（周一为1）；旬：第几天；其余：几日（季、半年、年为当期最后一个月或次期第一个月）",
    "On the day itself is on time. Week: 1 (Monday) to 7; ten days: which day; else the day of the month (of the last one of the period, or the first one of the next)",
  ),
  dueTime: w("如 17:00；不填为当日24时", "Such as 17:00; empty = until midnight"),
  dueOn: w("只用于一次性；不填为结束日期", "Only for once; its end unless told"),
  graceDays: w("截止后仍算按时的天数", "Days after the due day that are still on time"),
  lockAfterDays: w("截止后多少天锁定；不填为不锁定", "Days after the due day; empty = never"),
  start: w("不填为活动的开始日期", "The campaign's first day unless told"),
  end: w("不填为活动的结束日期", "The campaign's last day unless told"),
  reviewer: w(
    "审核人的账号邮箱，几个用顿号隔开；不填为本办公室任何人",
    "Account of whoever reviews it, several with commas; empty = anybody in the office",
  ),
  unitTypes: w("不填为所有要报送的单位", "All that report, unless told"),
  units: w("不论类型也要报的单位", "Units that owe it whatever their type"),
  exempt: w(
    "含其中一天的报告期免报，不计入报送率",
    "A period that holds one of these days counts in no rate",
  ),
  lateEntries: w(
    "截止日在当期之内时，截止日以后的活动：作为更正并入本期，或计入下一期",
    "Where the due day lies inside the period, what comes after it: corrects this period, or counts in the next",
  ),
} as const;

/** What the columns of 例外 mean. */
export const exceptionHelp = {
  unit: w(
    "单位名称，或单位类型（该类型的全部单位）；不填是全部单位",
    "A unit, or a type of units; empty = all units",
  ),
  return: w("不填是各项", "Empty = all returns"),
  period: w("如 2020年3月、2020-03", "E.g. 2020-03"),
  until: w(
    "解锁：到这天为止可以补报；延期：到这天为止算按时；免报不填",
    "Unlock: may be submitted until then; extend: on time until then; exempt: leave empty",
  ),
  by: w(
    "系统填：在本表手工填写的看不到是谁，可在“文件 → 版本记录”里查",
    "Filled in by the program; who typed a row by hand is told by File → Version history",
  ),
  at: w("系统填：见到或决定这一行的时间", "Filled in by the program: when it saw or decided the row"),
  state: w(
    "不填就是同意；“申请中”“不同意”的不起作用",
    "Empty = granted; what is asked for or declined holds for nobody",
  ),
} as const;
