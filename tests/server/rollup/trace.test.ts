// 这个数怎么来的: from the cell of the cursor to the reports, their rows and the cells in the units' workbooks.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { TracedCell, TraceFigure } from "../../../src/core/wire/procedures";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig, startOf } from "../../rig";
import { archivedRows, closedMarch, FIRST, MARCH, SECOND, tick } from "../record/archived";
import { EAST, HILL, RIVER } from "../trials/office";

let office: Rig;
let closed: Snapshot;
beforeAll(async () => {
  office = await closedMarch();
  closed = office.host.snapshot();
});
beforeEach(() => office.host.restore(closed));
afterAll(() => office.host.close());

const sheetOf = (name: string, workbook = office.host.spreadsheetId) =>
  office.host.view(workbook, OWNER).sheets.find((sheet) => sheet.name === name)!;

/** The sidebar, opened with the cursor in a cell. */
async function openedOn(tab: string, at: string): Promise<TracedCell> {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  const [row, column] = at.split(",").map(Number);
  const run = await window.click("openTrace", {
    sheetId: sheetOf(tab).id,
    row: row!,
    column: column!,
    rows: 1,
    columns: 1,
  });
  expect(run.error).toBeNull();
  const { data } = startOf(window.pages().at(-1)!.html);
  window.close();
  return data as TracedCell;
}

/** The cell that says something. */
const cellOf = (tab: string, words: string) =>
  Object.entries(sheetOf(tab).cells).find(([, { d }]) => d === words)![0];
const below = (at: string) => at.replace(/^\d+/, (row) => String(Number(row) + 1));

/** The cell of a unit in a column of 报送情况. */
function statusCell(unit: string, key: string): string {
  const { cells } = sheetOf("报送情况");
  const column = Object.entries(cells)
    .find(([at, { d }]) => at.startsWith("1,") && d === key)![0]
    .split(",")[1];
  const [row] = Object.entries(cells)
    .find(([, { d }]) => d === unit)![0]
    .split(",");
  return `${row},${column}`;
}

const rowsOf = (figure: TraceFigure, line = figure.lines[0]!) =>
  office.call("trace.rows", { asked: figure.asked, unitId: line.unitId, period: line.periodId });

/** What stands in the cell that a link leads to. */
function linkedTo(url: string): string {
  const [, id, gid, column, row] = /d\/([^/]+)\/edit#gid=(\d+)&range=([A-Z]+)(\d+)$/.exec(url)!;
  const sheet = office.host.view(id!, OWNER).sheets.find((each) => each.id === Number(gid))!;
  return sheet.cells[`${row},${column!.charCodeAt(0) - 64}`]?.d ?? "";
}

describe("a number of 汇总", () => {
  it("leads to its formula, its reports with who and when, its rows, and the cells in the units' workbooks", async () => {
    const { figures, now } = await openedOn("汇总", below(cellOf("汇总", "参与人次（累计）")));
    expect(now).toBe("");
    const [people] = figures;
    expect(people!.title).toBe("全部单位 · 累计 · 活动 · 参与人次");
    expect(people!.shown).toBe("82");
    expect(people!.formula).toContain("各份报表中“活动”各条的“参与人次”相加");
    expect(
      people!.lines.map(({ unit, value, report }) => [unit, value, report!.revision, report!.state]),
    ).toEqual([
      [EAST, "52", 2, "accepted"],
      [RIVER, "30", 1, "accepted"],
    ]);
    expect(people!.lines[0]!.report).toMatchObject({ reviewedBy: OWNER });
    const { rows } = await rowsOf(people!);
    expect(rows.map(({ label, value }) => [label, value])).toEqual([
      [`${FIRST.date} ${FIRST.theme}`, "40"],
      [`${SECOND.date} ${SECOND.theme}`, "12"],
    ]);
    expect(rows.map(({ url }) => linkedTo(url))).toEqual(["40", "12"]);
  });

  it("leads there too once the rows have left for the archive", async () => {
    await tick(office);
    await tick(office);
    expect(archivedRows(office, "活动汇总").length).toBeGreaterThan(2);
    const { figures } = await openedOn("汇总", below(cellOf("汇总", "参与人次（累计）")));
    const { rows } = await rowsOf(figures[0]!);
    expect(rows.map(({ value, url }) => [value, linkedTo(url)])).toEqual([
      ["40", "40"],
      ["12", "12"],
    ]);
  });

  it("says so where the record has gone on since 汇总 was made", async () => {
    const at = below(cellOf("汇总", "参与人次（累计）"));
    await clerkOf(office, RIVER).enter({ ...FIRST, date: "2020-04-08", people: 7 });
    await clerkOf(office, RIVER).tick("r1.2020-04");
    await office.job("collect");
    const { stood, now, figures } = await openedOn("汇总", at);
    expect([stood, now, figures[0]!.shown]).toEqual(["82", "89", "89"]);
  });
});

