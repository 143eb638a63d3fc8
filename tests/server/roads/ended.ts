// The clock's first look at what came by four roads, ended in the middle: the next one comes to the same.
import { expect } from "@jest/globals";
import { endedAt, OWNER } from "../at-work";
import { linksTo, visited } from "../link/visitor";
import { EAST, federation, HARBOUR, ISLAND, LIGHT, MILL, RIVER } from "./federation";
import { byFile, byLink, byOffice, byWorkbook } from "./roads";

const told = (people: number) => [{ date: "2020-03-18", theme: "读书角", people }];

/** Ends the tick that collects, reminds and rolls up before every n-th of its calls. */
export async function roadsEnded(every: number): Promise<void> {
  const { office } = await federation(true);
  const { host } = office;
  await office.call("units.move", { unitIds: [office.unitId(MILL)], channel: "link" });
  const file = byFile(office);
  await file.merge(await file.filled(HARBOUR, told(23)));
  await byLink(office, () => linksTo(host, "light@post.example").at(-1)!).report(LIGHT, told(14));
  await byOffice(office).report(ISLAND, told(52));
  await byWorkbook(office).report(EAST, told(40));
  await byWorkbook(office).report(RIVER, []);
  await host.advance("2020-03-24T09:00:00+08:00");
  await office.call("clock.start", {});
  const tick = () => host.run("tick", [], { user: OWNER });
  const reports = () =>
    office
      .standing("报表记录")
      .map(({ unit, revision, state, onTime }) => [unit, revision, state, onTime].join(" "))
      .sort();
  const people = () => office.rows("报送情况").map(({ unit, people: of }) => `${unit} ${of}`);
  const ready = host.snapshot();
  await tick();
  const whole = [reports(), people()];
  expect(whole[0]).toHaveLength(5);
  host.restore(ready);
  await endedAt(host, every, tick, async () => {
    await host.advance("20 min");
    await tick();
    expect([reports(), people()]).toEqual(whole);
    const mails = host.mails().flatMap(({ to, subject }) => to.map((mail) => `${mail} ${subject}`));
    expect(mails.filter((each, at) => mails.indexOf(each) !== at)).toEqual([]);
    const key = linksTo(host, "bridge@post.example").at(-1)!;
    expect((await visited(office, key)).data).toHaveProperty("unit");
  });
}
