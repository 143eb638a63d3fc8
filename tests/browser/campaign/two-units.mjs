// A campaign with two units whose workbooks are handed out, on 20 March 2020: where the story of a report's life begins.
import { createSpring, handOut } from "./handed-out.mjs";

/** Where the host's clock stands. */
export const now = "2020-03-20T09:00:00+08:00";
/** The account that owns the campaign. */
export const user = "office@qhd-office.example";

const UNITS = [
  ["单位名称", "单位类型", "填报方式", "联系人", "联系邮箱", "联系电话"],
  ["例东区总工会", "县（区）总工会", "网络表格", "王示例", "lidong@units.example", "0335-0000001"],
  ["例河县总工会", "县（区）总工会", "网络表格", "张试用", "lihe@units.example", "0335-0000002"],
];

/** Fills a fresh host. */
export async function prepare(host) {
  await createSpring(host, user);
  await handOut(host, user, UNITS);
}
