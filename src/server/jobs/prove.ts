// The night's proof: each report is held against its rows, unit by unit. What people have deleted, changed or copied by mistake is
// named; where rows do not stand any more where they were put, their places are noted anew.
import { rowsOfCheck } from "../../core/figures";
import { stableNumber } from "../../core/fingerprint";
import { groupBy } from "../../core/group-by";
import type { Definition, Report } from "../../core/model";
import { reportKey } from "../../core/period";
import { describeProblem, type Problem } from "../../core/problem";
import { goneProblem, isArchived, type SetOf, type TornSet, tornProblem } from "../../core/report";
import { wrongFigures } from "../../core/report/wrong-figures";
import { fill, inLanguage } from "../../core/text";
import { proofWords } from "../../core/text/proof";
import { recordedBy } from "../../core/version";
import type { Context } from "../context";
import { edit } from "../edit";
import { clearStamp, readStamp, writeStamp } from "../google/stamps";
import { noteUntold, readEvents, readGone } from "../head/events";
import { writeLog } from "../head/log";
import { readBlocks, readRecord, readReports } from "../head/record";
import { renewPlaces } from "../head/renew-places";
import { findStrangers } from "../head/strangers";
import { NotNow } from "../not-now";
import { advanced, leftOf, type Pass, passOver } from "./pass";
import type { Turn } from "./turn";

const PROOF = "clock.proof";
/** Rows that are read together: some two or three megabytes of an answer. */
const ROWS_TOGETHER = 5_000;
/** Nights in which all that is archived is proved once. */
const NIGHTS = 28;
/** Those that the log names; all are counted. */
const MOST_NAMED = 3;

/** How far a proof has come, and what it has found: how many reports, and the first of them in words. */
interface Proof extends Pass {
  wrong: number;
  named: string[];
}

/** Proves the record, or goes on with it; true when this is the beginning, so that what was named before is named anew. Throws NotNow. */
export function proveRecord(turn: Turn): boolean {
  const { context, clock } = turn;
  const definition = recordedBy(turn.definition());
  readEvents(context);
  const byUnit = groupBy(readReports(context, true, true), ({ unitId }) => unitId);
  const ids = [...byUnit.keys()].sort();
  const begun = readStamp<Proof>(PROOF);
  const pass = passOver(ids, begun);
  let proof: Proof = pass === begun ? begun : { ...pass, wrong: 0, named: [] };
  const prover = proverOf(context, definition);
  const inWords = (set: TornSet) => tornProblem(set, definition, turn.units());
  const note = (problems: readonly Problem[]) => {
    turn.problems.push(...problems);
    const words = problems.map((problem) => describeProblem(problem, context.language));
    const named = [...proof.named, ...words].slice(0, MOST_NAMED);
    proof = { ...proof, wrong: proof.wrong + problems.length, named };
  };
  for (let left = leftOf(proof, ids); left.length > 0; left = leftOf(proof, ids)) {
    if (!context.hasTime()) return pass !== begun;
    const group = groupOf(left, byUnit);
    const found = unlessNotNow(turn, () => prover(group.flatMap((id) => byUnit.get(id)!)));
    if (!found) return pass !== begun;
    note(found.map(inWords));
    turn.hasProgressed = true;
    proof = advanced(proof, ids, group.length, []);
    writeStamp(PROOF, proof);
  }
  const reports = [...byUnit.values()].flat();
  const strangers = unlessNotNow(turn, () => findStrangers(context, definition, reports));
  if (!strangers) return pass !== begun;
  const gone = readGone(context, turn.units(), strangers);
  note([...strangers.map(inWords), ...gone.map((event) => goneProblem(event, definition, turn.units()))]);
  noteUntold(context, definition);
  tell(context, reports.length, proof);
  clock.provedAt = context.epoch;
  clearStamp(PROOF);
  return pass !== begun;
}

// What was found before stays told.
function unlessNotNow<T>(turn: Turn, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NotNow)) throw error;
    turn.wait ??= error.wait;
    return undefined;
  }
}

/** Finds what does not agree among reports. The head is read as a whole once at most, where rows are not found in their places. */
function proverOf(context: Context, definition: Definition) {
  let isRenewed = false;
  return (reports: readonly Report[]): TornSet[] => {
    const due = new Set(reports.filter((report) => isDue(context, report)).map(keyOf));
    const blocks = readBlocks(
      context,
      definition,
      reports.filter((report) => due.has(keyOf(report))),
    );
    if (blocks) return wrongFigures(blocks, definition);
    if (!isRenewed) renewPlaces(context, definition);
    isRenewed = true;
    const whole = readRecord(context, definition, false, (set) => due.has(keyOf(set)));
    const units = new Set(reports.map(({ unitId }) => unitId));
    // Rows without a report are told of at the end.
    const torn = whole.torn.filter(({ change }) => change !== "report");
    return [...torn, ...wrongFigures(whole, definition)].filter(({ unitId }) => units.has(unitId));
  };
}

const keyOf = ({ unitId, periodId }: SetOf): string => reportKey(unitId, periodId);

// Nobody works in an archive: of each unit it is read once a month.
function isDue({ today }: Context, report: Report): boolean {
  return !isArchived(report) || stableNumber(report.unitId) % NIGHTS === Number(today.slice(-2)) % NIGHTS;
}

// As many units as their rows are read together; one at least.
function groupOf(ids: readonly string[], byUnit: ReadonlyMap<string, readonly Report[]>): string[] {
  let rows = 0;
  const full = ids.findIndex((id) => {
    rows += byUnit.get(id)!.reduce((sum, { check }) => sum + rowsOfCheck(check), 0);
    return rows > ROWS_TOGETHER;
  });
  return full < 0 ? [...ids] : ids.slice(0, Math.max(1, full));
}

function tell(context: Context, reports: number, { wrong, named }: Proof): void {
  const words = wrong > 0 ? proofWords.found : proofWords.proved;
  const after = fill(inLanguage(words, context.language), { reports, wrong });
  edit(() => writeLog(context, [{ action: "proof", record: "", after, reason: named.join("\n") }]));
}
