// How many service calls each menu item and each call of a page may take. Whoever adds one adds its budget: without it this file does not
// compile, or fails. Units' workbooks hold no script and have no menu: what people do there costs nothing here.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { RunResult, Snapshot } from "apps-script-host";
import type { Input, ProcedureName, Reply } from "../../../src/core/wire/procedures";
import { clerkOf } from "../../clerk";
import { MONTHLY, MONTHLY_LEDGER, OWNER, type Rig, rig, STAFF } from "../../rig";
import { byHand } from "../by-hand";
import { cityAlone } from "../levels/two-heads";
import { ADDRESS } from "../link/visitor";
import { EAST, execution, smallOffice } from "../trials/office";
import { tickThree } from "../trials/states";
import { sentFile } from "../unit-file/mailed-file";

const MARCH = "r1.2020-03";
const VALUES = { date: "2020-03-12", task: "1 开办“大学习”课堂", theme: "领学一小时", people: "30" };
const NEW_UNIT = "单位名称\t单位类型\t填报方式\n例岛工会\t县（区）总工会\t代填";
const NO_ROWS = { phases: [], tasks: [], indicators: [], fields: [], reminders: [], returns: [] };
const DRAFT: Input<"bulletin.draft"> = { kind: "bulletin", periodId: MARCH, anew: true };
const NOWHERE = { field: "", row: "", indicatorId: "", unitId: "", periodId: "" };
const CAMPAIGN: Input<"campaign.create"> = {
  template: MONTHLY_LEDGER,
  title: "职工诵读活动",
  documentNumber: "",
  issuer: "例海市总工会",
  reportMail: "",
  reportPhone: "",
  start: "2020-03-06",
  end: "2020-10-31",
  period: MONTHLY,
};

/** Calls of opening what a menu item names. A sidebar opens in twelve. */
const OPENING: Readonly<Record<string, number>> = {
  openNewCampaign: 12,
  openFromAbove: 14,
  openNotice: 14,
  openUnits: 12,
  openDistribute: 14,
  openPush: 19,
  openTasks: 12,
  openActivity: 12,
  openCollect: 8,
  openLinks: 13,
  openFiles: 13,
  openReview: 15,
  openSelection: 12,
  openRollup: 8,
  openExport: 13,
  openBulletin: 19,
  openChase: 14,
  openRobots: 16,
  openClock: 14,
  openHandover: 20,
  // Names what waits, is not due and has one name with another host.
  openSeal: 20,
  openRehearsal: 16,
  openTrace: 19,
  openHistory: 23,
  openTry: 12,
  openCheck: 14,
  openGuide: 7,
  openSelfCheck: 25,
};

let office: Rig;
let start: Snapshot;
let empty: Rig;
let blank: Snapshot;
beforeAll(async () => {
  office = await smallOffice({ network: () => ({ status: 200, body: '{"errcode":0}' }) });
  await tickThree(office);
  await office.job("collect");
  await office.host.advance("2020-04-03T10:00:00+08:00");
  await office.call("activity.save", entry());
  // The first press of a person looks at the checklist, and learns which registers there are.
  for (const item of ["openActivity", "openActivity"]) await opened(item);
  await office.host.advance("5 min");
  start = office.host.snapshot();
  empty = rig();
  blank = empty.host.snapshot();
});
beforeEach(() => {
  office.host.restore(start);
  empty.host.restore(blank);
});

const windowOf = () => office.host.openWindow(office.host.spreadsheetId, OWNER);
const opened = async (item: string) => (await windowOf()).click(item);
const unitId = (name: string) => office.rows("单位名录").find((row) => row.name === name)!.unitId!;
const typed = () => office.rows("代填活动")[0]!;
const reported = (unit: string) => ({ unitId: unitId(unit), period: MARCH, revision: 1 });
const entry = (): Input<"activity.save"> => ({
  formId: "activity",
  entryId: null,
  revision: 0,
  unitId: unitId(EAST),
  values: VALUES,
  explanation: "",
});
const firstTask = async () => (await office.call("tasks.list", {})).tasks[0]!;

