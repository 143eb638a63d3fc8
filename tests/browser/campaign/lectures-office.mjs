// The lectures of autumn 2021, of which photos are asked: two units report on the page behind their link.
import { callAs, handOut } from "./handed-out.mjs";

/** Where the host's clock stands. */
export const now = "2021-11-15T09:00:00+08:00";
/** The account that owns the campaign. */
export const user = "office@lh-office.example";

const ADDRESS = "https://script.google.com/macros/s/AKfycbExample/exec";
const UNITS = [
  ["单位名称", "单位类型", "填报方式", "联系人", "联系邮箱"],
  ["例河州总工会", "市州总工会", "填报链接", "张示例", "he@post.example"],
  ["例山州总工会", "市州总工会", "填报链接", "李示例", "shan@post.example"],
];

/** Fills a fresh host. */
export async function prepare(host) {
  await callAs(host, user, "campaign.create", {
    template: "qinghai-2021-73",
    title: "百场宣讲（例海）",
    documentNumber: "",
    issuer: "例海省总工会",
    reportMail: "",
    reportPhone: "",
    start: "2021-10-19",
    end: "2021-12-31",
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
  const { sheets } = host.view(host.spreadsheetId, user);
  const settings = sheets.find(({ name }) => name === "活动设置");
  const placeOf = (key) =>
    Object.entries(settings.cells)
      .find(([, { d }]) => d === key)[0]
      .split(",");
  const cell = { row: Number(placeOf("linkAddress")[0]), column: Number(placeOf("value")[1]) };
  await host.edit(host.spreadsheetId, user, {
    kind: "values",
    sheetId: settings.id,
    ...cell,
    values: [[ADDRESS]],
  });
  await handOut(host, user, UNITS);
}
