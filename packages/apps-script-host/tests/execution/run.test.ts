import { spawnSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import { hostOf, manifest } from "./hosts";

describe("running a function", () => {
  it("gives its value, its log and the calls it made", async () => {
    const host = hostOf(`function total(a, b) {
      console.log("adding", a, b);
      PropertiesService.getScriptProperties().setProperty("sum", String(a + b));
      return a + b;
    }`);
    const result = await host.run("total", [2, 3]);
    expect(result).toMatchObject({ ok: true, value: 5, error: null });
    expect(result.log.map(({ text }) => text)).toEqual(["adding 2 3"]);
    expect(result.meter.calls).toEqual({ "Properties.setProperty": 1 });
  });

  it("takes longer on Google the more script there is, used or not", async () => {
    const small = "function nothing() {}";
    const took = async (source: string) => (await hostOf(source).run("nothing")).meter.modelledMs;
    expect(await took(`${small} /*${"词".repeat(100_000)}*/`)).toBeGreaterThan((await took(small)) + 100);
  });

  it("starts from an empty realm every time", async () => {
    const host = hostOf("var count = 0; function next() { return ++count; }");
    await host.run("next");
    expect((await host.run("next")).value).toBe(1);
  });

  it("has only what Apps Script has", async () => {
    const host = hostOf(`function known() {
      return ["setTimeout", "URL", "TextEncoder", "fetch", "require", "process", "structuredClone", "atob", "performance", "Buffer"]
        .filter(function (name) { return typeof globalThis[name] !== "undefined"; });
    }`);
    expect((await host.run("known")).value).toEqual([]);
  });

  it("follows the host's clock", async () => {
    const host = hostOf("function now() { Utilities.sleep(90000); return new Date().toISOString(); }");
    expect((await host.run("now")).value).toBe("2020-03-25T01:01:30.000Z");
    expect(host.now()).toBe("2020-03-25T01:01:30.000Z");
  });

  it("tells wall-clock time in the script's zone", async () => {
    const inShanghai = manifest({ timeZone: "Asia/Shanghai" });
    const host = hostOf("function hour() { return new Date().getHours(); }", {}, [inShanghai]);
    expect((await host.run("hour")).value).toBe(9);
  });

  it("reports an exception with the place in the script's own file", async () => {
    const host = hostOf('function fails() {\n  throw new Error("no such unit");\n}');
    const { ok, error } = await host.run("fails");
    expect(ok).toBe(false);
    expect(error).toMatchObject({ name: "Error", message: "no such unit" });
    expect(error?.stack).toContain("at fails (Code:2:9)");
  });

  it("names a missing function as Google does", async () => {
    const host = hostOf("function onOpen() {}");
    expect((await host.run("collect")).error?.message).toBe("Script function not found: collect");
  });

  it("throws Google's errors as the realm's own Error named Exception", async () => {
    const host = hostOf(`function key() {
      try { PropertiesService.getScriptProperties().setProperty("", "x"); } catch (error) {
        return [error instanceof Error, error.name, error.message];
      }
    }`);
    const text = "When setting or getting a property value, the property name must not be null or empty.";
    expect((await host.run("key")).value).toEqual([true, "Exception", text]);
  });

  it("waits for what an async function settles to", async () => {
    const host = hostOf("async function later() { await null; return 7; }");
    expect((await host.run("later")).value).toBe(7);
  });

  it("lets go of promises that nobody waits for, rejected ones too", async () => {
    const script =
      'const host = createHost({ project: { files: [{ name: "Code", kind: "script", source }] } });';
    const program = `import { createHost } from "apps-script-host";
      const source = "function f() { Promise.reject(new Error('lost')); return 1; }";
      ${script} console.log((await host.run("f")).value);
      await new Promise((resolve) => setTimeout(resolve, 50)); console.log("still here");`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
      encoding: "utf8",
    });
    expect([stdout, stderr]).toEqual(["1\nstill here\n", ""]);
  });

  it("refuses what it does not emulate by name", async () => {
    const host = hostOf("function calendar() { return CalendarApp.getDefaultCalendar(); }");
    expect((await host.run("calendar")).error?.message).toBe("NotEmulated: CalendarApp.getDefaultCalendar");
  });

  it("takes modelled time from the clock when told to, so that too many calls end it", async () => {
    const source = `function slow() { for (;;) PropertiesService.getScriptProperties().getProperty("a"); }`;
    const host = hostOf(source, { modelledClock: true, account: "workspace" });
    const { error, meter } = await host.run("slow");
    expect(error?.message).toBe("Exceeded maximum execution time");
    expect(meter.totalCalls).toBe(360_000 / 30 + 1);
  });

  it("ends at six minutes", async () => {
    const host = hostOf("function sleeper() { for (;;) Utilities.sleep(60000); }");
    expect((await host.run("sleeper")).error?.message).toBe("Exceeded maximum execution time");
  });
});
