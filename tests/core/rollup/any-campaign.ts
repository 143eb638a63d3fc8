// Whole campaigns at random: returns with rhythms of their own, forms, units that open and close and stand below each other, quotas, later
// days and what is not owed, and what everybody sent.
import fc from "fast-check";
import { addDays } from "../../../src/core/day";
import type {
  Definition,
  Entry,
  Exception,
  FieldValues,
  Indicator,
  Period,
  Report,
  TableLine,
  Unit,
} from "../../../src/core/model";
import { PLAIN_RULE, periodsOf } from "../../../src/core/period";
import { fieldOf } from "../../field-of";
import { eventsOf, readingCampaign, report, unit } from "../campaign";

const base = readingCampaign({ start: "2020-03-01", end: "2020-08-31" });
const events = eventsOf(base);
const [COUNTY, TRADE] = ["县（区）总工会", "市属系统、产业工会"] as const;
/** Rows of the table. */
export const ROWS = ["职工书屋", "读书小组"] as const;
/** Kinds of events that the first quota counts. */
export const COUNTED = ["诵读大会", "比赛"] as const;
const KINDS = [...COUNTED, "讲座"];

const numbers = {
  formId: "numbers",
  name: "数字表",
  kind: "table" as const,
  rows: [...ROWS],
  note: "",
  fields: [
    fieldOf("places", "integer", { formId: "numbers", nature: "stock" }),
    fieldOf("books", "integer", { formId: "numbers", nature: "flow" }),
    fieldOf("each", "number", {
      formId: "numbers",
      nature: "ratio",
      origin: "ratio",
      operands: ["books", "places"],
    }),
  ],
};
const weekly = {
  ...numbers,
  formId: "talks",
  name: "宣讲表",
  rows: ["宣讲"],
  fields: [fieldOf("talks", "integer", { formId: "talks", nature: "flow" })],
};

/** What one unit sent for one period. */
export interface Sent {
  readonly unitId: string;
  readonly periodId: string;
  /** `reopened`: accepted, then returned. */
  readonly state: "submitted" | "accepted" | "returned" | "reopened";
  /** Days after the due day that holds for all; none or less is in time. */
  readonly daysLate: number;
  readonly events: readonly {
    readonly kind: string;
    readonly people: number | null;
    readonly isCoHost: boolean;
  }[];
  /** Values of the rows of the return's table. */
  readonly lines: readonly FieldValues[];
}

/** A campaign with all that was sent in it. */
export interface AnyCampaign {
  readonly definition: Definition;
  readonly units: readonly Unit[];
  readonly sent: readonly Sent[];
  readonly today: string;
}

const anyUnit = fc.record({
  unitType: fc.constantFrom(COUNTY, TRADE),
  openedOn: fc.constantFrom("", "", "2020-04-10", "2020-05-25"),
  closedOn: fc.constantFrom("", "", "", "2020-06-26"),
  below: fc.option(fc.nat(4)),
});
/** For whom something else holds: a unit by its place, a type, or all. */
const anyWho = fc.oneof(fc.nat(5), fc.constantFrom(COUNTY, TRADE), fc.constant(null));
const anyException = fc.record({
  who: anyWho,
  kind: fc.constantFrom("extend" as const, "exempt" as const),
  state: fc.constantFrom("granted" as const, "granted" as const, "granted" as const, "asked" as const),
  month: fc.nat(5),
  days: fc.integer({ min: 1, max: 8 }),
});
const anyReturn = fc.record({
  dueDay: fc.integer({ min: 3, max: 28 }),
  isOfTrade: fc.boolean(),
  rhythm: fc.constantFrom("week" as const, "quarter" as const, "calendarMonth" as const),
});
const anyQuota = fc.record({ min: fc.integer({ min: 1, max: 6 }), books: fc.integer({ min: 1, max: 400 }) });
const amount = fc.option(fc.nat(90), { freq: 4 });
const anyEvent = fc.record({ kind: fc.constantFrom(...KINDS), people: amount, isCoHost: fc.boolean() });
const anyAnswer = fc.record({
  isSent: fc.nat(4).map((n) => n > 0),
  state: fc.constantFrom(
    "submitted" as const,
    "accepted" as const,
    "accepted" as const,
    "returned" as const,
    "reopened" as const,
  ),
  daysLate: fc.constantFrom(0, 0, 0, 1, 3, 6),
  events: fc.array(anyEvent, { maxLength: 3 }),
  lines: fc.array(fc.record({ places: amount, books: amount, talks: amount }), {
    minLength: 2,
    maxLength: 2,
  }),
});

