import { describe, expect, it } from "@jest/globals";
import { checkTask, draftOf, dueWords, inputOf, mergeTask, newDraft } from "../../src/client/tasks/task-form";
import { task } from "../browser/pages/samples";

const base = draftOf(task());

describe("two people on one task", () => {
  it("keeps what either side changed alone", () => {
    const { draft, clashes } = mergeTask(
      base,
      { ...base, progressNote: "已建 3 处" },
      { ...base, leaders: "李示例", revision: 3 },
    );
    expect(draft).toMatchObject({ progressNote: "已建 3 处", leaders: "李示例", revision: 3 });
    expect(clashes).toEqual([]);
  });

  it("lists what both changed, and keeps the own value until a choice is made", () => {
    const { draft, clashes } = mergeTask(base, { ...base, progress: "55" }, { ...base, progress: "70" });
    expect(clashes).toEqual([{ field: "progress", theirs: "70", mine: "55" }]);
    expect(draft.progress).toBe("55");
  });

  it("finds no clash where both typed the same", () => {
    expect(mergeTask(base, { ...base, progress: "70" }, { ...base, progress: "70" }).clashes).toEqual([]);
  });

  it("tells lists and yes or no in words", () => {
    const mine = { ...base, appliesTo: ["产业"], inLedger: false };
    const theirs = { ...base, appliesTo: ["县区", "产业"] };
    expect(mergeTask(base, mine, theirs).clashes).toEqual([
      { field: "appliesTo", theirs: "县区、产业", mine: "产业" },
    ]);
  });
});

describe("a task before it is sent", () => {
  it.each([
    ["", []],
    ["0", []],
    ["100", []],
    ["４０%", []],
    ["101", ["progress"]],
    ["-5", ["progress"]],
    ["一半", ["progress"]],
  ])("a progress of %p has problems at %j", (progress, fields) => {
    expect(checkTask({ ...base, progress }).map(({ field }) => field)).toEqual(fields);
  });

  it("is done only at 100", () => {
    expect(checkTask({ ...base, status: "done", progress: "80" }).map(({ field }) => field)).toEqual([
      "progress",
    ]);
    // Nobody has told one: that is no contradiction, and stays as it is.
    expect(checkTask({ ...base, status: "done", progress: "" })).toEqual([]);
  });

  it("needs a title and nothing else", () => {
    expect(checkTask(newDraft("notStarted")).map(({ field }) => field)).toEqual(["title"]);
  });

  it("carries its progress as a number, and none where none was told", () => {
    expect(inputOf({ ...base, progress: "４０%" }).progress).toBe(40);
    expect(inputOf({ ...base, progress: "" }).progress).toBeNull();
  });

  it("shows the deadline as the notice says it, else the day", () => {
    expect(dueWords({ deadlineText: "全年", deadline: "2020-12-31" })).toBe("全年");
    expect(dueWords({ deadlineText: "", deadline: "2020-12-31" })).toBe("2020-12-31");
    expect(dueWords({ deadlineText: "", deadline: "" })).toBe("未定时限");
  });
});
