import { beforeEach, describe, expect, test } from "@jest/globals";
import { canEdit, canShare, canView, isOwner, roleOf, setRole } from "../../src/drive/access";
import { hasGoogleAccount } from "../../src/drive/accounts";
import { addFile, changeFile, childrenOf, fileById, MIME } from "../../src/drive/files";
import { LONGEST_LAG_MS, modifiedAt, SHORTEST_LAG_MS, shownModifiedTime } from "../../src/drive/modified";
import type { Store } from "../../src/kernel/types";
import { openStore } from "../../src/store";

const OWNER = "wang@office.example";
const CLERK = "li@union.example";
const NOW = Date.parse("2020-03-02T01:00:00Z");
let store: Store;

const folder = (id: string, parents: string[] = []) =>
  addFile(store, { id, name: id, mimeType: MIME.folder, owner: OWNER, parents, now: NOW });
const sheet = (id: string, parents: string[] = []) =>
  addFile(store, { id, name: id, mimeType: MIME.spreadsheet, owner: OWNER, parents, now: NOW });

beforeEach(() => {
  store = openStore(":memory:");
});

describe("access to a file", () => {
  test("is the owner's alone at first", () => {
    sheet("ledger");
    expect([isOwner(store, "ledger", OWNER), canView(store, "ledger", CLERK)]).toEqual([true, false]);
  });

  test("does not mind the case of an address", () => {
    sheet("ledger");
    setRole(store, "ledger", "Li@Union.example", "writer");
    expect(canEdit(store, "ledger", CLERK)).toBe(true);
  });

  test("comes with the folders above", () => {
    folder("year");
    folder("month", ["year"]);
    sheet("ledger", ["month"]);
    setRole(store, "year", CLERK, "reader");
    expect(roleOf(store, "ledger", CLERK)).toBe("reader");
    setRole(store, "month", CLERK, "writer");
    expect(roleOf(store, "ledger", CLERK)).toBe("writer");
  });

  test("comes with the link", () => {
    sheet("ledger");
    changeFile(store, "ledger", { linkRole: "commenter" });
    expect([canView(store, "ledger", CLERK), canEdit(store, "ledger", CLERK)]).toEqual([true, false]);
  });

  test("is given on by editors unless the owner keeps that to himself", () => {
    sheet("ledger");
    setRole(store, "ledger", CLERK, "writer");
    expect(canShare(store, "ledger", CLERK)).toBe(true);
    changeFile(store, "ledger", { writersCanShare: false });
    expect([canShare(store, "ledger", CLERK), canShare(store, "ledger", OWNER)]).toEqual([false, true]);
  });

  test("leaves a former owner an editor, and the owner's role alone", () => {
    sheet("ledger");
    setRole(store, "ledger", OWNER, "reader");
    expect(roleOf(store, "ledger", OWNER)).toBe("owner");
    setRole(store, "ledger", CLERK, "owner");
    expect(fileById(store, "ledger")).toMatchObject({ owner: CLERK, editors: [OWNER] });
  });

  test("is nobody's for a file that is not there", () => {
    expect(canView(store, "nowhere", OWNER)).toBe(false);
  });
});

test("a folder knows what lies in it, in order of creation", () => {
  folder("year");
  sheet("first", ["year"]);
  sheet("second", ["year"]);
  expect(childrenOf(store, "year").map(({ id }) => id)).toEqual(["first", "second"]);
});

test.each([
  ["clerk@gmail.com", true],
  ["li@union.example", true],
  ["li@163.com", false],
  ["LI@QQ.COM", false],
  ["li", false],
  ["li@nowhere", false],
])("%s has a Google account: %s", (address, has) => {
  expect(hasGoogleAccount(address)).toBe(has);
});

describe("the modified time that Drive shows", () => {
  const before = { modifiedTime: NOW, shownModifiedTime: NOW, refreshAt: null };

  test("follows an edit after three to ten minutes, whatever the file", () => {
    for (let number = 0; number < 200; number++) {
      const edited = modifiedAt(before, `file ${number}`, NOW + 1000);
      expect(shownModifiedTime(edited, NOW + SHORTEST_LAG_MS)).toBe(NOW);
      expect(shownModifiedTime(edited, NOW + 1000 + LONGEST_LAG_MS)).toBe(NOW + 1000);
    }
  });

  test("is not put off for ever by one edit after another", () => {
    let times = modifiedAt(before, "ledger", NOW);
    for (let minute = 1; minute <= 30; minute++) times = modifiedAt(times, "ledger", NOW + minute * 60_000);
    expect(shownModifiedTime(times, NOW + 30 * 60_000)).toBeGreaterThan(NOW + 10 * 60_000);
  });
});
