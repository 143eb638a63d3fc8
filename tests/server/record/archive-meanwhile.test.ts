// People sort and insert in the tabs of the record while rows leave them: whatever stood there stands somewhere afterwards.
import { afterAll, describe, expect, it } from "@jest/globals";
import { explore, type Project, type UserEdit } from "apps-script-host";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { EAST, productWithout, requestOf } from "../trials/office";
import { archivedRows, closedMarch, everyRow, type Row, tick } from "./archived";

const APRIL = "r1.2020-04";
const SEEDS = 30;

const offices: Rig[] = [];
afterAll(() => Promise.all(offices.map(({ host }) => host.close())));

async function opened(project?: Project): Promise<Rig> {
  const office = await closedMarch({ transport: "port", ...(project ? { project } : {}) });
  offices.push(office);
  // A report that stays: it must not leave with the others.
  await clerkOf(office, EAST).enter({
    date: "2020-04-02",
    task: "1 开办“大学习”课堂",
    theme: "四月第一讲",
    people: 7,
  });
  await clerkOf(office, EAST).tick(APRIL);
  await office.job("collect");
  // It stands above them: whatever is inserted pushes it to where one of them stood.
  const edit = sortBy(office, "date", false);
  expect((await office.host.edit(office.host.spreadsheetId, OWNER, edit)).ok).toBe(true);
  expect(office.rows("活动汇总")[0]).toMatchObject({ theme: "四月第一讲" });
  await tick(office);
  return office;
}

function sortBy(office: Rig, key: string, ascending: boolean): UserEdit {
  const { id, rows, columns, cells } = office.host
    .view(office.host.spreadsheetId, OWNER)
    .sheets.find(({ name }) => name === "活动汇总")!;
  const column = 1 + Array.from({ length: columns }, (_, at) => cells[`1,${at + 1}`]?.d).indexOf(key);
  const by = [{ column, ascending }];
  return { kind: "sort", sheetId: id, row: 3, column: 1, rows: rows - 2, columns, by };
}

/** Somebody sorts, or inserts rows above all others. */
function handsIn(office: Rig, seed: number): UserEdit[] {
  const { id } = office.host
    .view(office.host.spreadsheetId, OWNER)
    .sheets.find(({ name }) => name === "活动汇总")!;
  const insert: UserEdit = { kind: "insertRows", sheetId: id, at: 3, count: 1 + (seed % 2) };
  return [[sortBy(office, "date", true)], [insert], [sortBy(office, "theme", false), insert]][seed % 3]!;
}

const kinds = (office: Rig) => [...new Set(everyRow(office))];

/** Interleavings of the clock's archiving with somebody's hands. */
async function meanwhile(office: Rig): Promise<void> {
  const rows = everyRow(office);
  await explore({ seeds: SEEDS, host: office.host }, async (world) => {
    world.run("tick", [], { user: OWNER });
    world.edit(office.host.spreadsheetId, OWNER, ...handsIn(office, world.seed));
    const { results } = await world.play();
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(kinds(office)).toEqual([...new Set(rows)]);
    await office.host.advance("20 min");
    await tick(office);
    expect(kinds(office)).toEqual([...new Set(rows)]);
    expect(office.rows("活动汇总").map(({ theme }) => theme)).toContain("四月第一讲");
  });
}

const april = ({ theme }: Row) => theme === "四月第一讲";

describe("rows that are sorted and pushed down while others leave", () => {
  it("stand in the head or in the archive afterwards, as they were", async () => {
    await meanwhile(await opened());
  }, 240_000);

  it("would be lost if what left by mistake were not brought back", async () => {
    const careless = productWithout(
      /filter\(\(cells\w*\) => !known\w*\.has\(contentOfRow\(cells\w*\)\)\)/,
      "filter(() => false)",
    );
    await expect(meanwhile(await opened(careless))).rejects.toThrow("With seed");
  }, 240_000);
});

describe("a report that is collected while others leave", () => {
  it("stands in the head once, and nothing is lost", async () => {
    const office = await opened();
    await clerkOf(office, EAST).enter({
      date: "2020-04-09",
      task: "1 开办“大学习”课堂",
      theme: "四月第二讲",
      people: 8,
    });
    await clerkOf(office, EAST).tick(APRIL);
    const before = kinds(office);
    await explore({ seeds: 8, host: office.host }, async (world) => {
      world.run("tick", [], { user: OWNER });
      world.run("rpc", requestOf("job.step", { job: "collect", restart: true }), {
        user: OWNER,
        cause: "rpc",
      });
      await world.play();
      await office.host.advance("20 min");
      await tick(office);
      expect(kinds(office)).toEqual(expect.arrayContaining(before));
      const current = office.standing("活动汇总").filter(({ period }) => period === APRIL);
      expect(current.map(({ theme }) => theme).sort()).toEqual(["四月第一讲", "四月第二讲"]);
      expect(archivedRows(office, "活动汇总").filter(april).length).toBeLessThanOrEqual(1);
    });
  }, 240_000);
});

describe("an archive that does not read back as it was written", () => {
  it("takes nothing out of the head, and the clock says so", async () => {
    const forgetful = productWithout(
      /\bown\w*\.map\(\(\{ cells(?:: cells\w*)? \}\) => cells\w*\)/,
      (found) => `${found}.slice(1)`,
    );
    const office = await opened(forgetful);
    const rows = office.rows("活动汇总");
    await tick(office);
    expect(office.rows("活动汇总")).toEqual(rows);
    const said = office.rows("活动设置").find(({ key }) => key === "clockProblem")!.value;
    expect(said).toContain("读回来不一样");
  }, 60_000);
});
