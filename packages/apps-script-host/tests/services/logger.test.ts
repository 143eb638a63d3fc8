import { describe, expect, it } from "@jest/globals";
import { hostOf, manifest } from "../execution/hosts";

const logOf = async (body: string) => {
  const host = hostOf(`function main() {${body}\n}`, {}, [manifest({ timeZone: "Asia/Shanghai" })]);
  return (await host.run("main")).log.map(({ level, text }) => `${level}: ${text}`);
};

describe("Logger", () => {
  it("prints as Java does", async () => {
    expect(
      await logOf(
        'Logger.log(5); Logger.log([1, "a", null]); Logger.log({ a: 1.5 }); Logger.log("%s of %d", "甲", 3); Logger.log(new Date());',
      ),
    ).toEqual([
      "Logger: 5.0",
      "Logger: [1.0, a, null]",
      "Logger: {a=1.5}",
      "Logger: 甲 of 3",
      "Logger: Wed Mar 25 09:00:00 GMT+08:00 2020",
    ]);
  });

  it("gives and forgets its log", async () => {
    const host = hostOf(
      'function main() { Logger.log("a").log("b"); var log = Logger.getLog(); Logger.clear(); return [log.split("\\n").length, Logger.getLog()]; }',
    );
    expect((await host.run("main")).value).toEqual([3, ""]);
  });
});

describe("console", () => {
  it("prints as Node does, with levels", async () => {
    expect(
      await logOf(
        'console.log({ a: [1, "b"] }, "c"); console.warn("%s: %d", "n", 2); console.error(new Error("no").message);',
      ),
    ).toEqual(["log: { a: [ 1, 'b' ] } c", "warn: n: 2", "error: no"]);
  });

  it("costs no service call", async () => {
    const host = hostOf('function main() { console.log("a"); Logger.log("b"); }');
    expect(await host.run("main")).toMatchObject({ crossings: 0, meter: { totalCalls: 0 } });
  });
});
