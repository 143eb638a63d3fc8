import { w } from "../words";

/** Dialog 表格邮件. */
export const filesWords = {
  title: w("表格邮件", "Files by mail"),
  subtitle: w(
    "没有账号的单位：填报表作为文件发出去，填好后收回来并入",
    "Units without an account: their workbook goes out as a file and comes back to be merged",
  ),
  none: w(
    "没有填报方式为“表格邮件”的单位。可以在“单位名录”的“填报方式”里改。",
    "No unit reports by file. The channel is set on the tab Units.",
  ),
  out: w("发出", "Send out"),
  back: w("收回", "Take back"),
  unit: w("单位", "Unit"),
  owes: w("缺报", "Missing"),
  workbook: w("填报表", "Workbook"),
  open: w("打开", "Open"),
  notMade: w("还没有，请先“分发填报表”", "none yet: hand out workbooks first"),
  chooseAll: w("全选", "Choose all"),
  choose: w("选择 {unit}", "Choose {unit}"),
  download: w("下载 {count} 份（压缩包）", "Download {count} (zip)"),
  downloadOne: w("下载 1 份", "Download 1"),
  making: w("正在做文件…", "Making files…"),
  saved: w(
    "已下载 {count} 份。请作为附件发给各单位。",
    "{count} downloaded. Send them to the units as attachments.",
  ),
  ownerOnly: w(
    "填报表是账号 {owner} 建的，只有它能把表格做成文件。单独一份可打开填报表，用“文件 → 下载”取得。",
    "Workbooks were made by the account {owner}; it alone can turn them into files. A single one can be had with File → Download in the workbook.",
  ),
  drop: w(
    "把单位发回的文件拖到这里，或点此选择（.xlsx、.xls，可以多个）",
    "Drop returned files here, or choose them (.xlsx, .xls, any number)",
  ),
  reading: w("正在读取“{name}”…", "Reading “{name}”…"),
  tooLarge: w(
    "文件太大（超过 10 MB，或展开后过大），没有读取",
    "The file is too large (over 10 MB, or too large when unpacked) and was not read",
  ),
  locked: w(
    "文件加了打开密码，没有读取。请让单位去掉密码再发",
    "The file asks for a password and was not read. Ask the unit to remove it",
  ),
  noSheets: w(
    "这不是表格文件，或者已经损坏。请让单位另存为 .xlsx 再发",
    "This is no spreadsheet, or it is damaged. Ask the unit to save it as .xlsx again",
  ),
  same: w("内容与填报表一致，没有要并入的改动。", "It is the same as the workbook: nothing to merge."),
  changes: w("要并入 {count} 格改动", "{count} cells to merge"),
  more: w("……另有 {count} 格", "… and {count} more cells"),
  older: w(
    "这份文件按第 {version} 版定义制作，已按那一版读取。",
    "This file was made by version {version} of the definition and was read by it.",
  ),
  mergedSince: w(
    "这份文件是上次并入（{at}）以前做出的，会把已有的内容改成别的。请看清下面的改动再按“并入”；“全部并入”不含这一份。",
    "This file was made before the last merge ({at}) and would write over what stands. Look at the changes before you press Merge; Merge all leaves it out.",
  ),
  empties: w(
    "将清空填报表里已有的 {count} 格：这份文件可能没有填过，或者比已并入的更早。请看清下面的改动再按“并入”；“全部并入”不含这一份。",
    "It would empty {count} cells that the workbook has: it may never have been filled in, or be older than what was merged. Look at the changes before you press Merge; Merge all leaves it out.",
  ),
  tab: w("工作表", "Sheet"),
  row: w("行", "Row"),
  column: w("栏", "Column"),
  before: w("现在", "Now"),
  after: w("文件里", "In the file"),
  empty: w("（空）", "(empty)"),
  submit: w("并入后", "Then"),
  nothing: w("不提交", "do not submit"),
  submitPeriod: w("提交", "submit"),
  zeroPeriod: w("零报告", "zero report"),
  otherPeriods: w("其他各期（{count}）", "Other periods ({count})"),
  arrived: w("收到文件的时间", "When it arrived"),
  arrivedHelp: w(
    "是否按时按这个时间算；只填日期的从当天零点算，不填按现在。",
    "Decides whether it is on time; from midnight on where only a day is given, now if left empty.",
  ),
  merge: w("并入", "Merge"),
  mergeAll: w("全部并入（{count} 份）", "Merge all ({count})"),
  merging: w("正在并入…", "Merging…"),
  remove: w("移出", "Remove"),
  removeFile: w("移出 {name}", "Remove {name}"),
  sameUnit: w(
    "同一单位还有另一份文件在列，请只并入一份。",
    "Another file of the same unit is listed: merge one of them only.",
  ),
  merged: w("已并入 {count} 格", "{count} cells merged"),
  recorded: w("收下 {count} 期", "{count} reports taken in"),
  rejected: w("{count} 期有问题，没有收下：{told}", "{count} not taken in: {told}"),
  proposals: w("更正建议 {count} 处", "{count} proposed corrections"),
  postponed: w(
    "Google 这一分钟的额度用完了，下次收取时收下",
    "Google has no room this minute; the next collection takes it in",
  ),
  reply: w(
    "首页上已写好回执或问题；要回给单位的，可再下载一份。",
    "Its front page has the receipt or the problems by now; download it again to reply to the unit.",
  ),
} as const;
