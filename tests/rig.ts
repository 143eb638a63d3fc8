// A campaign on the local host, driven as people drive it: menus and pages by one office, cells by the units.
// The built bundle runs, never the sources; jest builds it first where it is old (tests/built.mjs).
import { createHost, type LocalHost, type Project, type RunResult, type SheetView } from "apps-script-host";
import { periodIdFrom } from "../src/core/rows";
import { templateFile } from "../src/core/template";
import type {
  Input,
  JobKey,
  Output,
  PageData,
  PageProblem,
  PageStart,
  ProcedureName,
  Reply,
} from "../src/core/wire/procedures";
import { monthlyLedger, tabsOf } from "./core/campaign";
import { record } from "./record.cjs";

export const OWNER = "office@qhd-office.example";
export const STAFF = "li.shili@qhd-office.example";

/** A call that was refused, with the words that the person sees. */
export class Refused extends Error {
  constructor(readonly problems: readonly PageProblem[]) {
    super(problems.map(({ text }) => text).join("\n"));
  }
}

/** A host with the built product on it. */
export interface Rig {
  host: LocalHost;
  /** Who owns the head workbook and acts where nobody else is named. */
  owner: string;
  /** Calls a procedure as a page does; throws Refused. */
  call<N extends ProcedureName>(name: N, input: Input<N>, user?: string): Promise<Output<N>>;
  /** The last execution, for its meter. */
  last(): RunResult;
  /** Runs a job of the pages until it is finished. */
  job(job: JobKey, user?: string): Promise<Output<"job.step">>;
  /** Pushes the changes so that they bind from the open period of each return on. */
  pushFromThisPeriod(): Promise<Output<"job.step">>;
  /** Shown text of a cell, e.g. cell("任务清单", 3, 2). */
  text(spreadsheetId: string, tab: string, row: number, column: number): string;
  /** Rows of a table tab as objects by column key; `period` is the period's id. */
  rows(tab: string): Record<string, string>[];
  /**
   * Those rows of a tab of the record that count: of reports that were taken in the highest version, of other tabs the revision of
   * their report.
   */
  standing(tab: string): Record<string, string>[];
}

/** How a rig's host differs from the usual one. */
export interface RigOptions {
  now?: string;
  store?: string;
  /** "port" lets executions run beside each other. */
  transport?: "direct" | "port";
  /** The clock also moves by the modelled time of every call. */
  modelledClock?: boolean;
  /** Whose quotas hold; a personal account's unless told. */
  account?: "workspace";
  /** Zone of the head workbook; default Asia/Shanghai. */
  timeZone?: string;
  /** Of the account and the head workbook; default zh_CN. */
  locale?: string;
  /** Default: the built product. */
  project?: Project;
  /** Answers what the script fetches outside Google; default: no such host. */
  network?: NonNullable<Parameters<typeof createHost>[0]["network"]>;
  /** For tests in which a write itself fails: what landed before it is then read by whoever tries again. */
  readsAmidWrites?: boolean;
}

/** Starts a host on an empty workbook of the office, on 12 March 2020. */
export function rig(options: RigOptions = {}): Rig {
  const host = createHost({
    project: options.project ?? "dist",
    now: options.now ?? "2020-03-12T09:00:00+08:00",
    user: OWNER,
    locale: options.locale ?? "zh_CN",
    timeZone: options.timeZone ?? "Asia/Shanghai",
    transport: options.transport ?? "direct",
    ...(options.modelledClock ? { modelledClock: true } : {}),
    ...(options.account ? { account: options.account } : {}),
    ...(options.store ? { store: options.store } : {}),
    ...(options.network ? { network: options.network } : {}),
  });
  record(host, options.project ?? "dist", "server");
  return officeAt(host, options);
}

