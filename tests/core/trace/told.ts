// Units with reports of whatever kind, rolled up as 汇总 and 报送情况 are built from them.
import fc from "fast-check";
import { figuresOfRows, tablesOf } from "../../../src/core/figures";
import type { Entry, Report, TableLine } from "../../../src/core/model";
import { rollUp } from "../../../src/core/rollup";
import { definitionFromRows } from "../../../src/core/rows";
import type { TraceSources } from "../../../src/core/trace";
import { report, tabsOf, unit } from "../campaign";

export const { definition } = definitionFromRows(tabsOf("qinhuangdao-2020"));
export const [study, circles] = definition.tasks.filter(({ inLedger }) => inLedger);
export const PERIODS = ["r1.2020-03", "r1.2020-04", "r1.2020-05"];
export const units = ["例河县总工会", "示山区总工会", "例明玻璃有限公司工会"].map((name, i) =>
  unit({ unitId: `U00${i + 1}`, name, ...(i === 2 ? { unitType: "直属基层工会", level: "基层" } : {}) }),
);
export const TODAY = "2020-06-03";

const anyReport = fc.record({
  state: fc.constantFrom<Report["state"] | "none">("submitted", "accepted", "returned", "none"),
  onTime: fc.boolean(),
  entries: fc.array(
    fc.record({
      task: fc.constantFrom(study!, circles!),
      kind: fc.constantFrom("集中学习", "比赛", "诵读活动"),
      people: fc.nat(3000),
      joint: fc.constantFrom(null, "主办", "协办"),
    }),
    { maxLength: 3 },
  ),
  quantity: fc.option(fc.nat(40)),
  heads: fc.option(fc.nat(2000)),
});
/** A report or none of each unit and period. */
export const anyCampaign = fc.array(anyReport, { minLength: 9, maxLength: 9 });
export type ToldReports = typeof anyCampaign extends fc.Arbitrary<infer T> ? T : never;

export const NOTHING: ToldReports[number] = {
  state: "none",
  onTime: true,
  entries: [],
  quantity: null,
  heads: null,
};

/** What they come to; the first unit closes on that day, if any. */
export function sourcesOf(told: ToldReports, closedOn = ""): TraceSources {
  const places = units.flatMap(({ unitId }) => PERIODS.map((periodId) => ({ unitId, periodId })));
  const all = places
    .map((place, i) => ({ place, own: told[i] ?? NOTHING }))
    .filter(({ own }) => own.state !== "none");
  const reports = all.map(({ place, own }) =>
    report({ ...place, state: own.state as Report["state"], onTime: own.onTime, revision: 2 }),
  );
  const counted = reports.filter(({ state }) => state !== "returned");
  const isCounted = ({ own }: (typeof all)[number]) => own.state !== "returned";
  const activities = all.filter(isCounted).flatMap(({ place, own }) =>
    own.entries.map(
      ({ task, ...values }, i): Entry => ({
        ...place,
        formId: "activity",
        activityId: `${place.unitId}${place.periodId}${i}`,
        date: `${place.periodId.slice(3)}-10`,
        taskId: task.taskId,
        values: { theme: "晨读", ...values },
        origin: "workbook",
        sourceRow: 3 + i,
        revision: 2,
        collectedAt: "",
      }),
    ),
  );
  const ledger = all.filter(isCounted).map(
    ({ place, own }): TableLine => ({
      ...place,
      formId: "ledger",
      revision: 2,
      rowId: study!.taskId,
      values: { quantity: own.quantity, people: own.heads },
      auto: {},
      correctionReason: "",
      zero: false,
      collectedAt: "",
    }),
  );
  const figures = figuresOfRows({ activities, ledger }, definition);
  const listed = units.map((each, i) => (i === 0 ? { ...each, closedOn } : each));
  const rollup = rollUp({ definition, units: listed, reports, figures, today: TODAY, asAt: TODAY });
  return { rollup, definition, units: listed, reports, counted, figures, tables: tablesOf(figures) };
}
