// A city with the counties 甲 and 乙 and two towns of county 甲, whose workbooks are handed out, on 20 March 2020: where the story of levels begins.

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
  const call = async (name, input) => {
    const { ok, value, error } = await host.run("rpc", [JSON.stringify({ name, input })], {
      user,
      cause: "rpc",
    });
    const reply = ok ? JSON.parse(value) : { problems: [{ text: error.message }] };
    if (!reply.ok) throw new Error(`${name}: ${reply.problems.map(({ text }) => text).join("; ")}`);
    return reply.value;
  };
  await call("campaign.create", {
    template: "qinhuangdao-2020",
    title: "职工诵读活动（例市）",
    issuer: "例海市总工会",
    documentNumber: "",
    reportMail: "",
    reportPhone: "0335-0000000",
    start: "2020-03-01",
    end: "2020-05-31",
    period: {
      kind: "calendarMonth",
      cutoffDay: null,
      dueDay: 25,
      dueIn: "period",
      dueTime: "",
      shift: "none",
      graceDays: 0,
      lockAfterDays: null,
    },
  });
  await call("units.import", { text: UNITS.map((cells) => cells.join("\t")).join("\n") });
  for (let restart = true; ; restart = false) {
    const progress = await call("job.step", { job: "distribute", restart });
    if (progress.finished) return;
    if (progress.wait) await host.advance(`${progress.wait.seconds} s`);
  }
}
