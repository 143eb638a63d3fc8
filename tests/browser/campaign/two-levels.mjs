// A city with the counties 甲 and 乙 and two towns of county 甲, whose workbooks are handed out, on 20 March 2020: where the story of levels begins.
import { createSpring, handOut } from "./handed-out.mjs";

/** Where the host's clock stands. */
export const now = "2020-03-20T09:00:00+08:00";
/** The account that owns the campaign. */
export const user = "office@qhd-office.example";

const UNITS = [
  ["单位名称", "单位类型", "填报方式", "上级单位", "联系人", "联系邮箱"],
  ["例甲县总工会", "县（区）总工会", "网络表格", "", "甲示例", "jia@units.example"],
  ["例乙县总工会", "县（区）总工会", "网络表格", "", "乙示例", "yi@units.example"],
  ["例甲一镇工会", "县（区）总工会", "网络表格", "例甲县总工会", "一示例", "jiayi@units.example"],
  ["例甲二镇工会", "县（区）总工会", "网络表格", "例甲县总工会", "二示例", "jiaer@units.example"],
];

/** Fills a fresh host. */
export async function prepare(host) {
  await createSpring(host, user);
  await handOut(host, user, UNITS);
}
