import { w } from "./words";

/** Columns of exported tables that no tab has. */
export const exportText = {
  columns: {
    periodLabel: w("报告期名称", "Period as people call it"),
    entries: w("登记表行数", "Entries of its registers"),
    lines: w("统计表和卡片行数", "Rows of its tables and cards"),
    version: w("报表版本", "Version of the report"),
    current: w("现行", "Is the present one"),
    counted: w("计入汇总", "Counts in the summary"),
  },
} as const;