/** The office at the head workbook of a host; `owner` acts where nobody else is named. */
export function officeAt(
  host: LocalHost,
  options: Pick<RigOptions, "readsAmidWrites"> = {},
  owner = OWNER,
): Rig {
  let last: RunResult | undefined;
  const call: Rig["call"] = async (name, input, user = owner) => {
    last = await host.run("rpc", [JSON.stringify({ name, input })], { user, cause: "rpc" });
    if (!options.readsAmidWrites) refuseReadsAmidWrites(host);
    if (!last.ok) throw new Error(`${last.error?.message}\n${last.error?.stack}`);
    const reply = JSON.parse(String(last.value)) as Reply<never>;
    // A defect is thrown with its stack from the log: a test must not take it for an expected refusal.
    if (!reply.ok && reply.reference) throw new Error(last.log.map(({ text }) => text).join("\n"));
    if (!reply.ok) throw new Refused(reply.problems);
    return reply.value;
  };
  const finished = async (step: (restart: boolean) => Input<"job.step">, user?: string) => {
    for (let restart = true; ; restart = false) {
      const progress = await call("job.step", step(restart), user);
      if (progress.finished) return progress;
      if (progress.wait) await host.advance(`${progress.wait.seconds} s`);
    }
  };
  const rows: Rig["rows"] = (tab) => {
    if (!options.readsAmidWrites) refuseReadsAmidWrites(host);
    return tableRows(host, tab, owner);
  };
  return {
    host,
    owner,
    call,
    last: () => last!,
    job: (job, user) => finished((restart) => ({ job, restart }) as Input<"job.step">, user),
    pushFromThisPeriod: () => finished((restart) => ({ job: "push", restart, binding: "open" })),
    text: (spreadsheetId, tab, row, column) =>
      sheet(host, spreadsheetId, tab, owner).cells[`${row},${column}`]?.d ?? "",
    rows,
    standing: (tab) => {
      const reports = currentReports(rows("报表记录")).filter(({ revision }) => revision !== "0");
      if (tab === "报表记录") return reports;
      const revisions = new Map(reports.map((report) => [setOf(report), report.revision]));
      return rows(tab).filter((row) => revisions.get(setOf(row)) === row.revision);
    },
  };
}

const setOf = ({ unitId, period }: Record<string, string>): string => `${unitId} ${period}`;

// Reports stand in the order in which their units and periods first came; of one version that stands twice both are given.
function currentReports(rows: readonly Record<string, string>[]): Record<string, string>[] {
  const highest = new Map<string, number>();
  for (const row of rows)
    highest.set(setOf(row), Math.max(highest.get(setOf(row)) ?? 0, Number(row.version)));
  return [...highest].flatMap(([set, version]) =>
    rows.filter((row) => setOf(row) === set && Number(row.version) === version),
  );
}

// Every action and every run of the clock in all tests: none may read a workbook between its writes to it, because an
// execution that is ended there leaves half of what it was writing.
function refuseReadsAmidWrites(host: LocalHost): void {
  for (const { functionName, meter } of host.executions())
    if (meter.landedEarly.length > 0)
      throw new Error(`${functionName} reads amid its writes: ${meter.landedEarly.join(", ")}`);
}

/** Mails that ask for reports: the first ones, which bring the links when workbooks are handed out, and what became of reports are left out. */
export function reportMails(host: LocalHost): ReturnType<LocalHost["mails"]> {
  return host
    .mails()
    .filter(({ subject, body }) => !subject.endsWith("填报表已建好") && !isOutcome({ body }));
}

/** Mails that tell units what became of their reports. */
export function outcomeMails(host: LocalHost): ReturnType<LocalHost["mails"]> {
  return host.mails().filter(isOutcome);
}

function isOutcome({ body }: { body: string }): boolean {
  return body.includes("的报送结果：");
}

/** First data of a page as its own script sees it: the text of its first script element is run. */
export function startOf(html: string): PageStart {
  const page: { START?: PageStart } = {};
  new Function("window", /<script>([\s\S]*?)<\/script>/.exec(html)![1]!)(page);
  return page.START!;
}

