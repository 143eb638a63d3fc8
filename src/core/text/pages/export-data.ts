import { w } from "../words";

/** 导出数据, behind 导出和打印. */
export const dataWords = {
  open: w("导出数据（供分析）…", "Export data for analysis…"),
  title: w("导出数据", "Export data"),
  explain: w(
    "把收上来的报表导出为一个压缩包：每张表单每个报告期一个文件，另有给 DuckDB 和 BigQuery 用的脚本。合计与“汇总”一致。",
    "Saves what was collected as one archive: a file for each form and period, with scripts for DuckDB and BigQuery. It adds up to the summary.",
  ),
  format: w("格式", "Format"),
  ndjson: w("NDJSON（原样，推荐）", "NDJSON (as it is, recommended)"),
  csv: w("CSV（UTF-8）", "CSV (UTF-8)"),
  csvHelp: w(
    "以 = + - @ 开头的文字前面加了一个撇号，用表格软件打开时不会当成公式。数字不受影响。",
    "Texts that begin with = + - @ have an apostrophe in front, so that no spreadsheet takes them for formulas. Numbers are as they are.",
  ),
  older: w(
    "连同以前的版本（修改前报的、退回前报的）",
    "With earlier versions, as they were sent before a correction",
  ),
  noContacts: w(
    "不含单位联系人的姓名、电话和邮箱。",
    "Names, phones and mails of the units' contacts are not in it.",
  ),
  personal: w(
    "以下字段由单位填写，可能含姓名、电话或邮箱，会一起导出：{fields}",
    "These fields, filled in by units, may hold names, phones or mails, and are exported: {fields}",
  ),
  start: w("导出", "Export"),
  goOn: w("继续", "Continue"),
  stop: w("停止", "Stop"),
  back: w("返回", "Back"),
  reading: w("正在读取“{tab}”", "Reading {tab}"),
  stopped: w("已停止。继续时从停下的地方接着读。", "Stopped. It goes on from where it is."),
  saved: w(
    "已保存“{name}”：{files} 个数据文件，共 {rows} 行。",
    "Saved “{name}”: {files} files of data, {rows} rows.",
  ),
  altered: w(
    "以下报表的行数和收取时不一样，记录可能被手工删过、复制过，或导出时正在整理：{reports}。请先用“检查与修复”看一看，再导出一次。",
    "These reports have not as many rows as were taken in; somebody may have deleted or copied rows, or the record was being rearranged: {reports}. Look with Check and repair, then export again.",
  ),
  empty: w("还没有收取过报表，没有可导出的数据。", "Nothing was collected yet: there is nothing to export."),
  fileName: w("{title} 数据", "{title} data"),
} as const;
