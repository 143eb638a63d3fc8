import { p } from "./entry";

/** Bulletins: the rows that they are drafted from, and issuing them. */
export const bulletinProblems = {
  "bulletin.conditionUnclear": p(
    "看不懂条件“{value}”，这一行总会写进通报",
    "请写成“名称、比较、数”，如“缺报单位数>0”；名称可用：{options}",
    "The condition “{value}” makes no sense: the row is always written",
    "Write a name, a comparison and a number, such as “count missing > 0”; the names: {options}",
  ),
  "leadingGroup.nobody": p(
    "领导小组的“{role}”没有写是谁",
    "请填姓名或职务；不要这一行就清空它",
    "The leading group's “{role}” has neither name nor position",
    "Give one of them, or clear the row",
  ),
  "bulletin.empty": p(
    "通报里没有内容",
    "请至少写一段文字，或留一张附表",
    "There is nothing in the bulletin",
    "Write at least one passage or leave a table in it",
  ),
  "bulletin.noTitle": p("通报没有标题", "请填写标题", "The bulletin has no title", "Give it one"),
  "bulletin.noDay": p(
    "“{value}”不是印发日期",
    "请写成 2021-11-22 这样的日期",
    "“{value}” is no day of issue",
    "Write it as 2021-11-22",
  ),
  "bulletin.changedMeanwhile": p(
    "您编辑期间，有人印发了 {number}，这一份没有印发",
    "请先在“已印发”里看那一份；仍要印发的，再按一次“印发”",
    "While you were editing, somebody issued {number}; this one was not issued",
    "Look at it under Issued; press Issue again if this one is still wanted",
  ),
  "bulletin.draftChanged": p(
    "{by} 在 {at} 改过这份草稿，您的页面还没有，没有印发",
    "请重新打开“督导通报”看过再印发",
    "{by} changed this draft at {at}, which your page has not; nothing was issued",
    "Open Bulletin anew and look at it before you issue it",
  ),
  "bulletin.numberTaken": p(
    "文号 {number} 已印发过",
    "请换一个文号，或留空由程序编号",
    "{number} was issued already",
    "Type another number, or leave it blank for the next one",
  ),
  "bulletin.broken": p(
    "通报 {number} 在“通报记录”里的行不全，或被改动过，不能打开",
    "请在“文件 → 版本记录”中恢复“通报记录”",
    "The rows of {number} on the tab Bulletins are gone or were changed by hand",
    "Restore the tab from the version history",
  ),
} as const;
