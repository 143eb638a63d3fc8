// A campaign with long names everywhere, handed out to one unit, changed and pushed: what of it has no room would be cut.
import { callAs, finish } from "./handed-out.mjs";

/** The account that owns the campaign. */
const user = "office@federation.example";
/** Where the host's clock stands. */
export const now = "2020-03-20T09:00:00+08:00";

const WORDS = {
  zh: {
    template: "blank",
    title: "例海市总工会2020年“书香伴我行”职工阅读推广与全民健身系列主题活动",
    issuer: "例海市总工会宣传教育和网络工作部",
    unit: "例东市新兴产业园区先进装备制造与现代物流服务业企业联合工会委员会第一工作站办公室",
    head: ["单位名称", "单位类型", "填报方式", "联系人", "联系邮箱"],
    type: "县（区）总工会",
    channel: "网络表格",
    tabs: { tasks: "任务清单", indicators: "指标与配额" },
    yes: "是",
    flow: "流量",
    count: "活动计数",
    form: "活动",
    task: "组织全市职工线上线下读书分享、征文评选与“书香企业”选树活动，覆盖百人以上的全部企业",
    until: "八月底以前",
    indicator: "线上线下读书分享会（含与兄弟单位联合举办并由本单位主办的各类专题讲座）",
    measure: "场次",
  },
  en: {
    template: "blank-en",
    title: "Reading campaign of the Example Provincial Federation of Trade Unions for all industries, 2020",
    issuer: "Example Provincial Federation of Trade Unions",
    unit: "Example Eastern Advanced Manufacturing & Logistics Workers' Union",
    head: ["Unit name", "Type", "Channel", "Contact", "Contact e-mail"],
    type: "District federation",
    channel: "Online workbook",
    tabs: { tasks: "Tasks", indicators: "Indicators and quotas" },
    yes: "Yes",
    flow: "Flow",
    count: "Count of activities",
    form: "Activity",
    task: "Reading circles, lectures and exhibitions in every enterprise of more than a hundred members of staff",
    until: "by the end of August",
    indicator: "Lectures on reading, those held together with other unions and hosted by oneself among them",
    measure: "lectures",
  },
};

/** Name and contact of the unit. */
export const unitIn = (language) => ({ name: WORDS[language].unit, mail: "east@units.example" });

/** Fills a fresh host with the campaign in a language. */
export async function prepareIn(language, host) {
  const words = WORDS[language];
  const call = (name, input) => callAs(host, user, name, input);
  const job = (input) => finish(host, user, input);
  const put = async (tab, row, record) => {
    const sheet = host.view(host.spreadsheetId, user).sheets.find(({ name }) => name === tab);
    const keys = Array.from({ length: sheet.columns }, (_, at) => sheet.cells[`1,${at + 1}`]?.d ?? "");
    for (const [key, value] of Object.entries(record)) {
      const column = keys.indexOf(key) + 1;
      const edit = { kind: "values", sheetId: sheet.id, row, column, values: [[value]] };
      const result = await host.edit(host.spreadsheetId, user, edit);
      if (!result.ok) throw new Error(`${tab} ${key}: ${result.message}`);
    }
  };
  const period = { kind: "calendarMonth", cutoffDay: null, dueDay: 25, dueIn: "period", dueTime: "17:00" };
  await call("campaign.create", {
    template: words.template,
    title: words.title,
    documentNumber: "2020/17",
    issuer: words.issuer,
    reportMail: "reports.of.units@federation.example",
    reportPhone: "0335-0000000",
    start: "2020-03-01",
    end: "2020-08-31",
    period: { ...period, shift: "none", graceDays: 0, lockAfterDays: null },
  });
  const { tabs, yes } = words;
  await put(tabs.tasks, 3, { number: "1", title: words.task, inLedger: yes, deadlineText: words.until });
  await put(tabs.indicators, 3, {
    indicator: words.indicator,
    unitWord: words.measure,
    nature: words.flow,
    origin: words.count,
    form: words.form,
    min: 5,
    deadline: "2020-08-31",
    deadlineText: words.until,
  });
  const { name, mail } = unitIn(language);
  const list = [words.head, [name, words.type, words.channel, "王示例", mail]];
  await call("units.import", {
    text: list.map((cells) => cells.join("\t")).join("\n"),
    newTypes: [words.type],
  });
  await job({ job: "distribute" });
  await put(tabs.tasks, 4, { number: "2", title: `${words.task} II`, inLedger: yes, deadline: "2020-08-31" });
  await job({ job: "push", binding: "open" });
}

export { user };
