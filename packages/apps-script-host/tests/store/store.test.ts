import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openStore } from "../../src/store";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "store-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const people = (store: ReturnType<typeof openStore>) => store.collection<{ name: string }>("people");

describe("a store", () => {
  it("finds committed values again when it is opened anew", () => {
    const path = join(folder, "a.db");
    const store = openStore(path);
    people(store).put("1", { name: "张示例" });
    store.commit();
    store.close();
    const again = openStore(path);
    expect(people(again).get("1")).toEqual({ name: "张示例" });
    expect([...people(again).entries()]).toHaveLength(1);
    again.close();
  });

  it("does not keep what was never committed", () => {
    const path = join(folder, "b.db");
    const store = openStore(path);
    people(store).put("1", { name: "张示例" });
    store.commit();
    people(store).put("2", { name: "李示例" });
    people(store).delete("1");
    store.close();
    const again = openStore(path);
    expect([...people(again).entries()].map(([id]) => id)).toEqual(["1"]);
    again.close();
  });

  it("forgets changes since the last commit on rollback", () => {
    const store = openStore(":memory:");
    people(store).put("1", { name: "张示例" });
    store.commit();
    people(store).put("1", { name: "王示例" });
    people(store).put("2", { name: "李示例" });
    store.rollback();
    expect(people(store).get("1")).toEqual({ name: "张示例" });
    expect(people(store).size).toBe(1);
  });

  it("goes back to a snapshot, in memory and on disk", () => {
    const path = join(folder, "c.db");
    const store = openStore(path);
    people(store).put("1", { name: "张示例" });
    store.commit();
    const before = store.snapshot();
    people(store).put("1", { name: "王示例" });
    people(store).put("2", { name: "李示例" });
    store.commit();
    store.restore(before);
    expect(people(store).get("1")).toEqual({ name: "张示例" });
    store.close();
    const again = openStore(path);
    expect([...people(again).entries()]).toEqual([["1", { name: "张示例" }]]);
    again.close();
  });

  it("keeps in a snapshot what had not been read from disk yet", () => {
    const path = join(folder, "d.db");
    const first = openStore(path);
    people(first).put("1", { name: "张示例" });
    first.commit();
    first.close();
    const store = openStore(path);
    const before = store.snapshot();
    people(store).put("1", { name: "王示例" });
    store.commit();
    store.restore(before);
    expect(people(store).get("1")).toEqual({ name: "张示例" });
    store.close();
  });

  it("takes and restores a snapshot of ten thousand values in under ten milliseconds", () => {
    const store = openStore(":memory:");
    for (let i = 0; i < 10_000; i++) people(store).put(String(i), { name: `第${i}位` });
    store.commit();
    // Time of the processor, best of several: the machine may be busy with other things.
    const times = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      store.restore(store.snapshot());
      return process.cpuUsage(before).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(10);
  });
});
