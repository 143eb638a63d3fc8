import { w } from "./words";

/** Words of the workbooks of archive. */
export const archiveWords = {
  title: w("{title} 记录归档 {number}", "{title}: archive of the record {number}"),
  explained: w(
    "这里是从总表移来的旧明细，由系统填写和读取，请勿改动、移动或删除",
    "Rows that left the head workbook; written and read by the program: do not change, move or delete them",
  ),
  moved: w("{rows} 行移到归档", "{rows} rows moved to the archive"),
} as const;
