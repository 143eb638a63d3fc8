import { w } from "../words";

/** 材料目录 as a file, behind 导出和打印. */
export const cataloguePageWords = {
  open: w("材料目录…", "Catalogue of materials…"),
  title: w("材料目录", "Catalogue of materials"),
  explain: w(
    "最近一次汇总的材料目录：各单位给的网址，按类别、任务、单位排好，可以给线上展示用。里面没有联系人。",
    "The catalogue as it was summed up last: the links that units gave, by kind, task and unit, for pages that show them. No contacts are in it.",
  ),
  onlyLinks: w(
    "只有网址：材料本身不复制、不移动、不删除。网址打不打得开没有查过，收取以后照片也可能被删，请抽查；打不开的，在“审核”里退回那份报表，写明是哪一条。",
    "Links alone: nothing is copied, moved or deleted. Whether they open was not looked at, and a photo may be deleted after it was collected: try some. Where one does not open, return the report in Review and name it.",
  ),
  reading: w("正在读取“材料目录”", "Reading the catalogue"),
  none: w(
    "还没有材料目录。请先按“台账 → 汇总”。",
    "There is no catalogue yet. Press Ledger → Summary first.",
  ),
  empty: w("还没有单位给过材料。", "No unit has given any material yet."),
  count: w("共 {count} 个网址。", "{count} links."),
  xlsx: w("下载 Excel", "Save as Excel"),
  zip: w("下载压缩包（Excel 和 CSV）", "Save as zip (Excel and CSV)"),
  fileName: w("{title} 材料目录", "{title} materials"),
} as const;

/** 典型库 as a file, on the same page. */
export const libraryPageWords = {
  ...cataloguePageWords,
  open: w("典型库…", "Library…"),
  title: w("典型库", "Library"),
  explain: w(
    "最近一次汇总的典型库：入选的典型，按表单、类别、名次排好；“活动设置”里写了其他活动的总表的，那些活动的也在里面。里面没有联系人。",
    "The library as it was summed up last: who was chosen, by form, kind and place, with those of the campaigns whose heads stand in Campaign settings. No contacts are in it.",
  ),
  onlyLinks: w(
    "要找一个单位、一类典型，在工作表“典型库”里用筛选。",
    "To find a unit or a kind, filter the tab Library.",
  ),
  reading: w("正在读取“典型库”", "Reading the library"),
  none: w("还没有典型库。请先按“台账 → 汇总”。", "There is no library yet. Press Ledger → Summary first."),
  empty: w("还没有入选的典型。", "Nobody has been chosen yet."),
  count: w("共 {count} 件。", "{count} cases."),
  fileName: w("{title} 典型库", "{title} library"),
} as const;

/** Words of the page for each tab. */
export const catalogueTabs = { catalogue: cataloguePageWords, library: libraryPageWords } as const;
