// A person who types on while what was entered before comes back from the server.
import { describe, expect, it } from "@jest/globals";
import { Editing } from "../src/page/grid/editing";
import type { SpreadsheetView } from "../src/wire/api";

const view = { sheets: [] } as unknown as SpreadsheetView;
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));
const follow = () => {
  const shown: SpreadsheetView[] = [];
  return { shown, editing: new Editing((each) => shown.push(each)) };
};

describe("a picture that comes while a person types", () => {
  it("is shown when the editor has closed", async () => {
    const { editing, shown } = follow();
    expect(editing.postpone(view)).toBe(false);
    editing.begin();
    expect(editing.postpone(view)).toBe(true);
    editing.end();
    await nextTurn();
    expect(shown).toEqual([view]);
    expect(editing.postpone(view)).toBe(false);
  });

  it("waits on where the next cell was begun in the same instant: drawing would close its editor", async () => {
    const { editing, shown } = follow();
    editing.begin();
    editing.postpone(view);
    editing.end();
    editing.begin();
    await nextTurn();
    expect([shown, editing.isOpen]).toEqual([[], true]);
    editing.end();
    await nextTurn();
    expect(shown).toEqual([view]);
  });
});
