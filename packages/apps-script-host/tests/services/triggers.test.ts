import { describe, expect, it } from "@jest/globals";
import { hostOf, manifest } from "../execution/hosts";

const shanghai = manifest({ timeZone: "Asia/Shanghai" });

/** A host whose `make` makes triggers by the given builder calls, and whose `tick` logs when it ran. */
const ticking = (...builders: string[]) =>
  hostOf(
    `function make() { ${builders.map((builder) => `ScriptApp.newTrigger("tick").timeBased().${builder}.create();`).join("\n")} }
     function tick(e) { console.log(Utilities.formatDate(new Date(), "Asia/Shanghai", "MM-dd HH:mm")); }
     function mine() { return ScriptApp.getProjectTriggers().map(function (t) { return [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())]; }); }
     function clear() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }`,
    {},
    [shanghai],
  );

const times = (results: { log: { text: string }[] }[]) => results.map(({ log }) => log[0]?.text ?? "");

describe("the clock", () => {
  it("fires in order on the way", async () => {
    const host = ticking("everyMinutes(30)", "after(45 * 60 * 1000)");
    await host.run("make");
    const fired = times(await host.advance("2 h"));
    expect(fired).toContain("03-25 09:45");
    expect(fired).toEqual([...fired].sort());
    expect(fired.length).toBeGreaterThanOrEqual(4);
    expect(host.now()).toBe("2020-03-25T03:00:00.000Z");
  });

  it("tells where it is after each trigger, and stops there when told to", async () => {
    const host = ticking("everyHours(1)");
    await host.run("make");
    const halt = new AbortController();
    const seen: number[] = [];
    host.on((event) => {
      if (event.type === "clock" && seen.push(event.now) === 3) halt.abort();
    });
    expect(await host.advance("10 d", halt.signal)).toHaveLength(3);
    expect(Date.parse(host.now())).toBe(seen.at(-1));
    expect(seen).toHaveLength(3);
    expect((await host.advance("1 d")).length).toBeGreaterThan(20);
  });

  it("keeps the minute that it drew inside an hour from day to day", async () => {
    const host = ticking("everyDays(1).atHour(6)");
    await host.run("make");
    const fired = times(await host.advance("3 d"));
    expect(fired).toHaveLength(3);
    expect(new Set(fired.map((time) => time.slice(6))).size).toBe(1);
    expect(fired[0]).toMatch(/^03-26 06:/);
  });

  it("fires near a minute, on weekdays and month days", async () => {
    const host = ticking(
      "onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8).nearMinute(30)",
      "onMonthDay(31).atHour(1)",
    );
    await host.run("make");
    const fired = times(await host.advance("40 d"));
    expect(fired.filter((time) => / 08:(1[5-9]|[23]\d|4[0-5])$/.test(time))).toHaveLength(6);
    expect(fired.filter((time) => / 01:/.test(time)).map((time) => time.slice(0, 5))).toEqual([
      "03-31",
      "04-30",
    ]);
  });

  it("fires a one-off once and leaves it in the list", async () => {
    const host = ticking("at(new Date(2020, 2, 25, 12, 0))");
    await host.run("make");
    expect(times(await host.advance("1 d"))).toEqual(["03-25 12:00"]);
    expect((await host.run("mine")).value).toEqual([["tick", "CLOCK", "CLOCK"]]);
  });

  it("tells the handler the time in the trigger's zone", async () => {
    const host = hostOf(
      `function make() { ScriptApp.newTrigger("tick").timeBased().everyDays(1).atHour(6).inTimezone("America/New_York").create(); }
       function tick(e) { console.log([e.hour, e["day-of-week"], e.timezone, e.month, e["day-of-month"]].join()); }`,
    );
    await host.run("make");
    expect(times(await host.advance("1 d"))).toEqual(["6,3,America/New_York,3,25"]);
  });

  it("goes on after a handler that throws", async () => {
    const host = hostOf(
      `function make() { ScriptApp.newTrigger("tick").timeBased().everyHours(1).create(); } function tick() { throw new Error("no"); }`,
    );
    await host.run("make");
    expect((await host.advance("3 h")).length).toBeGreaterThanOrEqual(2);
  });
});

describe("triggers", () => {
  it("are seen and deleted by their maker only", async () => {
    const host = ticking("everyHours(1)");
    await host.run("make");
    expect((await host.run("mine", [], { user: "li@office.example" })).value).toEqual([]);
    await host.run("clear", [], { user: "li@office.example" });
    expect(host.triggers()).toHaveLength(1);
    await host.run("clear");
    expect(host.triggers()).toEqual([]);
  });

  it("are at most 20 per person and script", async () => {
    const host = ticking(...Array.from({ length: 21 }, () => "everyHours(1)"));
    expect((await host.run("make")).error?.message).toBe(
      "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
    );
    expect(host.triggers()).toHaveLength(20);
  });

  it("take only the minutes that Google offers, and zones that exist", async () => {
    expect((await ticking("everyMinutes(7)").run("make")).error?.message).toMatch(/1, 5, 10, 15 or 30/);
    expect((await ticking('everyDays(1).inTimezone("Nowhere")').run("make")).error?.message).toBe(
      "Invalid argument: Nowhere",
    );
  });

  it("stop when a person's runtime for the day is used up", async () => {
    const host = hostOf(
      `function make() { ScriptApp.newTrigger("tick").timeBased().everyMinutes(10).create(); } function tick() { Utilities.sleep(5 * 60 * 1000); }`,
    );
    await host.run("make");
    expect((await host.advance("23 h")).length).toBe(18);
  });

  it("are charged each second of it once, also where the clock moves by what calls would take", async () => {
    const host = hostOf(
      `function make() { ScriptApp.newTrigger("tick").timeBased().everyMinutes(10).create(); } function tick() { UrlFetchApp.fetch("https://slow.example/"); }`,
      { modelledClock: true, network: () => ({ status: 200, milliseconds: 35_000 }) },
    );
    await host.run("make");
    expect((await host.advance("23 h")).length).toBe(23 * 6);
  });
});
