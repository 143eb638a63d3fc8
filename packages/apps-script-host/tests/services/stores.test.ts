import { describe, expect, it } from "@jest/globals";
import { hostOf } from "../execution/hosts";
import { returned } from "./script";

describe("PropertiesService", () => {
  it("keeps texts from run to run, apart for script, user and document", async () => {
    const host = hostOf(`
      function keep() {
        PropertiesService.getScriptProperties().setProperty("where", "script").setProperty("n", 5);
        PropertiesService.getUserProperties().setProperty("where", "user");
        PropertiesService.getDocumentProperties().setProperties({ where: "document" });
      }
      function recall() {
        return ["Script", "User", "Document"].map(function (scope) {
          return PropertiesService["get" + scope + "Properties"]().getProperties();
        });
      }`);
    await host.run("keep");
    expect((await host.run("recall")).value).toEqual([
      { where: "script", n: "5" },
      { where: "user" },
      { where: "document" },
    ]);
    const other = await host.run("recall", [], { user: "li@office.example" });
    expect((other.value as unknown[])[1]).toEqual({});
  });

  it("gives null for what is not there and chains what it changes", async () => {
    expect(
      await returned(`var store = PropertiesService.getScriptProperties();
      return [store.getProperty("a"), store.setProperty("a", "1").deleteProperty("a").getKeys(), store.deleteAllProperties() === store];`),
    ).toEqual([null, [], true]);
  });

  it("replaces all when told to", async () => {
    expect(
      await returned(`return PropertiesService.getScriptProperties()
      .setProperty("old", "1").setProperties({ fresh: "2" }, true).getProperties();`),
    ).toEqual({ fresh: "2" });
  });

  it("refuses a value above 9 KB and a store above 500 KB", async () => {
    expect(
      await returned(`PropertiesService.getScriptProperties().setProperty("a", "x".repeat(9 * 1024 + 1));`),
    ).toBe("Exception: Argument too large: value");
    expect(
      await returned(`var store = PropertiesService.getScriptProperties();
      for (var i = 0; i < 60; i++) store.setProperty("k" + i, "x".repeat(9000));`),
    ).toBe(
      "Exception: You have exceeded the property storage quota. Please remove some properties and try again.",
    );
  });

  it("checks how many arguments it gets", async () => {
    expect(await returned("PropertiesService.getScriptProperties().getProperty();")).toBe(
      "Exception: The parameters () don't match the method signature for PropertiesService.Properties.getProperty.",
    );
  });

  it("may be used 50,000 times a day", async () => {
    expect(
      await returned(`var store = PropertiesService.getScriptProperties();
      for (var i = 0; i <= 50000; i++) store.getProperty("a");`),
    ).toBe("Exception: Service invoked too many times for one day: properties.");
  });
});

describe("CacheService", () => {
  it("forgets by the host's clock", async () => {
    expect(
      await returned(`var cache = CacheService.getScriptCache();
      var put = cache.put("a", "1", 60);
      Utilities.sleep(59000);
      var before = cache.get("a");
      Utilities.sleep(1000);
      return [put, before, cache.get("a")];`),
    ).toEqual([null, "1", null]);
  });

  it("takes and gives several at once", async () => {
    expect(
      await returned(`var cache = CacheService.getUserCache();
      cache.putAll({ a: "1", b: "2" });
      cache.remove("b");
      return cache.getAll(["a", "b", "c"]);`),
    ).toEqual({ a: "1" });
  });

  it("keeps the 900 items farthest from expiry when there are more than 1,000", async () => {
    expect(
      await returned(`var cache = CacheService.getScriptCache();
      var items = {};
      for (var i = 0; i <= 1000; i++) items["k" + i] = "x";
      cache.put("soon", "x", 5);
      cache.putAll(items, 100);
      return [cache.get("soon"), Object.keys(cache.getAll(Object.keys(items))).length];`),
    ).toEqual([null, 900]);
  });

  it("refuses keys above 250 characters and values above 100 KB", async () => {
    expect(await returned(`CacheService.getScriptCache().put("k".repeat(251), "x");`)).toBe(
      "Exception: Argument too large: key",
    );
    expect(await returned(`CacheService.getScriptCache().put("k", "x".repeat(102401));`)).toBe(
      "Exception: Argument too large: value",
    );
  });
});

describe("LockService", () => {
  it("gives a free lock at once, again to its holder, and never for a negative time", async () => {
    expect(
      await returned(`var lock = LockService.getScriptLock();
      return [lock.tryLock(-1), lock.hasLock(), lock.tryLock(0), lock.tryLock(0), lock.hasLock(), lock.releaseLock(), lock.hasLock()];`),
    ).toEqual([false, false, true, true, true, null, false]);
  });

  it("waits in virtual time for a lock that another holds", async () => {
    const host = hostOf("function take() { return LockService.getDocumentLock().tryLock(5000); }");
    const release = host.holdLock("document");
    expect((await host.run("take")).value).toBe(false);
    expect(host.now()).toBe("2020-03-25T01:00:05.000Z");
    release();
    expect((await host.run("take")).value).toBe(true);
  });

  it("loses its lock while a dialog is open", async () => {
    const host = hostOf(`function ask() {
      var lock = LockService.getScriptLock();
      lock.waitLock(1000);
      SpreadsheetApp.getUi().alert("Go on?");
      return lock.hasLock();
    }`);
    const window = await host.openWindow(host.spreadsheetId, "zhang@office.example");
    expect((await window.click("ask")).value).toBe(false);
  });
});
