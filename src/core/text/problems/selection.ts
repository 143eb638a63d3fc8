import { p } from "./entry";

/** Nominations and articles: the stages that entries go through, their places, and what is decided on them. */
export const selectionProblems = {
  "selection.formUnfit": p(
    "“{value}”不是登记表，不能评选",
    "请填登记表的名称，现有：{options}",
    "“{value}” is no register",
    "Name one of the registers: {options}",
  ),
  "selection.placesReversed": p(
    "最少 {min} 件比最多 {max} 件还多",
    "请把“最少”和“最多”核对一下",
    "At least {min} is more than at most {max}",
    "Check the two numbers",
  ),
  "selection.rankFieldMissing": p(
    "环节“{stage}”要排名，表单“{form}”没有填排名的字段",
    "请在“字段定义”里加一个整数字段，用途选“排名”",
    "The stage “{stage}” is ranked, but the form “{form}” has no field for the rank",
    "Add a whole-number field with the use “Rank” on the tab Fields",
  ),
  "selection.unitFirst": p(
    "环节“{stage}”由单位定，却不在最前面",
    "单位报送是第一个环节：请移到这张表单的第一行，或改“谁定”",
    "The stage “{stage}” is the unit's, but not the first",
    "Sending comes first: move it up to be the form's first row, or change who decides",
  ),
  "selection.tooMany": p(
    "“{form}”最多报 {most} 件，这次有 {count} 件",
    "请留下排在前面的 {most} 件，再勾选提交",
    "“{form}” takes {most} entries at most, and there are {count}",
    "Keep the best {most} and tick again",
  ),
  "selection.tooFew": p(
    "“{form}”至少报 {min} 件，还差 {gap} 件",
    "有合适的请补上后再勾选提交",
    "“{form}” asks for {min} entries, {gap} are wanting",
    "Add more and tick again if there are any",
  ),
  "selection.rankTwice": p(
    "“{label}”{rank} 与第 {row} 行相同",
    "请给每一件排一个不同的名次",
    "“{label}” {rank} is that of row {row} as well",
    "Give each entry a rank of its own",
  ),
  "selection.rankMissing": p(
    "“{label}”空着",
    "请给每一件排一个名次",
    "“{label}” is empty",
    "Give each entry a rank",
  ),
  "selection.ownVote": p(
    "“{name}”是本单位推荐的，不能投",
    "请改选别的单位推荐的，或删去这一行，再勾选提交",
    "“{name}” was nominated by your own unit",
    "Choose that of another unit, or delete the row, and tick again",
  ),
  "selection.votedTwice": p(
    "“{name}”已在第 {row} 行投过",
    "请删去其中一行，再勾选提交",
    "“{name}” was voted for in row {row} already",
    "Delete one of the two rows and tick again",
  ),
  "selection.notPassedOn": p(
    "“{above}”还没有推荐“{name}”",
    "请“{above}”在自己报的里面写上这一件（名称相同），收取、汇总后再定",
    "“{above}” has not proposed “{name}” yet",
    "Let “{above}” name it among its own; decide after the next collection and roll-up",
  ),
  "selection.ownUnit": p(
    "您是“{unit}”的联系人，不能定它报的",
    "请办公室的其他同事来定",
    "You are the contact of “{unit}” and cannot decide on what it sent",
    "Let a colleague decide",
  ),
  "selection.notYet": p(
    "“{name}”在“{before}”环节还没有入选",
    "请先办“{before}”",
    "“{name}” was not chosen in the stage “{before}” yet",
    "Decide on “{before}” first",
  ),
  "selection.public": p(
    "“{name}”公示到 {to}，期满前不能进入“{stage}”",
    "请在公示期满后办理；日期写错的，先撤销再重新办",
    "“{name}” is public until {to}; “{stage}” follows after that",
    "Decide when the days are over; where the day is wrong, take the decision back first",
  ),
  "selection.full": p(
    "“{stage}”最多 {most} 件，已有 {count} 件",
    "请先撤销一件，或在“评选环节”里改“最多”",
    "“{stage}” takes {most} at most and has {count}",
    "Take one back first, or change the bound on the tab Selection stages",
  ),
  "selection.placeTaken": p(
    "“{stage}”第 {rank} 名已给了“{name}”",
    "请换一个名次",
    "Place {rank} of “{stage}” is that of “{name}”",
    "Give another place",
  ),
  "selection.placeMissing": p(
    "“{stage}”要给名次",
    "请填名次，用 1 起的整数",
    "“{stage}” is ranked",
    "Give a place, a whole number from 1",
  ),
  "selection.reasonMissing": p(
    "没有写理由",
    "请写清为什么这样定，至少六个字",
    "The reason is missing",
    "Say why, in six signs at least",
  ),
  "selection.outletMissing": p(
    "没有写在哪里采用",
    "请填媒体名称",
    "The outlet is missing",
    "Name the outlet",
  ),
  "selection.linkWrong": p(
    "链接“{value}”不是完整的网址",
    "请粘贴完整的链接，如 https://www.example.cn/news/1；没有的请留空",
    "“{value}” is not a web address",
    "Please paste a whole link, such as https://www.example.cn/news/1, or leave it empty",
  ),
  "selection.levelUnknown": p(
    "媒体层级“{value}”不在“评选环节”里",
    "请从这些里选：{options}",
    "The level “{value}” is none of the stage's",
    "Choose one of: {options}",
  ),
  "selection.dayWrong": p(
    "看不懂日期“{value}”",
    "请写成 2026-07-03 这样的日期",
    "“{value}” is no day",
    "Write it like 2026-07-03",
  ),
  "selection.nothingToTakeBack": p(
    "“{name}”在“{stage}”还没有结果，不用撤销",
    "请重新打开“评选”核对",
    "Nothing was decided on “{name}” in “{stage}”",
    "Open Selection anew",
  ),
  "selection.gone": p(
    "“{name}”已不在“{unit}”报的内容里，不能再定",
    "已有的结果都保留；单位重新报上来后可继续",
    "“{name}” is no longer among what “{unit}” sent",
    "What was decided stays; go on when the unit has sent it again",
  ),
} as const;