/** Calls that a page's call may take, what it is given, and in which workbook. */
type Budget<N extends ProcedureName> = readonly [
  atMost: number,
  input: () => Input<N> | Promise<Input<N>>,
  where?: () => Rig,
];
const island = async () => {
  await office.call("units.import", { text: NEW_UNIT });
  return unitId("例岛工会");
};
const HARBOUR = "例港航运公司工会";
const harbour = async () => {
  const text = `单位名称\t单位类型\t填报方式\t联系邮箱\n${HARBOUR}\t直属基层工会\t表格邮件\tchen@post.example`;
  await office.call("units.import", { text });
  await office.job("distribute");
  return unitId(HARBOUR);
};
const returned = async () => (await sentFile(office, await harbour())).sheets();
const inEmpty = () => empty;
let county: Rig;
const fromCity = async () => {
  const heads = await cityAlone();
  ({ county } = heads);
  return heads.link();
};
const nothing = () => ({});
const notice: Input<"notice.apply"> = {
  campaign: {},
  unitTypes: [],
  kinds: [],
  ...NO_ROWS,
  tasks: [{ cells: { title: "开展读书周" }, source: "开展读书周活动。" }],
  mode: "append",
};

// An event of the register, as if it were a case: EAST has sent one.
const draftToIssue = async (): Promise<Pick<Input<"bulletin.issue">, "bulletin">> => {
  const { draft } = await office.call("bulletin.draft", DRAFT);
  return { bulletin: draft as Input<"bulletin.issue">["bulletin"] };
};
const caseToDecide = async (): Promise<Input<"selection.decide">> => {
  await byHand(office).typeRow("评选环节", { form: "活动", stage: "选送", decider: "本级" });
  const [form] = (await office.call("selection.list", {})).forms;
  const { entryId, seen } = form!.cases[0]!;
  const decided = { stage: "选送", result: "chosen", reason: "写得扎实，可以推广" } as const;
  const blank = { rank: null, outlet: "", level: "", date: "", sure: false, link: "" };
  return { formId: form!.formId, entryId, seen, ...blank, ...decided };
};

const late = async () => {
  await office.host.advance("2020-04-27T10:00:00+08:00");
  return unitId(EAST);
};
const WORDS = { subject: "催办：{{活动}}", body: "{{单位}}：\n{{事项}}" };

const WECOM = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0f1e2d3c-invented";
const robotRow = async () => {
  await byHand(office).typeRow("群机器人", { name: "示例群", kind: "企业微信" });
  return { robotId: (await office.call("robots.list", {})).robots[0]!.robotId };
};
const robotKept = async () => {
  await late();
  const row = await robotRow();
  await office.call("robots.save", { ...row, address: WECOM, secret: "" });
  return row;
};
const EVENTS = { ...NOWHERE, kind: "amount", formId: "activity" } as const;

