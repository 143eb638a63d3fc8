// No sheet tells when a box was ticked. Whether a report of the due evening came in time is told by when its workbook was
// last changed, and by how soon after midnight somebody looked.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
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

describe("a report that was ticked on the day after", () => {
  it("is late, and its receipt says so", async () => {
    await office.host.advance("2020-03-26T07:30:00+08:00");
    await office.tick(RIVER, "zero");
    await collectAt("2020-03-26T09:00:00+08:00");
    expect([onTime(EAST), onTime(RIVER)]).toEqual(["是", "否"]);
    expect(office.home(RIVER).receipt).toContain("2020-03-25");
  });
});
