// A city and a county with a head workbook of its own at work in the same minute, in many orders: both meet in one workbook, and nothing is lost or doubled.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { explore, type Snapshot, type World } from "apps-script-host";
import { OWNER } from "../../rig";
import type { AtWork } from "../at-work";
import { requestOf } from "../trials/office";
import { LIMIT_MS } from "../trials/telling";
import { COUNTY, FIRST, MARCH, OTHER, SECOND, send, typeQuantity } from "./office";
import { JIA, type TwoHeads, twoHeads } from "./two-heads";

const SEEDS = 8;

let heads: TwoHeads;
let city: AtWork;
let county: AtWork;
let ready: Snapshot;

const asked = (office: AtWork, unit: string, revision = 1) => ({
  unitId: office.unitId(unit),
  period: MARCH,
  revision,
});

// 甲二镇's report is accepted at the county and not summed up; 甲一镇 has corrected its own and ticked; both counties have ticked at the city.
beforeAll(async () => {
  heads = await twoHeads({ transport: "port" });
  ({ city, county } = heads);
  await send(county, { [FIRST]: 2, [SECOND]: 3 });
  await county.call("review.accept", { reports: [asked(county, FIRST)] });
  await county.job("rollup");
  await county.call("review.accept", { reports: [asked(county, SECOND)] });
  for (const unit of [COUNTY, OTHER]) {
    await city.enter(unit, "2020-03-11", 40);
    await city.tick(unit, "submit");
  }
  await typeQuantity(city, COUNTY, 1);
  await typeQuantity(city, OTHER, 4);
  ready = heads.host.snapshot();
}, LIMIT_MS);
afterAll(() => heads.host.close());

/** What the city holds of the county: 数量, the entries and how often each is there. */
const held = () => {
  const rows = city.standing("活动汇总").filter(({ unit }) => unit === COUNTY);
  const ids = rows.map(({ activityId }) => activityId);
  return {
    quantity: city.standing("台账汇总").find(({ unit, row }) => unit === COUNTY && row?.startsWith("1 "))
      ?.quantity,
    entries: rows.length,
    ids: new Set(ids).size,
  };
};
const BEFORE = { quantity: "3", entries: 2, ids: 2 };
const AFTER = { quantity: "6", entries: 3, ids: 3 };

const atCity = (world: World, job: "collect" | "rollup") =>
  world.run("rpc", requestOf("job.step", { job, restart: true }), {
    cause: "rpc",
    user: OWNER,
    spreadsheetId: city.host.spreadsheetId,
  });
const atCounty = (world: World, job: "collect" | "rollup") =>
  world.run("rpc", requestOf("job.step", { job, restart: true }), {
    cause: "rpc",
    user: JIA,
    spreadsheetId: county.host.spreadsheetId,
  });
const play = async (world: World) => {
  const { results } = await world.play();
  expect(results.map(({ ok, error }) => [ok, error?.message])).toEqual(results.map(() => [true, undefined]));
};

describe("a city that collects while the county sums up", () => {
  it(
    "takes the county as it stood before or after, whole; once the county ticks again everything is there once",
    async () => {
      heads.host.restore(ready);
      await explore({ seeds: SEEDS, host: heads.host }, async (world) => {
        atCity(world, "collect");
        atCounty(world, "rollup");
        await play(world);
        expect([BEFORE, AFTER]).toContainEqual(held());
        await city.tick(COUNTY, "submit");
        await city.job("collect");
        expect(held()).toEqual(AFTER);
        expect(city.standing("报表记录").filter(({ unit }) => unit === OTHER)).toHaveLength(1);
      });
    },
    LIMIT_MS,
  );

  it(
    "keeps what a reviewer accepts meanwhile; what came from below is proposed, and taken once",
    async () => {
      heads.host.restore(ready);
      await city.job("collect");
      await explore({ seeds: SEEDS, host: heads.host }, async (world) => {
        const reports = [asked(city, COUNTY)];
        const reason = "二镇因暴雨停办，下月补报";
        world.run("rpc", requestOf("review.accept", { reports, reason }), {
          cause: "rpc",
          user: OWNER,
          spreadsheetId: city.host.spreadsheetId,
        });
        atCity(world, "collect");
        atCounty(world, "rollup");
        await play(world);
        expect(held()).toEqual(BEFORE);
        await city.job("collect");
        const { items } = await city.call("review.list", { filter: "corrections" });
        const { corrections, revision } = items.find(({ unit }) => unit === COUNTY)!;
        const accept = corrections.map(({ id }) => id);
        await city.call("review.correct", {
          ...asked(city, COUNTY, revision),
          accept,
          decline: [],
          reason: "",
        });
        expect(held()).toEqual(AFTER);
      });
    },
    LIMIT_MS,
  );
});

describe("two offices that collect at once", () => {
  it(
    "each take their own units' reports once, and neither the other's",
    async () => {
      heads.host.restore(ready);
      await county.call("review.return", { ...asked(county, FIRST), reason: "数量与佐证材料对不上" });
      await typeQuantity(county, FIRST, 4);
      await county.tick(FIRST, "submit");
      await explore({ seeds: SEEDS, host: heads.host }, async (world) => {
        atCity(world, "collect");
        atCounty(world, "collect");
        await play(world);
        const told = (office: AtWork) =>
          office.standing("报表记录").map(({ unit, revision }) => [unit, revision].join(" "));
        expect(told(city).sort()).toEqual([`${OTHER} 1`, `${COUNTY} 1`].sort());
        expect(told(county).sort()).toEqual([`${FIRST} 2`, `${SECOND} 1`].sort());
        expect([city.home(COUNTY).state, county.home(FIRST).state]).toEqual(["已提交", "已提交"]);
      });
    },
    LIMIT_MS,
  );
});
