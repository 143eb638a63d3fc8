// The life of a report: whatever a unit and its office do, in whatever order, the record says what a plain model says.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Entry, Report, TableLine, TableRow } from "../../../src/core/model";
import {
  acceptReport,
  checkSubmission,
  contentOf,
  countedReports,
  homeRowStatus,
  refuseReport,
  returnReport,
  type SubmissionInput,
} from "../../../src/core/report";
import { withCorrections } from "../../../src/core/report/corrections/apply";
import { decideCorrections } from "../../../src/core/report/corrections/decide";
import { proposeCorrections } from "../../../src/core/report/corrections/propose";
import { correctionsOf } from "../../../src/core/report/corrections/text";
import { readingCampaign, unit } from "../campaign";

const definition = readingCampaign();
const march = definition.periods[0]!;
const [lectures] = definition.tasks.map((task) => `${task.number} ${task.title}`) as [string];
const REVIEW = {
  by: "li@office.example",
  unit: "例河县总工会",
  period: "2020年3月",
  language: "zh" as const,
};
const REASON = "人次与附件不一致，请核对";

const THEMES = ["第一讲座", "第二讲座", "第三讲座"];
/** 活动记录 of the unit: people by theme. */
type Book = Readonly<Record<string, number>>;

/** The record with its history, and what stands in the unit's workbook. */
class Office {
  rows: Report[] = [];
  ledger: readonly TableLine[] = [];
  activities: readonly Entry[] = [];
  accepted: readonly Entry[] | undefined;
  book: Book = { 第一讲座: 40 };
  private ids = 0;
  private minute = 0;

  get report(): Report | undefined {
    return this.rows.at(-1);
  }
  private now(): string {
    this.minute += 1;
    return `2020-03-24 ${String(10 + Math.floor(this.minute / 60))}:${String(this.minute % 60).padStart(2, "0")}:00`;
  }
  private input(zero: boolean, report = this.report): SubmissionInput {
    const rows: TableRow[] = Object.entries(this.book).map(([theme, people]) => ({
      // Each has a row of its own: what is written over another's row is an edit of it.
      row: 3 + THEMES.indexOf(theme),
      cells: { date: "2020-03-12", task: lectures, kind: "专家辅导讲座", theme, people, result: "演讲" },
    }));
    const table = ["t1", "t2", "t3"].map((rowId, row) => ({ row: row + 7, cells: { rowId, row: "" } }));
    return {
      unit: unit(),
      period: march,
      homeRow: { periodId: march.id, submit: !zero, zero },
      tableRows: { ledger: table },
      registerRows: { activity: rows },
      staffRows: { activity: [] },
      report,
      reports: report ? [report] : [],
      recordedActivities: this.activities,
      previousLines: [],
      definition,
      today: "2020-03-24",
      now: this.now(),
      newId: () => `a${++this.ids}`,
    };
  }
  /** 提交 is ticked and collected. */
  tick(): void {
    const input = this.input(false);
    const result = checkSubmission(input);
    if (result.outcome === "recorded") {
      this.rows.push(result.report!);
      ({ ledger: this.ledger, activities: this.activities } = result);
    }
    if (result.outcome === "rejected") {
      const refusal = { unitId: "U001", periodId: march.id, at: input.now, problems: result.message };
      const refused = refuseReport(this.report, refusal);
      if (refused) this.rows.push(refused);
    }
  }
  /** A collection without a tick: what an accepted report lacks is proposed. */
  collect(): void {
    const { report, ledger, activities } = this;
    if (report?.state !== "accepted") return;
    const input = this.input(false, { ...report, state: "submitted" });
    const told = checkSubmission(input);
    const faults = told.outcome === "rejected" ? told.message : "";
    const found = { mark: contentOf(input), at: input.now, ledger: told.ledger, activities: told.activities };
    const proposed = proposeCorrections({ report, ledger, activities }, { ...found, faults, definition });
    if (proposed) this.rows.push(proposed);
  }
  accept(): void {
    const { report } = this;
    const done = report && acceptReport(report, { ...REVIEW, at: this.now() }).report;
    if (done) {
      this.rows.push(done);
      this.accepted = this.activities;
    }
  }
  giveBack(): void {
    const { report } = this;
    const done = report && returnReport(report, { ...REVIEW, at: this.now(), reason: REASON }).report;
    if (done) this.rows.push(done);
  }
  decide(accept: readonly string[], decline: readonly string[]): void {
    const { report, ledger, activities } = this;
    const asked = { accept, decline, reason: REASON };
    const decided = report && decideCorrections(report, asked, { ...REVIEW, at: this.now() }, (id) => id);
    if (!decided?.report) return;
    const recorded = { report: decided.report, ledger, activities };
    if (decided.accepted!.length === 0) this.rows.push(decided.report);
    else {
      const made = withCorrections(recorded, decided.accepted!, { definition, now: this.now() });
      this.rows.push(made.report);
      ({ ledger: this.ledger, activities: this.activities } = made);
      this.accepted = this.activities;
    }
  }
  open() {
    return this.report ? correctionsOf(this.report).open : [];
  }
}

const bookOf = (entries: readonly Entry[]): Book =>
  Object.fromEntries(entries.map(({ values }) => [String(values.theme), Number(values.people)]));

/** The same as people would tell it. */
interface Model {
  state: "未报" | "有问题" | "已提交" | "已退回" | "已接收";
  taken: Book;
  accepted: Book | undefined;
  proposed: Record<string, string>;
  declined: Set<string>;
}