const CALLING: { readonly [N in ProcedureName]: Budget<N> } = {
  "campaign.create": [54, () => CAMPAIGN, inEmpty],
  "template.save": [9, nothing],
  "template.read": [5, () => ({ file: MONTHLY_LEDGER }), inEmpty],
  "units.preview": [9, () => ({ text: NEW_UNIT })],
  "units.contacts": [9, nothing],
  "units.directory": [
    20,
    () => ({ link: `https://docs.google.com/spreadsheets/d/${office.host.spreadsheetId}/edit` }),
  ],
  "units.import": [29, () => ({ text: NEW_UNIT })],
  "job.step": [78, () => ({ job: "collect", restart: true })],
  "job.sign": [6, () => ({ job: "collect" })],
  "job.stop": [6, () => ({ run: "例行的一次" })],
  "tasks.list": [9, nothing],
  "tasks.save": [
    29,
    async () => ({ task: { ...(await firstTask()), progress: 40 }, was: await firstTask() }),
  ],
  "tasks.show": [11, async () => ({ taskId: (await firstTask()).taskId })],
  "activity.recent": [12, () => ({ unitId: unitId(EAST) })],
  "activity.save": [31, entry],
  "activity.undo": [30, () => ({ formId: "activity", entryId: typed().entryId!, revision: 1 })],
  "activity.draft": [6, () => ({ clear: true })],
  "review.queue": [12, nothing],
  "review.details": [13, () => reported(EAST)],
  "review.accept": [53, () => ({ reports: [reported(EAST)] })],
  "review.notify": [7, nothing],
  "review.return": [52, () => ({ ...reported(EAST), reason: "请核对参与人次再报一次" })],
  "review.list": [10, () => ({ filter: "missing" })],
  "review.correct": [
    56,
    async () => {
      await office.call("review.accept", { reports: [reported(EAST)] });
      await clerkOf(office, EAST).enter({ ...VALUES, theme: "月末补学", people: 12 });
      await office.job("collect");
      const { items } = await office.call("review.list", { filter: "corrections" });
      const accept = items.flatMap(({ corrections }) => corrections.map(({ id }) => id));
      return { ...reported(EAST), accept, decline: [], reason: "" };
    },
  ],
  "review.extension": [
    38,
    async () => {
      const wish = { exceptionId: "x1", unit: EAST, period: "2020-04", kind: "延期", until: "2020-04-28" };
      await byHand(office).typeRow("例外", { ...wish, state: "申请中" });
      return { exceptionId: "x1", grant: true, until: "2020-04-28", reason: "" };
    },
  ],
  "bulletin.draft": [15, () => DRAFT],
  "bulletin.keep": [17, async () => ({ ...(await draftToIssue()), periodId: MARCH, revision: 0 })],
  "bulletin.practices": [17, nothing],
  "bulletin.issue": [31, async () => ({ ...(await draftToIssue()), seen: 0, revision: 0 })],
  "bulletin.open": [
    9,
    async () => {
      await office.call("bulletin.issue", { ...(await draftToIssue()), seen: 0, revision: 0 });
      return { number: "督导通报〔2020〕1号" };
    },
  ],
  // The definition, the reports with their figures, the cell of the cursor.
  "trace.cell": [18, nothing],
  "trace.more": [15, () => ({ asked: EVENTS, from: 0 })],
  "trace.rows": [13, () => ({ asked: EVENTS, unitId: unitId(EAST), period: MARCH })],
  "selection.list": [12, nothing],
  "selection.decide": [51, caseToDecide],
  "selection.candidates": [36, async () => ({ formId: (await caseToDecide()).formId })],
  "history.report": [13, () => ({ unitId: unitId(EAST), period: MARCH })],
  "log.read": [
    14,
    () => ({ unit: EAST, period: "", action: "", by: "", from: "", to: "", words: "", above: null }),
  ],
  "report.submitFor": [32, async () => ({ unitId: await island(), period: MARCH, zero: true, rows: [] })],
  "form.try": [
    9,
    () => ({
      unitType: "县（区）总工会",
      formId: "activity",
      rows: [{ formId: "activity", rowId: "", values: VALUES }],
    }),
  ],
  "print.build": [
    33,
    () => ({ what: "unit", name: "", formId: "ledger", period: MARCH, unitId: unitId(EAST) }),
  ],
  "file.export": [15, async () => ({ unitIds: [await harbour()] })],
  "file.compare": [12, async () => ({ sheets: await returned() })],
  "file.merge": [
    60,
    async () => {
      const sheets = await returned();
      const { seen } = await office.call("file.compare", { sheets });
      return { sheets, seen, submit: [{ period: MARCH, zero: true }], arrivedAt: "" };
    },
  ],
  "export.plan": [15, nothing],
  "export.slice": [11, () => ({ tab: "报表记录", book: "", from: 0, height: 100 })],
  "export.catalogue": [12, () => ({ from: 0, tab: "catalogue" })],
  "chase.preview": [10, async () => ({ unitId: await late(), words: WORDS })],
  "chase.test": [12, async () => ({ unitId: await late(), words: WORDS })],
  "chase.send": [57, async () => ({ unitIds: [await late()] })],
  "digest.preview": [19, nothing],
  "robots.list": [13, nothing],
  "robots.save": [25, async () => ({ ...(await robotRow()), address: WECOM, secret: "" })],
  "robots.drop": [30, robotRow],
  "robots.test": [24, robotKept],
  "robots.chase": [57, robotKept],
  "rehearsal.play": [13, () => ({ assumed: "nobody" as const, quota: 100 })],
  "digest.test": [21, nothing],
  "units.move": [
    12,
    async () => {
      await byHand(office).retype("活动设置", ["key", "linkAddress"], "value", ADDRESS);
      return { unitIds: [], channel: "link" as const };
    },
  ],
  "links.renew": [
    23,
    async () => {
      await byHand(office).retype("活动设置", ["key", "linkAddress"], "value", ADDRESS);
      return { unitIds: [] };
    },
  ],
  "links.revoke": [25, () => ({ unitIds: [] })],
  "clock.start": [40, nothing],
  "clock.stop": [28, nothing],
  "handover.offer": [
    33,
    () => {
      office.host.share(office.host.spreadsheetId, STAFF, "writer");
      return { to: STAFF };
    },
  ],
  "handover.withdraw": [33, nothing],
  "handover.check": [15, () => ({ from: 0 })],
  "handover.take": [
    51,
    async () => {
      await byHand(office).retype("活动设置", ["key", "ownerAccount"], "value", STAFF);
      return { reason: "王示例已调离，账号停用", unopened: 0 };
    },
  ],
  "above.read": [48, async () => ({ link: await fromCity() }), () => county],
  "above.take": [64, async () => ({ link: await fromCity(), version: 1 }), () => county],
  "check.show": [13, () => ({ tab: "任务清单", cell: "A3" })],
  "check.repair": [20, nothing],
  "selfcheck.readiness": [25, nothing],
  // As many cases as one slice has time for.
  "selfcheck.step": [1_550, () => ({ from: 0 }), inEmpty],
  "page.library": [5, () => ({ name: "notice-simplify" })],
  "notice.apply": [39, () => notice],
  "notice.undo": [21, async () => ({ undo: (await office.call("notice.apply", notice)).undo })],
};

