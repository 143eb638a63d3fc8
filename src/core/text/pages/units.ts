import { w } from "../words";

/** Dialog 登记单位. */
export const unitsWords = {
  title: w("登记单位", "Enter units"),
  subtitle: w("名录现有 {count} 个单位", "{count} units so far"),
  paste: w("粘贴名单", "Paste a list"),
  type: w("逐个填写", "Type one by one"),
  pasteLabel: w("从 Excel 复制（含表头）后粘贴在这里", "Paste from Excel, header included"),
  pasteHelp: w(
    "表头写单位名称、单位类型、层级、上级单位、填报方式、联系人、联系邮箱、联系电话、简称、启用日期、停用日期、备注，以及名录里自己加的列，顺序不限；没有的列可以不要。",
    "Columns: Unit, Unit type, Level, Parent, Channel, Contact, Contact mail, Contact phone, Aliases, Opened on, Closed on, Note and your own columns of the directory, in any order; leave out what you have not.",
  ),
  types: w("单位类型：{types}", "Unit types: {types}"),
  headerOnly: w("放入空表头", "Insert an empty header"),
  add: w("加入名单", "Add to the list"),
  opening: w("新单位的启用日期", "Opening day of new units"),
  openingHelp: w(
    "填报表已经分发，所以先填今天：这一天以前截止的各期不算新单位欠报。名单里写了启用日期的，以名单为准；以前各期也要补报的，请清空。",
    "Workbooks are out, so today is filled in: new units do not owe what was due before that day. A day in the list goes first; empty this where earlier periods are owed as well.",
  ),
  preview: w("预览", "Preview"),
  previewing: w("正在核对…", "Checking…"),
  previewEmpty: w("粘贴后，这里逐行显示核对结果", "The result is shown here row by row"),
  count: w("{taken} 行可导入，{refused} 行有问题", "{taken} rows can be taken in, {refused} have problems"),
  row: w("行", "Row"),
  effect: w("结果", "Effect"),
  new: w("＋ 新增", "+ new"),
  changed: w("↻ 更新", "↻ changed"),
  same: w("＝ 不变", "= same"),
  refused: w("● 不导入", "● refused"),
  import: w("导入 {count} 个单位", "Take in {count} units"),
  importing: w("正在写入名录…", "Writing…"),
  stale: w("名单改过了，请等核对完再导入", "The list changed; wait for the check"),
  done: w("新增 {added} 个，更新 {changed} 个单位", "{added} units added, {changed} changed"),
  doneRefused: w(
    "有问题的 {refused} 行没有导入，还在下面；改正后再导入，不用重新粘贴。",
    "{refused} rows were refused and are still below; correct them and take them in, without pasting again.",
  ),
  mend: w("改正第 {row} 行的{column}：", "Correct {column} of row {row}:"),
  fix: w("改为“{value}”", "Change to “{value}”"),
  next: w("下一步：从“台账”菜单选“分发填报表”。", "Next: Ledger → Hand out workbooks."),
  more: w("继续登记", "Enter more"),
} as const;