/** What 登记活动 is opened with, and what opening it took. */
export async function openedActivityForm({
  host,
}: Rig): Promise<{ form: PageData["activity"]; meter: RunResult["meter"] }> {
  const window = await host.openWindow(host.spreadsheetId, OWNER);
  const { ok, error, meter } = await window.click("openActivity");
  if (!ok) throw new Error(error?.message);
  return { form: startOf(window.pages().at(-1)!.html).data as PageData["activity"], meter };
}

/** A report each calendar month, due by its 25th. */
export const MONTHLY: Input<"campaign.create">["period"] = {
  kind: "calendarMonth",
  cutoffDay: null,
  dueDay: 25,
  dueIn: "period",
  dueTime: "",
  shift: "none",
  graceDays: 0,
  lockAfterDays: null,
};

/** What an office says that keeps a campaign in English. */
export const IN_ENGLISH = {
  title: "Reading campaign 2020",
  documentNumber: "",
  issuer: "Example Federation",
  reportMail: "office@federation.example",
  reportPhone: "",
  start: "2020-03-01",
  end: "2020-08-31",
  period: MONTHLY,
} as const;

/** The reading campaign as an office saved it that asks for the monthly ledger alone. */
export const MONTHLY_LEDGER = templateFile(monthlyLedger(tabsOf("qinhuangdao-2020")));

/** Creates the reading campaign with its monthly ledger and its template's own dates, or ending earlier. */
export async function createCampaign(
  { call }: Rig,
  end = "2020-10-31",
  title = "职工诵读活动",
): Promise<void> {
  await call("campaign.create", {
    template: MONTHLY_LEDGER,
    title,
    documentNumber: "",
    issuer: "例海市总工会",
    reportMail: "",
    reportPhone: "",
    start: "2020-03-06",
    end,
    period: MONTHLY,
  });
}

function sheet(host: LocalHost, spreadsheetId: string, tab: string, user = OWNER) {
  const found = host.view(spreadsheetId, user).sheets.find(({ name }) => name === tab);
  if (!found) throw new Error(`No tab ${tab}`);
  return found;
}

// The cells of a view are the same object for as long as the tab is the same.
const tables = new WeakMap<object, Record<string, string>[]>();

function tableRows(host: LocalHost, tab: string, user: string): Record<string, string>[] {
  const { cells, columns, rows } = sheet(host, host.spreadsheetId, tab, user);
  const found = tables.get(cells) ?? readTable(cells, columns, rows);
  tables.set(cells, found);
  return found.map((record) => ({ ...record }));
}

function readTable(cells: SheetView["cells"], columns: number, rows: number): Record<string, string>[] {
  const keys = Array.from({ length: columns }, (_, index) => cells[`1,${index + 1}`]?.d ?? "");
  const found: Record<string, string>[] = [];
  for (let row = 3; row <= rows; row++) {
    const record = Object.fromEntries(keys.map((key, index) => [key, cells[`${row},${index + 1}`]?.d ?? ""]));
    // A period as pages and the record know it: its return and its code.
    if (record.returnId && record.period)
      record.period = periodIdFrom({ returnId: record.returnId, period: record.period });
    if (Object.values(record).some((value) => value !== "")) found.push(record);
  }
  return found;
}

/** Three units of three kinds with invented contacts, as pasted from Excel. */
export const THREE_UNITS = [
  "单位名称\t单位类型\t填报方式\t联系人\t联系邮箱",
  "例东区总工会\t县（区）总工会\t网络表格\t王示例\twang@units.example",
  "市例教育系统工会\t市属系统、产业工会\t网络表格\t周演示\tzhou@units.example",
  "例明玻璃有限公司工会\t直属基层工会\t网络表格\t冯模拟\tfeng@units.example",
].join("\n");

/** A campaign with three units, each with its workbook. */
export async function distributed(options: RigOptions = {}): Promise<Rig> {
  const office = rig(options);
  await createCampaign(office);
  await office.call("units.import", { text: THREE_UNITS });
  await office.job("distribute");
  return office;
}
