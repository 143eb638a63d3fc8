// files.list learns of what was done only after a while; files.get knows at once.
import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import { filesOf, MIME } from "../../src/drive/files";
import { LONGEST_LISTING_LAG_MS, SHORTEST_LISTING_LAG_MS } from "../../src/drive/listing";
import type { ApiCall } from "../../src/rest/api";
import { fileResource } from "../../src/rest/drive/resource";
import { OWNER, openWorld, type World } from "./plain";

let world: World;
beforeEach(() => {
  world = openWorld();
});

const make = (name: string) =>
  world
    .drive("POST", "/files", { name, mimeType: MIME.spreadsheet, appProperties: { unit: name } })
    .at<string>("id");
const listed = (q: string) =>
  world
    .drive("GET", `/files?q=${encodeURIComponent(q)}`)
    .at<{ name: string }[]>("files")
    .map(({ name }) => name);
const later = (milliseconds = LONGEST_LISTING_LAG_MS) => {
  world.now += milliseconds;
};

describe("a file that was made just now", () => {
  test("is not listed yet, by whatever is asked, and found by its id", () => {
    const id = make("例镇工会");
    later(SHORTEST_LISTING_LAG_MS - 1);
    expect(listed("trashed = false")).toEqual([]);
    expect(listed("appProperties has { key='unit' and value='例镇工会' }")).toEqual([]);
    expect(world.drive("GET", `/files/${id}`).status).toBe(200);
  });

  test("is listed after a while", () => {
    make("例镇工会");
    later();
    expect(listed("trashed = false")).toEqual(["例镇工会"]);
  });

  test("does not take others along: each comes at its own time, always the same", () => {
    const names = Array.from({ length: 12 }, (_, index) => `例${index}村工会`);
    for (const name of names) make(name);
    later(LONGEST_LISTING_LAG_MS / 2);
    const early = listed("trashed = false").length;
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(names.length);
    later();
    expect(listed("trashed = false")).toHaveLength(names.length);
  });
});

describe("a change", () => {
  let id: string;
  beforeEach(() => {
    id = make("例镇工会");
    later();
  });

  test("of name and marks is listed after a while, and read by id at once", () => {
    world.drive("PATCH", `/files/${id}`, { name: "例乡工会", appProperties: { unit: "u2" } });
    expect(listed("name = '例镇工会'")).toEqual(["例镇工会"]);
    expect(listed("appProperties has { key='unit' and value='u2' }")).toEqual([]);
    expect(world.drive("GET", `/files/${id}`).at("name")).toBe("例乡工会");
    later();
    expect(listed("appProperties has { key='unit' and value='u2' }")).toEqual(["例乡工会"]);
  });

  test("to the bin is listed after a while", () => {
    world.drive("PATCH", `/files/${id}`, { trashed: true });
    expect(listed("trashed = false")).toEqual(["例镇工会"]);
    later();
    expect(listed("trashed = false")).toEqual([]);
  });

  test("of its folder is listed after a while", () => {
    const folder = world.drive("POST", "/files", { name: "分发", mimeType: MIME.folder }).at("id");
    const root = world.drive("GET", "/files/root?fields=id").at("id");
    world.drive("PATCH", `/files/${id}?addParents=${folder}&removeParents=${root}`, {});
    expect(listed(`'${folder}' in parents`)).toEqual([]);
    later();
    expect(listed(`'${folder}' in parents`)).toEqual(["例镇工会"]);
  });

  test("that follows another comes after it, never before", () => {
    for (const name of ["一", "二", "三"]) world.drive("PATCH", `/files/${id}`, { name });
    const seen = new Set<string>();
    for (let step = 0; step <= 2 * LONGEST_LISTING_LAG_MS; step += 1_000) {
      for (const name of listed("trashed = false")) seen.add(name);
      later(1_000);
    }
    expect([...seen][0]).toBe("例镇工会");
    expect([...seen].at(-1)).toBe("三");
  });
});

describe("a folder with many workbooks", () => {
  test("is listed by going through the files as often as one with few", () => {
    const passesWith = (count: number) => {
      world = openWorld();
      const folder = world.drive("POST", "/files", { name: "活动", mimeType: MIME.folder }).at<string>("id");
      for (let unit = 0; unit < count; unit++)
        world.drive("POST", "/files", {
          name: `例${unit}镇工会`,
          mimeType: MIME.spreadsheet,
          parents: [folder],
        });
      later();
      const passes = jest.spyOn(filesOf(world.store), "entries");
      expect(listed(`'${folder}' in parents`)).toHaveLength(count);
      return passes.mock.calls.length;
    };
    expect(passesWith(40)).toBe(passesWith(4));
  });
});

test("what is asked of each file is found out once for all files of a list", () => {
  const id = make("例镇工会");
  const file = filesOf(world.store).get(id)!;
  const mask = new Map([["name", null]]);
  const lookedUp = jest.spyOn(mask, "has");
  const { context } = world;
  const caller = { ...context.execution!, user: OWNER };
  const give = () => fileResource({ caller, context } as unknown as ApiCall, file, mask);
  expect(give()).toEqual({ name: "例镇工会" });
  const once = lookedUp.mock.calls.length;
  for (let more = 0; more < 1000; more++) give();
  expect(lookedUp.mock.calls.length).toBe(once);
});
