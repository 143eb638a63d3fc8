import { p } from "./entry";

/** Tabs, columns and what people type into cells. */
export const cellProblems = {
  "tab.missing": p(
    "找不到工作表“{tab}”，可能被删除或改名",
    "请用“台账 → 检查与修复”恢复，或在“文件 → 版本记录”中找回",
    "The tab “{tab}” was not found; it may have been deleted",
    "Use Ledger → Check and repair, or restore it from the version history",
  ),
  "column.missing": p(
    "工作表“{tab}”缺少“{column}”列",
    "请撤销删除，或用“台账 → 检查与修复”补回这一列",
    "The tab “{tab}” lacks the column “{column}”",
    "Undo the deletion, or use Ledger → Check and repair",
  ),
  "keyRow.moved": p(
    "工作表“{tab}”的表头上方多出了 {count} 行",
    "请删除表头上方插入的行，或用“台账 → 检查与修复”复原",
    "{count} rows were inserted above the header of “{tab}”",
    "Delete the rows above the header, or use Ledger → Check and repair",
  ),
  "keyRow.missing": p(
    "工作表“{tab}”找不到标识行，无法辨认各列",
    "请用“台账 → 检查与修复”复原标识行",
    "The key row of “{tab}” was not found, so its columns cannot be told apart",
    "Use Ledger → Check and repair",
  ),
  "cell.required": p("“{label}”没有填写", "请填写这一格", "“{label}” is empty", "Please fill it in"),
  "cell.notNumber": p(
    "“{label}”应为数字，现在是“{value}”",
    "请只写数字，例如 50；“约”“余”“人”等字请写到备注里",
    "“{label}” should be a number but is “{value}”",
    "Please type digits only, e.g. 50",
  ),
  "cell.notWhole": p(
    "“{label}”应为整数，现在是“{value}”",
    "请改为整数",
    "“{label}” should be a whole number but is “{value}”",
    "Please type a whole number",
  ),
  "cell.tooSmall": p(
    "“{label}”为 {value}，小于允许的最小值 {min}",
    "请核对后改正",
    "“{label}” is {value}, below the minimum {min}",
    "Please check and correct it",
  ),
  "cell.tooLarge": p(
    "“{label}”为 {value}，大于允许的最大值 {max}",
    "请核对后改正",
    "“{label}” is {value}, above the maximum {max}",
    "Please check and correct it",
  ),
  "cell.tooLong": p(
    "“{label}”有 {length} 个字，超过 {max} 个字",
    "请缩短，详细内容可放在附件链接里",
    "“{label}” has {length} characters, more than {max}",
    "Please shorten it",
  ),
  "cell.notOption": p(
    "“{label}”中的“{value}”不在可选范围内",
    "请从下拉列表中选择：{options}",
    "“{value}” is not a choice of “{label}”",
    "Please choose one of: {options}",
  ),
  "cell.notMail": p(
    "“{value}”不是完整的邮箱地址",
    "请写成 name@example.com 这样的地址，几个地址用分号隔开",
    "“{value}” is not a complete mail address",
    "Please type an address such as name@example.com; separate several by semicolons",
  ),
  "cell.notLink": p(
    "“{label}”中的“{value}”不是网址",
    "请粘贴以 http:// 或 https:// 开头的链接",
    "“{value}” in “{label}” is not a web address",
    "Please paste a link that begins with http:// or https://",
  ),
  "cell.formulaError": p(
    "“{label}”是公式错误 {value}",
    "请删除这一格的内容后重新填写",
    "“{label}” shows the formula error {value}",
    "Please clear the cell and type it again",
  ),
  "cell.keptAsText": p(
    "“{label}”的内容像公式或代码，已按普通文字保存",
    "如属误填请改正，否则不必处理",
    "“{label}” looks like a formula or code and was kept as plain text",
    "Correct it if it was a slip; otherwise nothing to do",
  ),
  "day.unreadable": p(
    "“{value}”不是能认出的日期",
    "请写成 {example} 这样的日期",
    "“{value}” is not a date",
    "Please type a date such as {example}",
  ),
  "day.impossible": p(
    "没有“{value}”这一天",
    "请核对月份和日期，写成 {example} 这样",
    "There is no such day as “{value}”",
    "Please check month and day, e.g. {example}",
  ),
  "day.yearMissing": p(
    "“{value}”没有年份，按活动的年份也落不到活动期间（{start} 至 {end}）内",
    "请写全年月日，例如 {example}",
    "“{value}” has no year and does not fall into the campaign ({start} to {end})",
    "Please type the full date, e.g. {example}",
  ),
  "day.otherYear": p(
    "“{value}”不在活动期间（{start} 至 {end}）内",
    "是不是 {suggestion}？请核对年份后改正",
    "“{value}” is outside the campaign ({start} to {end})",
    "Did you mean {suggestion}? Please check the year",
  ),
  "day.outsideCampaign": p(
    "“{value}”不在活动期间（{start} 至 {end}）内",
    "请核对日期；活动期间外的工作请写入备注",
    "“{value}” is outside the campaign ({start} to {end})",
    "Please check the date",
  ),
  "day.ambiguous": p(
    "“{value}”可以读作 {first}，也可以读作 {second}",
    "请写成 {first} 或 {second}",
    "“{value}” may mean {first} or {second}",
    "Please type {first} or {second}",
  ),
  "day.future": p(
    "日期 {value} 还没有到",
    "请填已经开展的活动；计划中的活动到时再登记",
    "The date {value} is still to come",
    "Please enter events that have taken place",
  ),
  "holidays.unknown": p(
    "没有 {year} 年的放假调休安排，只能按周一至周五算工作日",
    "请待国务院办公厅公布后更新，提醒日期以当时通知为准",
    "The public holidays of {year} are not known; Monday to Friday are taken as working days",
    "Update once they are published",
  ),
} as const;
