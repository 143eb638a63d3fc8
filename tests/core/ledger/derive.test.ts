import { describe, expect, it } from "@jest/globals";
import { computeLines, effectiveLines } from "../../../src/core/ledger";
import type { Cells, TableRow } from "../../../src/core/model";
import { fieldOf } from "../../field-of";
import { readingCampaign, tableOf, withFields } from "../campaign";

const campaign = readingCampaign();
const kind = fieldOf("kind", "choice", { label: "方式", options: ["集中", "分散"] });
const hours = fieldOf("hours", "number", { label: "时长", showWhen: { field: "kind", values: ["集中"] } });
const helpers = fieldOf("helpers", "integer", { label: "志愿者" });
const perHead = fieldOf("perHead", "number", {
  label: "人均",
  origin: "ratio",
  operands: ["hours", "helpers"],
});
const doubled = fieldOf("doubled", "number", { origin: "total", operands: ["perHead", "perHead"] });
const definition = withFields(campaign, "ledger", [doubled, perHead, kind, hours, helpers]);
const table = tableOf(definition);
const bounds = { campaignStart: "2020-03-01", campaignEnd: "2020-10-31", today: "2020-03-25" };
const taskId = campaign.tasks.find(({ inLedger }) => inLedger)!.taskId;

/** What the first row of the table reports. */
function reported(cells: Cells, letters?: TableRow["letters"]) {
  const rows = [{ row: 7, cells: { rowId: taskId, ...cells }, ...(letters && { letters }) }];
  const found = effectiveLines(table, computeLines(table, [], definition), rows, definition, {
    bounds,
    language: "zh",
  });
  return { ...found.rows[0]!, problems: found.problems.filter(({ place }) => place?.row === 7) };
}

describe("a row with derived columns", () => {
  it("computes them from what was typed, in whatever order they stand", () => {
    const { values, auto } = reported({ kind: "集中", hours: 40, helpers: 5 });
    expect(values).toMatchObject({ perHead: 8, doubled: 16 });
    expect(auto).toMatchObject({ perHead: 8, doubled: 16 });
  });

  it("goes on from a correction, which needs a reason", () => {
    const { values, auto, problems } = reported({
      kind: "集中",
      hours: 40,
      helpers: 5,
      "perHead.correction": 9,
    });
    expect(values).toMatchObject({ perHead: 9, doubled: 18 });
    expect(auto).toMatchObject({ perHead: 8 });
    expect(problems.map(({ code }) => code)).toEqual(["ledger.reasonMissing"]);
  });

  it("names the cell to be filled in or explained, where letters are known", () => {
    const letters = { "perHead.correction": "H", helpers: "F", reason: "J" };
    const { problems } = reported(
      { kind: "集中", hours: 40, helpers: "五人", "perHead.correction": 9 },
      letters,
    );
    expect(problems.map(({ place }) => [place?.column, place?.cell])).toEqual([
      ["志愿者", "F7"],
      ["人均", "H7"],
    ]);
  });

  it("does not count what stands in a field that is not shown", () => {
    const { values, problems } = reported({ kind: "分散", hours: 40, helpers: 5 });
    expect(values).toMatchObject({ hours: null, perHead: null });
    expect(problems.map(({ code }) => code)).toEqual(["cell.notShown"]);
  });
});