/** A campaign at random. */
export const anyCampaign: fc.Arbitrary<AnyCampaign> = fc
  .record({
    units: fc.array(anyUnit, { minLength: 2, maxLength: 6 }),
    other: anyReturn,
    quota: anyQuota,
    exceptions: fc.array(anyException, { maxLength: 4 }),
    today: fc
      .integer({ min: 5, max: 170 })
      .map((days) => new Date(Date.UTC(2020, 2, 1 + days)).toISOString().slice(0, 10)),
    answers: fc.infiniteStream(anyAnswer),
  })
  .map(({ units: made, other, quota, exceptions, today, answers }) => {
    const units = made.map(({ below, ...each }, i) =>
      unit({
        unitId: `U00${i + 1}`,
        name: `例${i + 1}县总工会`,
        parentId: below !== null && below < i ? `U00${below + 1}` : "",
        ...each,
      }),
    );
    const plain = definitionOf(other, quota);
    const months = plain.periods.filter(({ returnId }) => returnId === "r1");
    const definition = {
      ...plain,
      exceptions: exceptions.map(({ who, kind, state, month, days }): Exception => {
        const { id, dueOn } = months[Math.min(month, months.length - 1)]!;
        const isMeant = ({ unitType }: Unit, at: number) => at === who || unitType === who;
        const unitIds = who === null ? null : units.filter(isMeant).map(({ unitId }) => unitId);
        const until = kind === "extend" ? addDays(dueOn, days) : "";
        return { exceptionId: "x", kind, state, unitIds, periodIds: [id], until, reason: "", by: "", at: "" };
      }),
    };
    const asked = units.flatMap((of) =>
      definition.periods
        .filter((period) => period.start <= today && isAsked(of, period, definition))
        .map((period) => ({ of, period })),
    );
    const sent = [...answers.take(asked.length)].flatMap(({ isSent, ...answer }, i): Sent[] => {
      const { of, period } = asked[i]!;
      const isMonthly = period.returnId === "r1";
      const lines = answer.lines.slice(0, isMonthly ? 2 : 1).map(({ places, books, talks }): FieldValues => {
        return isMonthly ? { places, books } : { talks };
      });
      const events = isMonthly ? answer.events : [];
      return isSent ? [{ ...answer, unitId: of.unitId, periodId: period.id, lines, events }] : [];
    });
    return { definition, units, sent, today };
  });

function definitionOf(
  {
    dueDay,
    isOfTrade,
    rhythm,
  }: { dueDay: number; isOfTrade: boolean; rhythm: "week" | "quarter" | "calendarMonth" },
  quota: { min: number; books: number },
): Definition {
  const [first] = base.returns;
  const rules = [
    { ...PLAIN_RULE, dueDay },
    rhythm === "week"
      ? { ...PLAIN_RULE, kind: rhythm, dueDay: 5 }
      : { ...PLAIN_RULE, kind: rhythm, dueDay: 20 },
  ];
  const returns = rules.map((rule, i) => ({
    ...first!,
    returnId: `r${i + 1}`,
    name: ["月度台账", "宣讲情况"][i]!,
    formIds: [[events.formId, "numbers"], ["talks"]][i]!,
    unitTypes: i === 1 && isOfTrade ? [TRADE] : [COUNTY, TRADE],
    units: [],
    rule,
  }));
  const { start, end } = base.campaign;
  const periods = returns.flatMap(({ returnId, name, rule }) =>
    periodsOf({ returnId, name, start, end, rule }),
  );
  const indicator = (more: Partial<Indicator>, min: number): Indicator => ({
    ...base.indicators[0]!,
    taskId: "",
    unitWord: "场",
    headline: null,
    kinds: [],
    row: "",
    quotas: [
      {
        ...{ unitType: COUNTY, unit: "", attribute: "", per: 1, span: "campaign", max: null, row: 3 },
        min,
        deadlineText: "",
        deadline: "2020-08-31",
      },
    ],
    ...more,
  });
  return {
    ...base,
    forms: [events, numbers, weekly],
    returns,
    periods,
    indicators: [
      indicator(
        {
          indicatorId: "i1",
          name: "诵读",
          origin: "count",
          formId: events.formId,
          field: "",
          kinds: [...COUNTED],
        },
        quota.min,
      ),
      indicator(
        { indicatorId: "i2", name: "赠书", origin: "typed", formId: "numbers", field: "books", row: ROWS[0] },
        quota.books,
      ),
    ],
  };
}

function isAsked(
  { unitType, openedOn, closedOn }: Unit,
  { returnId, dueOn }: Period,
  { returns }: Definition,
): boolean {
  const addressed = returns.find((each) => each.returnId === returnId)!.unitTypes.includes(unitType);
  return addressed && (openedOn === "" || openedOn < dueOn) && (closedOn === "" || dueOn < closedOn);
}

/** What the record holds of what was sent. */
export function recordOf({ sent, definition }: AnyCampaign): {
  reports: Report[];
  activities: Entry[];
  ledgerRows: TableLine[];
} {
  const reports = sent.flatMap(({ unitId, periodId, state, daysLate }): Report[] => {
    const { dueOn } = definition.periods.find(({ id }) => id === periodId)!;
    const submittedAt = `${addDays(dueOn, daysLate)} 10:00:00`;
    const onTime = daysLate === 0;
    const first = state === "reopened" ? "accepted" : state;
    const made = report({ unitId, periodId, onTime, submittedAt, state: first });
    return state === "reopened" ? [made, { ...made, version: 2, state: "returned" }] : [made];
  });
  const activities = sent.flatMap(({ unitId, periodId, events: own }) =>
    own.map(
      ({ kind, people, isCoHost }, i): Entry => ({
        formId: events.formId,
        activityId: `${unitId}.${periodId}.${i}`,
        unitId,
        periodId,
        date: "2020-03-10",
        taskId: base.tasks[0]!.taskId,
        values: { kind, people, joint: isCoHost ? "协办" : "主办" },
        origin: "workbook",
        sourceRow: 3 + i,
        revision: 1,
        collectedAt: "",
      }),
    ),
  );
  const ledgerRows = sent.flatMap(({ unitId, periodId, lines }) =>
    lines.map(
      (values, i): TableLine => ({
        formId: "talks" in values ? "talks" : "numbers",
        unitId,
        periodId,
        revision: 1,
        rowId: "talks" in values ? "宣讲" : ROWS[i]!,
        values,
        auto: {},
        correctionReason: "",
        zero: false,
        collectedAt: "",
      }),
    ),
  );
  return { reports, activities, ledgerRows };
}
