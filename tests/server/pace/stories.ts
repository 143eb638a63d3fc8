// Actions that Google refuses in the middle and that end at any of their calls besides: what comes next completes them.
import { expect } from "@jest/globals";
import { disturbRest, endAtEveryCall } from "apps-script-host";
import { OWNER, type Rig } from "../../rig";
import { EAST, execution, RIVER, smallOffice } from "../trials/office";
import { expectAccepted, expectCollected, expectReceiptsTrue, tickThree } from "../trials/states";

/** The second write to a spreadsheet, and all after it, are refused for the rate. */
function refuseWrites({ host }: Rig): void {
  let writes = 0;
  disturbRest(host.store, ({ url, method }) => {
    const isWrite =
      url.includes("sheets.googleapis.com") && method.toUpperCase() === "POST" && /:batchUpdate/.test(url);
    return isWrite && ++writes > 1 ? { status: 429, landed: false } : null;
  });
}

/** Runs an action while Google refuses; afterwards it does not, and the minute is over. */
async function refused<T>(office: Rig, action: () => Promise<T>): Promise<T> {
  refuseWrites(office);
  const result = await action();
  disturbRest(office.host.store, null);
  return result;
}

/** A collection of three ticked units. */
export async function collectionRefused(every: number): Promise<void> {
  const office = await smallOffice();
  await tickThree(office);
  await endAtEveryCall(
    office.host,
    () => refused(office, () => execution(office, "job.step", { job: "collect", restart: true })),
    async () => {
      expectReceiptsTrue(office);
      await office.host.advance("65 s");
      await office.job("collect");
      expectCollected(office);
    },
    every,
  );
}

/** The acceptance of two reports; afterwards the page tells who was not told. */
export async function acceptanceRefused(every: number): Promise<void> {
  const office = await smallOffice();
  await tickThree(office);
  await office.job("collect");
  const reports = office
    .standing("报表记录")
    .map(({ unitId, period }) => ({ unitId: unitId!, period: period!, revision: 1 }));
  await office.host.advance("2 min");
  await endAtEveryCall(
    office.host,
    () => refused(office, () => execution(office, "review.accept", { reports })),
    async () => {
      await office.host.advance("65 s");
      const { items } = await office.call("review.queue", {});
      if (items.length > 0) await office.call("review.accept", { reports });
      expect((await office.call("review.notify", {})).unnotified).toBe(0);
      for (const unit of [EAST, RIVER]) expectAccepted(office, unit);
    },
    every,
  );
}

/** A tick of the clock: it comes back quickly, completes the work and slows down, and is one clock all the while. */
export async function tickRefused(every: number): Promise<void> {
  const office = await smallOffice();
  await tickThree(office);
  await office.call("clock.start", {});
  await endAtEveryCall(
    office.host,
    () => refused(office, () => office.host.run("tick", [], { user: OWNER })),
    async () => {
      await office.host.advance("65 s");
      await office.host.run("tick", [], { user: OWNER });
      await office.host.run("tick", [], { user: OWNER });
      expectCollected(office);
      await office.host.advance("5 min");
      expect(office.host.triggers()).toHaveLength(1);
      const ticks = (await office.host.advance("1 h")).filter(({ functionName }) => functionName === "tick");
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.length).toBeGreaterThanOrEqual(5);
    },
    every,
  );
}
