// 演练: says who would be mailed, and neither mails nor writes.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { reportMails } from "../../rig";
import { type AtWork, atWork } from "../at-work";

let office: AtWork;
beforeAll(async () => {
  office = await atWork("2020-03-18T09:00:00+08:00");
});

const play = (quota: number) => office.call("rehearsal.play", { assumed: "nobody", quota });
const logged = () => office.rows("提醒日志").length + office.rows("操作日志").length;

describe("a rehearsal of the office", () => {
  it("names the units by their names, on the days on which the clock then mails them, and leaves no trace", async () => {
    const before = [reportMails(office.host).length, logged()];
    const { rows, readers } = await play(100);
    expect([reportMails(office.host).length, logged()]).toEqual(before);
    const next = rows.find(({ day }) => day > "2020-03-18")!;
    const names = next.to.map((place) => readers[place]);
    await office.call("clock.start", {});
    await office.host.advance(`${next.day}T07:30:00+08:00`);
    const earlier = reportMails(office.host).length;
    await office.host.advance(`${next.day}T08:40:00+08:00`);
    const mails = reportMails(office.host).slice(earlier);
    expect(mails.map(({ subject }) => subject)).toEqual(next.to.map(() => next.subject));
    expect(mails).toHaveLength(names.length);
    expect(names).toContain("例河县总工会");
  });

  it("marks what is beyond the quota of a day", async () => {
    const { rows } = await play(1);
    expect(rows.some(({ waiting }) => waiting.length > 0)).toBe(true);
  });
});
