// Two campaigns of one office at work in the same minute: their clocks run beside each other, in many orders.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { explore, type Snapshot, type World } from "apps-script-host";
import { LIMIT_MS } from "../trials/telling";
import { toldOnce } from "./ended";
import { joined, LAKE, RAIL, type SideBySide, tickAt } from "./offices";

const SEEDS = 8;

let offices: SideBySide;
let early: Snapshot;
beforeAll(async () => {
  offices = await joined({ transport: "port" });
  early = offices.host.snapshot();
}, LIMIT_MS);
afterAll(() => offices.host.close());

/** Both clocks run at once. */
async function bothTick(world: World): Promise<void> {
  for (const { host, owner } of [offices.lectures, offices.culture])
    world.run("tick", [], { user: owner, spreadsheetId: host.spreadsheetId });
  const { results } = await world.play();
  expect(results.map(({ ok, error }) => [ok, error?.message])).toEqual(results.map(() => [true, undefined]));
}

describe("two clocks in one minute", () => {
  it(
    "collect each its own: every report once in its own record, and said on its own 首页",
    async () => {
      const { lectures, culture, host } = offices;
      host.restore(early);
      await host.advance("2021-11-16T12:00:00+08:00");
      for (const unit of [LAKE, RAIL]) await culture.tick(unit, "zero");
      await lectures.tick(LAKE, "zero");
      await explore({ seeds: SEEDS, host }, async (world) => {
        await bothTick(world);
        const told = ({ standing }: typeof culture) =>
          standing("报表记录").map(({ unit, revision }) => [unit, revision]);
        expect(told(culture)).toEqual([
          [LAKE, "1"],
          [RAIL, "1"],
        ]);
        expect(told(lectures)).toEqual([[LAKE, "1"]]);
        expect([culture, lectures].map((office) => office.home(LAKE).state)).toEqual(["已提交", "已提交"]);
      });
    },
    LIMIT_MS,
  );

  it.each(["08:05", "09:44", "10:00"])(
    "at %s tell each unit once of what the one has handed over to the other",
    async (time) => {
      const { lectures, culture, host } = offices;
      host.restore(early);
      await tickAt(culture, "07:10");
      await host.advance(`2021-11-16T${time}:00+08:00`);
      await explore({ seeds: SEEDS, host }, async (world) => {
        await bothTick(world);
        await tickAt(lectures, "10:15");
        await tickAt(culture, "10:20");
        await tickAt(culture, "11:30");
        toldOnce(offices);
      });
    },
    LIMIT_MS,
  );
});
