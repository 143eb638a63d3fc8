import { describe, expect, it } from "@jest/globals";
import { hostOf } from "./hosts";

const port = (source: string) => hostOf(source, { transport: "port" });

describe("executions on worker threads", () => {
  it("give the same results as on this thread", async () => {
    const host = port(`function total(a, b) {
      PropertiesService.getScriptProperties().setProperty("sum", String(a + b));
      console.log(new Date().toISOString());
      return Number(PropertiesService.getScriptProperties().getProperty("sum"));
    }`);
    const result = await host.run("total", [2, 3]);
    expect(result).toMatchObject({ ok: true, value: 5 });
    expect(result.log[0]?.text).toBe("2020-03-25T01:00:00.000Z");
  });

  it("run beside each other and contend for locks", async () => {
    const host = port(`function add() {
      var lock = LockService.getScriptLock();
      lock.waitLock(30000);
      var properties = PropertiesService.getScriptProperties();
      var count = Number(properties.getProperty("count") || 0);
      Utilities.sleep(1000);
      properties.setProperty("count", String(count + 1));
      lock.releaseLock();
      return properties.getProperty("count");
    }`);
    const results = await Promise.all(Array.from({ length: 5 }, () => host.run("add")));
    expect(results.map(({ value }) => value).sort()).toEqual(["1", "2", "3", "4", "5"]);
    expect(host.now()).toBe("2020-03-25T01:00:05.000Z");
  });

  it("give up waiting for a lock that is held for too long", async () => {
    const host = port("function take() { LockService.getScriptLock().waitLock(5000); }");
    const release = host.holdLock("script");
    expect((await host.run("take")).error?.message).toBe(
      "Lock timeout: another process was holding the lock for too long.",
    );
    release();
    expect((await host.run("take")).ok).toBe(true);
  });

  it("let go of their locks when they end", async () => {
    const host = port("function take() { return LockService.getScriptLock().tryLock(0); }");
    expect((await host.run("take")).value).toBe(true);
    expect((await host.run("take")).value).toBe(true);
  });

  it("can be stopped in an endless loop, catching or not", async () => {
    const host = port("function spin() { for (;;) { try { Utilities.getUuid(); } catch (error) {} } }");
    const started = new Promise<string>((resolve) => {
      host.on((event) => event.type === "execution" && event.state === "started" && resolve(event.id));
    });
    const running = host.run("spin");
    host.stop(await started);
    expect((await running).error?.message).toBe("The execution was stopped.");
  });

  it("are ended at six minutes", async () => {
    const host = port("function sleeper() { for (;;) Utilities.sleep(60000); }");
    expect((await host.run("sleeper")).error?.message).toBe("Exceeded maximum execution time");
  });
});
