// Handing a campaign over, and what must hold wherever an execution ended in between.
import { expect } from "@jest/globals";
import { type AtWork, endedAt, OWNER, STAFF } from "../at-work";

/** The owner hands over to a colleague, who takes over. */
export async function handedOver(office: AtWork): Promise<void> {
  await office.call("handover.offer", { to: STAFF });
  await office.call("handover.take", { reason: "", unopened: 0 }, STAFF);
}

/** Ends the taking over before every n-th of its calls: one clock runs, and pressing once more completes it. */
export async function takingEnded(office: AtWork, every: number): Promise<void> {
  const { host } = office;
  await office.call("handover.offer", { to: STAFF });
  const request = JSON.stringify({ name: "handover.take", input: { reason: "", unopened: 0 } });
  const take = () => host.run("rpc", [request], { user: STAFF, cause: "rpc" });
  await endedAt(host, every, take, async () => {
    // Whatever was broken off, ticks go on as one account or the other.
    await host.advance("2 h");
    const triggers = () => host.triggers().map(({ user }) => user);
    expect([[OWNER], [STAFF]]).toContainEqual(triggers());
    // What is half done says so, to whoever has to press again.
    const left = await office.call("handover.check", { from: 0 }, STAFF);
    expect(left.problems).toEqual([]);
    await office.call("handover.take", { reason: "", unopened: 0 }, STAFF);
    await host.advance("2 h");
    expect(triggers()).toEqual([STAFF]);
    const owner = office.rows("活动设置").find(({ key }) => key === "ownerAccount")!;
    expect(owner.value).toBe(STAFF);
    // The log comes before its change: ended between the two, the press that completes it is a line of its own.
    const lines = office.rows("操作日志").filter(({ action }) => action === "接手");
    expect([1, 2]).toContain(lines.length);
  });
}