describe("a number of 报送情况", () => {
  it("leads to the reports of the unit", async () => {
    const { figures } = await openedOn("报送情况", statusCell(EAST, "people"));
    expect(figures.map(({ shown, lines }) => [shown, lines.map(({ unit }) => unit)])).toEqual([
      ["52", [EAST]],
    ]);
    const rate = (await openedOn("报送情况", statusCell(EAST, "rate"))).figures[0]!;
    expect(rate.formula).toMatch(/^已收下的份数 ÷ 应报的份数 ＝ 1 ÷ \d+。$/);
    expect(rate.lines.at(-1)!.words).toContain("已接收");
  });

  it("whose page stands open while it ceases to count is refused with the way out", async () => {
    const [figure] = (await openedOn("报送情况", statusCell(EAST, "activities"))).figures;
    const gone = { ...figure!.asked, kind: "amount" as const, formId: "no-such-form" };
    await expect(office.call("trace.more", { asked: gone, from: 0 })).rejects.toThrow(
      "这个数或这份报表现在不计入了",
    );
  });

  it("is none in a column of words, nor in another tab", async () => {
    expect((await openedOn("报送情况", statusCell(EAST, "unit"))).figures).toEqual([]);
    expect((await openedOn("单位名录", "3,2")).figures).toEqual([]);
  });
});

describe("a number of a print or a quota", () => {
  it("of the office's own copy leads to the units' tables, and to the cell in each", async () => {
    const wanted = { what: "office", name: "", formId: "ledger", period: MARCH, unitId: "" } as const;
    await office.call("print.build", wanted);
    const { figures } = await openedOn("打印", cellOf("打印", "82"));
    expect(figures[0]!.lines.map(({ unit, value }) => [unit, value])).toEqual([
      [EAST, "52"],
      [RIVER, "30"],
      [HILL, "0"],
    ]);
    const { rows } = await rowsOf(figures[0]!);
    expect(rows.map(({ value, url }) => [value, linkedTo(url)])).toEqual([["52", "52"]]);
  });

  it("of 指标与配额 leads to each unit that owes it, with what counts for it", async () => {
    const { cells } = sheetOf("指标与配额");
    const column = Object.entries(cells)
      .find(([at, { d }]) => at.startsWith("1,") && d === "min")![0]
      .split(",")[1];
    const rows = Object.keys(cells).filter((at) => at.endsWith(`,${column}`) && Number(at.split(",")[0]) > 2);
    const all = (await Promise.all(rows.slice(0, 3).map((at) => openedOn("指标与配额", at)))).flatMap(
      ({ figures }) => figures,
    );
    expect(all.length).toBeGreaterThan(0);
    for (const { title, formula } of all) {
      expect(title).toContain("累计");
      expect(formula).toMatch(/(要求不少于|不超过)[^。]*。按/);
    }
  });

  it("comes page by page", async () => {
    const { figures } = await openedOn("汇总", below(cellOf("汇总", "参与人次（累计）")));
    const more = await office.call("trace.more", { asked: figures[0]!.asked, from: 1 });
    expect(more.lines.map(({ unit }) => unit)).toEqual([RIVER]);
    expect([more.from, more.count]).toEqual([1, 2]);
  });
});
