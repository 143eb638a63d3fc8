// Values that are safe on disk do not stay in memory for ever.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createSpreadsheet, workbooks } from "../../src/spreadsheet";
import { applyOps } from "../../src/spreadsheet/model/apply";
import { openStore } from "../../src/store";

const UNITS = 200;
const actor = { user: "a@office.example", owner: "a@office.example", editors: [], now: 0 };

setFlagsFromString("--expose_gc");
const collectGarbage = runInNewContext("gc") as () => void;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "memory-"));
  path = join(folder, "a.db");
  const store = openStore(path);
  for (let unit = 0; unit < UNITS; unit++) createSpreadsheet(store, `unit${unit}`);
  store.commit();
  store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** How many of the workbooks are still in memory. */
async function living(refs: WeakRef<object>[]): Promise<number> {
  // A weak reference holds its target until the present job of the engine is done.
  await new Promise((done) => setImmediate(done));
  collectGarbage();
  return refs.filter((ref) => ref.deref()).length;
}

const write = (store: ReturnType<typeof openStore>, id: string, text: string) => {
  const before = workbooks(store).get(id)!;
  const after = applyOps(before, [{ op: "write", sheetId: 0, row: 1, column: 1, values: [[text]] }], actor);
  workbooks(store).put(id, after);
  return after;
};

const shown = (store: ReturnType<typeof openStore>, id: string) =>
  workbooks(store).get(id)?.sheets[0]?.chunks[0]?.[0]?.[0]?.v;

describe("a store on disk", () => {
  it("lets go of workbooks that were read long ago, and keeps those in use", async () => {
    const store = openStore(path);
    const refs = Array.from(
      { length: UNITS },
      (_, unit) => new WeakRef(workbooks(store).get(`unit${unit}`)!),
    );
    expect(await living(refs)).toBeLessThan(UNITS / 2);
    expect(refs.at(-1)!.deref()).toBe(workbooks(store).get(`unit${UNITS - 1}`));
    store.close();
  });

  it("lets go of workbooks that were written, once they are safe", async () => {
    const store = openStore(path);
    const refs = Array.from({ length: UNITS }, (_, unit) => {
      const ref = new WeakRef(write(store, `unit${unit}`, `第${unit}家`));
      store.commit();
      return ref;
    });
    expect(await living(refs)).toBeLessThan(UNITS / 2);
    expect(shown(store, "unit0")).toBe("第0家");
    store.close();
  });

  it("keeps all that is not yet safe, however much that is", () => {
    const store = openStore(path);
    for (let unit = 0; unit < UNITS; unit++) write(store, `unit${unit}`, `第${unit}家`);
    expect(shown(store, "unit0")).toBe("第0家");
    store.rollback();
    expect(shown(store, "unit0")).toBeUndefined();
    store.close();
  });

  it("goes back to a snapshot whose workbooks were let go, written over and let go again", async () => {
    const store = openStore(path);
    write(store, "unit0", "先");
    store.commit();
    const before = store.snapshot();
    write(store, "unit0", "后");
    store.commit();
    for (let unit = 1; unit < UNITS; unit++) workbooks(store).get(`unit${unit}`);
    await living([]);
    store.restore(before);
    for (let unit = 1; unit < UNITS; unit++) workbooks(store).get(`unit${unit}`);
    await living([]);
    expect(shown(store, "unit0")).toBe("先");
    store.close();
    const again = openStore(path);
    expect(shown(again, "unit0")).toBe("先");
    again.close();
  });
});
