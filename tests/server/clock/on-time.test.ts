// No sheet tells when a box was ticked. Whether a report of the due evening came in time is told by when its workbook was
// last changed, and by how soon after midnight somebody looked.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot } from "apps-script-host";
import { type AtWork, atWork, OWNER, STAFF } from "../at-work";

const EAST = "例东区总工会";
const RIVER = "例河县总工会";

let office: AtWork;
let evening: Snapshot;
beforeAll(async () => {
  office = await atWork("2020-03-24T09:00:00+08:00");
  await office.host.advance("2020-03-25T23:55:00+08:00");
  await office.tick(EAST, "zero");
  evening = office.host.snapshot();
});
beforeEach(() => office.host.restore(evening));

const onTime = (unit: string) => office.standing("报表记录").find((row) => row.unit === unit)!.onTime;
const collectAt = async (instant: string, user = OWNER) => {
  await office.host.advance(instant);
  await office.job("collect", user);
};

describe("a report that was ticked five minutes before the due day ends", () => {
  it("is in time when the clock comes by after midnight", async () => {
    await office.host.advance("2020-03-26T00:03:00+08:00");
    await office.call("clock.start", {});
    await office.host.advance("20 min");
    expect(onTime(EAST)).toBe("是");
    expect(office.home(EAST).receipt).not.toContain("2020-03-25");
  });

  it("is in time when nobody collects before the next morning", async () => {
    await collectAt("2020-03-26T09:00:00+08:00");
    expect(onTime(EAST)).toBe("是");
  });

  it("is in time for a colleague too who collects right after midnight, and cannot ask Drive", async () => {
    await collectAt("2020-03-26T00:40:00+08:00", STAFF);
    expect(onTime(EAST)).toBe("是");
  });
});

describe("while Google does not give a workbook out", () => {
  it("what was ticked in it in time stays in time, however long the clock has run on without it", async () => {
    await office.call("clock.start", {});
    const id = office.workbook(EAST);
    disturbRest(office.host.store, ({ url }) =>
      url.includes(`/spreadsheets/${id}`) ? { status: 503, landed: false } : null,
    );
    await office.host.advance("2020-03-27T08:00:00+08:00");
    expect(office.standing("报表记录").filter(({ unit }) => unit === EAST)).toEqual([]);
    disturbRest(office.host.store, () => null);
    await collectAt("2020-03-27T09:00:00+08:00");
    expect(onTime(EAST)).toBe("是");
  });
});

describe("a report that was ticked on the day after", () => {
  it("is late too when it is collected at once: Drive shows a change only minutes later", async () => {
    await office.host.advance("2020-03-26T09:00:00+08:00");
    await office.tick(RIVER, "zero");
    await collectAt("2020-03-26T09:02:00+08:00");
    expect([onTime(EAST), onTime(RIVER)]).toEqual(["是", "否"]);
  });

  it("is late in a workbook that was changed before, once somebody had collected since", async () => {
    await office.enter(RIVER, "2020-03-25", 20);
    await collectAt("2020-03-26T08:00:00+08:00");
    await office.host.advance("2020-03-26T09:00:00+08:00");
    await office.tick(RIVER, "submit");
    await collectAt("2020-03-26T09:02:00+08:00");
    expect(onTime(RIVER)).toBe("否");
  });

  it("is late when it is collected at once, though the last that Drive tells was read before midnight", async () => {
    await office.enter(RIVER, "2020-03-25", 20);
    await collectAt("2020-03-25T23:58:00+08:00");
    await office.host.advance("2020-03-26T09:00:00+08:00");
    await office.tick(RIVER, "submit");
    await collectAt("2020-03-26T09:02:00+08:00");
    expect([onTime(EAST), onTime(RIVER)]).toEqual(["是", "否"]);
  });

  it("is late after it was refused in the morning, mended and collected within a minute", async () => {
    await office.host.advance("2020-03-26T08:50:00+08:00");
    await office.tick(RIVER, "submit");
    await office.tick(RIVER, "zero");
    await collectAt("2020-03-26T09:00:00+08:00");
    expect(office.home(RIVER).state).toContain("有问题");
    await office.tick(RIVER, "zero");
    await collectAt("2020-03-26T09:01:00+08:00");
    expect(office.standing("报表记录").some(({ unit, onTime: is }) => unit === RIVER && is === "是")).toBe(
      false,
    );
  });

  it("is late, and its receipt says so", async () => {
    await office.host.advance("2020-03-26T07:30:00+08:00");
    await office.tick(RIVER, "zero");
    await collectAt("2020-03-26T09:00:00+08:00");
    expect([onTime(EAST), onTime(RIVER)]).toEqual(["是", "否"]);
    expect(office.home(RIVER).receipt).toContain("2020-03-25");
  });
});