describe("a menu item", () => {
  it("has a budget, each", async () => {
    const items = (await windowOf()).menus().flatMap((menu) => menu.items);
    const names = items.flatMap((item) => ("functionName" in item ? [item.functionName] : []));
    expect(names.sort()).toEqual(Object.keys(OPENING).sort());
  });

  it.each(Object.entries(OPENING))("%s opens in %i calls", async (item, atMost) => {
    expectWithin(await opened(item), atMost);
  });
});

describe("a page's call", () => {
  it.each(Object.entries(CALLING) as [ProcedureName, Budget<ProcedureName>][])(
    "%s stays within its budget",
    async (name, [atMost, input, where = () => office]) => {
      const given = await input();
      await where().host.advance("5 min");
      const run = await execution(where(), name, given, where().owner);
      expect(JSON.parse(String(run.value)) as Reply<unknown>).toMatchObject({ ok: true });
      expectWithin(run, atMost);
    },
  );
});

// A budget that is never reached says nothing: a tenth and two calls are its room.
function expectWithin({ ok, error, meter }: RunResult, atMost: number): void {
  expect({ ok, error }).toEqual({ ok: true, error: null });
  expect(meter.totalCalls).toBeLessThanOrEqual(atMost);
  expect(meter.totalCalls).toBeGreaterThanOrEqual(Math.floor(atMost * 0.9) - 2);
}
