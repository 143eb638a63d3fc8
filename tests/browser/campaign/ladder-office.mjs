// A city with two counties and two works unions of county 甲, a week before nominations are due: where the story of nominations begins.
import { callAs, handOut } from "./handed-out.mjs";

/** Where the host's clock stands. */
export const now = "2020-06-22T09:00:00+08:00";
/** The account that owns the campaign. */
export const user = "office@qhd-office.example";

const UNITS = [
  ["单位名称", "单位类型", "填报方式", "上级单位", "联系人", "联系邮箱"],
  ["例甲县总工会", "县（区）总工会", "网络表格", "", "甲示例", "jia@units.example"],
  ["例乙县总工会", "县（区）总工会", "网络表格", "", "乙示例", "yi@units.example"],
  ["例甲机械厂工会", "市属系统、产业工会", "网络表格", "例甲县总工会", "机示例", "ji@units.example"],
  ["例甲学校工会", "市属系统、产业工会", "网络表格", "例甲县总工会", "学示例", "xue@units.example"],
];

/** Fills a fresh host. */
export async function prepare(host) {
  await callAs(host, user, "campaign.create", {
    template: "qinhuangdao-2020",
    title: "职工诵读活动（例市）",
    issuer: "例海市总工会",
    documentNumber: "",
    reportMail: "",
    reportPhone: "0335-0000000",
    start: "2020-03-06",
    end: "2020-10-31",
    period: {
      kind: "once",
      cutoffDay: null,
      dueDay: 25,
      dueIn: "period",
      dueTime: "",
      shift: "none",
      graceDays: 0,
      lockAfterDays: null,
    },
  });
  await handOut(host, user, UNITS);
}