const said = (book: Book, theme: string) => `${theme} ${book[theme] ?? "没有"}`;
const differences = (taken: Book, book: Book): Record<string, string> =>
  Object.fromEntries(
    [...new Set([...Object.keys(taken), ...Object.keys(book)])]
      .filter((theme) => taken[theme] !== book[theme])
      .map((theme) => [theme, said(book, theme)]),
  );

type Event =
  | { kind: "write"; theme: string; people: number }
  | { kind: "tick" | "collect" | "accept" | "return" }
  | { kind: "decide"; yes: boolean; which: number };

const themes = fc.constantFrom(...THEMES);
const events: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant("write" as const), theme: themes, people: fc.constantFrom(0, 5, 12, 40) }),
  fc.record({ kind: fc.constantFrom("tick", "collect", "accept", "return") }) as fc.Arbitrary<Event>,
  fc.record({ kind: fc.constant("decide" as const), yes: fc.boolean(), which: fc.nat(2) }),
);

function tell(model: Model, event: Event, book: Book, decided: string | undefined): void {
  const isEmpty = Object.keys(book).length === 0;
  const settled = model.state === "已接收";
  const isIn =
    settled || model.state === "已提交" || (model.state === "有问题" && Object.keys(model.taken).length > 0);
  if (event.kind === "tick" && !settled) {
    if (isEmpty) model.state = "有问题";
    else Object.assign(model, { state: "已提交", taken: book });
  }
  if (event.kind === "accept" && waits(model)) {
    Object.assign(model, { state: "已接收", accepted: model.taken, proposed: {}, declined: new Set() });
  }
  if (event.kind === "return" && isIn && !wasReturned.has(model))
    Object.assign(model, { state: "已退回", proposed: {}, declined: new Set() });
  if (event.kind === "collect" && settled && !isEmpty) {
    const found = differences(model.taken, book);
    model.declined = new Set([...model.declined].filter((words) => Object.values(found).includes(words)));
    model.proposed = Object.fromEntries(
      Object.entries(found).filter(([, words]) => !model.declined.has(words)),
    );
  }
  if (event.kind === "collect" && settled && isEmpty) model.proposed = {};
  if (event.kind === "decide" && decided !== undefined) {
    const words = model.proposed[decided]!;
    delete model.proposed[decided];
    if (!event.yes) model.declined.add(words);
    else {
      const { [decided]: _gone, ...others } = model.taken;
      const [, people] = words.split(" ");
      model.taken = people === "没有" ? others : { ...others, [decided]: Number(people) };
      model.accepted = model.taken;
    }
  }
}

// A tick that was refused after a return does not undo the return.
const wasReturned = new WeakSet<Model>();
const waits = (model: Model) =>
  !wasReturned.has(model) &&
  (model.state === "已提交" || (model.state === "有问题" && Object.keys(model.taken).length > 0));

function noteReturn(model: Model, before: Model["state"]): void {
  if (model.state === "已退回") wasReturned.add(model);
  else if (model.state === "已提交" || model.state === "已接收") wasReturned.delete(model);
  else if (before === "已退回") wasReturned.add(model);
}

const themeOf = (office: Office, which: number) => {
  const open = office.open();
  const item = open[which % Math.max(1, open.length)];
  if (!item || !("activityId" in item)) return undefined;
  return { id: item.id, theme: String((item.after ?? item.before)!.values.theme) };
};

describe("the life of a report", () => {
  it("is what a plain model says, whatever happens in whatever order", () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (story) => {
        const office = new Office();
        const model: Model = {
          state: "未报",
          taken: {},
          accepted: undefined,
          proposed: {},
          declined: new Set(),
        };
        for (const event of story) {
          const before = model.state;
          const chosen = event.kind === "decide" ? themeOf(office, event.which) : undefined;
          if (event.kind === "write") {
            const { [event.theme]: _old, ...others } = office.book;
            office.book = event.people === 0 ? others : { ...others, [event.theme]: event.people };
          }
          if (event.kind === "tick") office.tick();
          if (event.kind === "collect") office.collect();
          if (event.kind === "accept") office.accept();
          if (event.kind === "return") office.giveBack();
          if (event.kind === "decide" && chosen)
            office.decide(event.yes ? [chosen.id] : [], event.yes ? [] : [chosen.id]);
          tell(model, event, office.book, chosen?.theme);
          noteReturn(model, before);
          expect(homeRowStatus(office.report, "zh", false).state).toBe(model.state);
          expect(bookOf(office.activities)).toEqual(model.taken);
          const open = office
            .open()
            .map((item) => "activityId" in item && bookOf([{ ...item.before, ...item.after } as Entry]));
          expect(open.map((item) => Object.keys(item)[0]).sort()).toEqual(Object.keys(model.proposed).sort());
          // The figures of a table follow its entries.
          const people = office.ledger.reduce((sum, { values }) => sum + Number(values.people ?? 0), 0);
          expect(people).toBe(Object.values(model.taken).reduce((sum, count) => sum + count, 0));
          if (office.accepted) expect(bookOf(office.accepted)).toEqual(model.accepted);
          expectCounted(office);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Versions only grow, and totals go by the last revision that was accepted, or by choice by the one collected last. */
function expectCounted({ rows }: Office): void {
  expect(rows.map(({ version }) => version)).toEqual(rows.map((_, index) => index + 1));
  const last = rows.at(-1);
  const accepted = rows.filter(({ state }) => state === "accepted").at(-1);
  const [byAccepted] = countedReports(rows, "accepted");
  const [byCollected] = countedReports(rows, "collected");
  const isThere = last !== undefined && last.revision > 0 && last.state !== "returned";
  expect(byCollected?.revision).toBe(isThere ? last.revision : undefined);
  expect(byAccepted?.revision).toBe(accepted?.revision ?? byCollected?.revision);
}
