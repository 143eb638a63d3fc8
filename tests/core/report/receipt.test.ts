import { expect, it } from "@jest/globals";
import type { Entry, Field } from "../../../src/core/model";
import { receiptOf } from "../../../src/core/report/receipt";
import { readingCampaign } from "../campaign";

it("tells a ratio as the ratio of totals, never the sum of the rows' ratios, and what is never added not at all", () => {
  const definition = readingCampaign();
  const [model] = definition.forms.find(({ kind }) => kind === "table")!.fields;
  const number = {
    ...model!,
    kind: "number",
    origin: "typed",
    nature: "flow",
    operands: [],
    decimals: null,
  } as Field;
  const fields: Field[] = [
    { ...number, field: "people", label: "志愿者" },
    { ...number, field: "hours", label: "服务时长" },
    {
      ...number,
      field: "each",
      label: "人均时长",
      origin: "ratio",
      nature: "ratio",
      operands: ["hours", "people"],
      decimals: 2,
    },
    { ...number, field: "share", label: "覆盖率", kind: "percent", nature: "latest" },
  ];
  const form = { formId: "weekly", name: "周报", kind: "table" as const, rows: [], note: "", fields };
  const [monthly] = definition.returns;
  const own = { ...definition, forms: [form], returns: [{ ...monthly!, formIds: ["weekly"] }] };
  const lines = [
    { formId: "weekly", values: { people: 1222, hours: 46.5, each: 46.5 / 1222, share: 0.5 } },
    { formId: "weekly", values: { people: 5, hours: 7.5, each: 1.5, share: 0.25 } },
  ];
  const receipt = receiptOf(
    { revision: 1, zero: false, returnId: monthly!.returnId, entries: [], lines },
    own,
  );
  expect(receipt).toContain("志愿者 1,227，服务时长 54，人均时长 0.04");
  expect(receipt).not.toContain("覆盖率");
});

it("says of activities whose task has left the ledger that they are in none of its figures", () => {
  const definition = readingCampaign();
  const [lecture, club] = definition.tasks;
  const entry = (taskId: string) =>
    ({ formId: "activity", taskId, values: { task: taskId } }) as unknown as Entry;
  const takenIn = {
    revision: 1,
    zero: false,
    returnId: definition.returns[0]!.returnId,
    entries: [entry(lecture!.taskId), entry(club!.taskId)],
    lines: [],
  };
  expect(receiptOf(takenIn, definition)).toContain("活动 2 条");
  expect(receiptOf(takenIn, definition)).not.toContain("不计入");
  const tasks = definition.tasks.map((task) => (task === lecture ? { ...task, inLedger: false } : task));
  const left = { ...definition, tasks };
  expect(receiptOf(takenIn, left)).toContain("活动 2 条（其中 1 条的“任务”在“台账”里没有行，不计入该表）");
});

it("counts 是 and 否 of a card, and names a card of which there is nothing to count", () => {
  const definition = readingCampaign();
  const [model] = definition.forms.find(({ kind }) => kind === "table")!.fields;
  const of = (kind: Field["kind"], field: string): Field => ({
    ...model!,
    kind,
    field,
    label: field,
    origin: "typed",
  });
  const [monthly] = definition.returns;
  const told = (fields: readonly Field[], values: Record<string, boolean | string | null>) => {
    const form = { formId: "five", name: "五有", kind: "card" as const, rows: [], note: "", fields };
    const own = { ...definition, forms: [form], returns: [{ ...monthly!, formIds: ["five"] }] };
    const lines = [{ formId: "five", values }];
    return receiptOf({ revision: 1, zero: false, returnId: monthly!.returnId, entries: [], lines }, own);
  };
  const answers = [of("yesNo", "有阵地"), of("yesNo", "有队伍"), of("yesNo", "有经费")];
  expect(told(answers, { 有阵地: true, 有队伍: false, 有经费: null })).toBe("已收到第 1 稿：五有 1 是 1 否");
  expect(told([of("longText", "情况")], { 情况: "正常" })).toBe("已收到第 1 稿：五有");
});
