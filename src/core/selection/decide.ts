// A decision on a case: whether it may be made so, and what is noted of it.
import { addDays, isDay, nextWorkday } from "../day";
import type { Day, Decision, Moment, Stage } from "../model";
import { type Problem, problem } from "../problem";
import { type Case, decidedStages } from "./cases";
import { isAbout } from "./changed";
import { mostOf } from "./places";
import { plainName } from "./plain-name";
import { type AskedDecision, shapeProblems } from "./shape";
import { backProblems, takenBack } from "./take-back";

/** What a decision is judged by. */
export interface Deciding {
  /** Those of the case's form, in their order. */
  readonly stages: readonly Stage[];
  /** All of the form, the case itself among them. */
  readonly cases: readonly Case[];
  readonly isWorkday: (day: Day) => boolean;
  /** Whether whoever decides is the contact of the case's unit: their own vote is out. */
  readonly isOwn: boolean;
  readonly by: string;
  readonly at: Moment;
  /** Day on which the report that holds the case first came; "" = none holds it. */
  readonly sentOn: Day;
  /** Whether a person has confirmed what was asked: that its public days are over, that it is another case of the same name. */
  readonly sure: boolean;
}

/** The decision as it is noted, or why it may not be made; `undefined` where the form has no such stage. */
export function decide(
  asked: AskedDecision,
  on: Case,
  deciding: Deciding,
): { decision: Decision; problems?: undefined } | { problems: Problem[] } | undefined {
  const own = decidedStages(deciding.stages);
  const stage = own.find(({ name }) => name === asked.stage);
  if (!stage) return undefined;
  const date = asked.date === "" ? deciding.at.slice(0, 10) : asked.date;
  const before = own[own.indexOf(stage) - 1];
  const problems =
    asked.result === "withdrawn"
      ? [...backProblems(asked, on), ...standingAbove(on, stage, own)]
      : [
          ...shapeProblems({ ...asked, date }, stage),
          ...(deciding.isOwn && stage.decider === "office"
            ? [problem("selection.ownUnit", { unit: on.unit })]
            : []),
          ...(on.isGone ? [problem("selection.gone", { name: on.name, unit: on.unit })] : []),
          ...dayProblems(date, stage, deciding),
          ...laterProblems(on, stage, own),
          ...(asked.result === "notChosen" ? standingAbove(on, stage, own) : []),
          ...publicAgain(asked.result, date, on, stage, deciding),
          ...(asked.result === "chosen" && on.awaits !== "" ? [notPassedOn(on)] : []),
          ...(asked.result === "chosen" && before ? orderProblems(on, before, stage, date) : []),
          ...(asked.result === "chosen" ? placeProblems(asked, on, stage, deciding.cases) : []),
        ];
  if (problems.length > 0) return { problems };
  const decision = decisionOf({ ...asked, date }, on, stage, deciding);
  const { publicFrom: from, publicTo: to } = decision;
  const isOver = to !== "" && to < deciding.at.slice(0, 10);
  const asks = [
    ...(isOver ? [problem("selection.publicOver", { name: on.name, from, to }, { field: "date" })] : []),
    ...twinProblems(decision, on, deciding.cases),
  ];
  return asks.length > 0 && !deciding.sure ? { problems: asks } : { decision };
}

function notPassedOn({ name, unit, awaits: above, isUnclear }: Case): Problem {
  if (isUnclear) return problem("selection.passedUnclear", { name, unit, above });
  return problem("selection.notPassedOn", { name, above });
}

// One case may come in another row or by another unit, or was renamed since it was chosen: only a person knows whether these are two.
function twinProblems({ stage, result }: Decision, on: Case, cases: readonly Case[]): Problem[] {
  const called = plainName(on.name);
  const isTwin = (decision: Decision) =>
    isChosenIn(decision, { name: stage }) && plainName(decision.caseName) === called;
  if (result !== "chosen" || called === "" || on.decisions.some(isTwin)) return [];
  return cases.flatMap(({ decisions, renamedFrom, name }) =>
    decisions
      .filter(isTwin)
      .slice(0, 1)
      .map(({ unit, date, caseName: decided }) =>
        renamedFrom === ""
          ? problem("selection.chosenTwice", { stage, unit, date, decided })
          : problem("selection.chosenRenamed", { stage, unit, date, decided, name }),
      ),
  );
}

// What an outlet printed may have stood there before the unit told of it.
function dayProblems(date: Day, stage: Stage, { at, sentOn }: Deciding): Problem[] {
  const place = { field: "date" };
  if (!isDay(date)) return [];
  if (date > at.slice(0, 10)) return [problem("selection.dayAhead", { date }, place)];
  if (stage.levels.length > 0 || date >= sentOn) return [];
  return [problem("selection.dayBefore", { date, sent: sentOn }, place)];
}

// A case that was renamed is decided anew from the first stage on: what stands further up is taken back first.
function laterProblems(on: Case, stage: Stage, own: readonly Stage[]): Problem[] {
  const later = own.slice(own.indexOf(stage) + 1).map(({ name }) => name);
  const stale = on.decisions.find((decision) => later.includes(decision.stage) && !isAbout(decision, on));
  return stale
    ? [problem("selection.laterStands", { name: on.name, stage: stale.stage, decided: stale.caseName })]
    : [];
}

// What follows from a choice does not outlive it.
function standingAbove({ decisions, name }: Case, stage: Stage, own: readonly Stage[], from = ""): Problem[] {
  const above = own.slice(own.indexOf(stage) + 1).map((each) => each.name);
  const standing = decisions.filter(
    (each) => above.includes(each.stage) && (from === "" || each.date <= from),
  );
  const later = [...new Set(standing.map((each) => each.stage))].reverse();
  return later.length === 0 ? [] : [problem("selection.laterFirst", { name, stage: stage.name, later })];
}

// Chosen anew it is public anew: what followed would have been decided on while it was.
function publicAgain(
  result: Decision["result"],
  date: Day,
  on: Case,
  stage: Stage,
  { stages, isWorkday }: Deciding,
): Problem[] {
  const isRenamed = on.renamedFrom !== "";
  if (result !== "chosen" || isRenamed || stage.publicityDays === 0 || !isDay(date)) return [];
  const { publicTo } = publicDays(date, stage.publicityDays, isWorkday);
  return standingAbove(on, stage, decidedStages(stages), publicTo);
}

// One stage after the other, and after the days on which the one before is public.
function orderProblems(on: Case, before: Stage, { name: stage, levels }: Stage, date: string): Problem[] {
  const chosen = on.decisions.find(
    (decision) => decision.stage === before.name && decision.result === "chosen",
  );
  if (chosen && !isAbout(chosen, on)) {
    const values = { name: on.name, before: before.name, decided: chosen.caseName };
    return [problem("selection.renamed", values)];
  }
  if (!chosen) return [problem("selection.notYet", { name: on.name, before: before.name })];
  const { publicTo: to } = chosen;
  if (to !== "" && date <= to) return [problem("selection.public", { name: on.name, to, stage })];
  // An outlet may have printed it before anybody passed it on.
  if (levels.length > 0 || date >= chosen.date) return [];
  const values = { date, before: before.name, decided: chosen.date };
  return [problem("selection.dayBeforeStage", values, { field: "date" })];
}

function placeProblems({ rank }: AskedDecision, on: Case, stage: Stage, cases: readonly Case[]): Problem[] {
  const others = cases
    .filter(({ entryId }) => entryId !== on.entryId)
    .flatMap(({ decisions }) => decisions.filter((decision) => isChosenIn(decision, stage)));
  return [...fullProblems(others, stage), ...(stage.ranked ? rankProblems(rank, others, stage) : [])];
}

const isChosenIn = ({ stage, result }: Decision, { name }: Pick<Stage, "name">) =>
  stage === name && result === "chosen";

// Places of a stage that the office or the level above decides are for the whole campaign.
function fullProblems(others: readonly Decision[], { name: stage, places }: Stage): Problem[] {
  const all = places.find(({ unitType }) => unitType === "");
  const most = all ? mostOf(all) : null;
  const count = new Set(others.map(({ entryId }) => entryId)).size;
  return most !== null && count >= most ? [problem("selection.full", { stage, most, count })] : [];
}

function rankProblems(rank: number | null, others: readonly Decision[], { name: stage }: Stage): Problem[] {
  if (rank === null || !Number.isInteger(rank) || rank < 1)
    return [problem("selection.placeMissing", { stage }, { field: "rank" })];
  const holder = others.find((decision) => decision.rank === rank);
  return holder
    ? [problem("selection.placeTaken", { stage, rank, name: holder.caseName }, { field: "rank" })]
    : [];
}

function decisionOf(asked: AskedDecision, on: Case, stage: Stage, { isWorkday, by, at }: Deciding): Decision {
  const isChosen = asked.result === "chosen";
  // What is taken back keeps the name that it was given under.
  const [back] = asked.result === "withdrawn" ? takenBack(asked, on) : [];
  const isPublic = isChosen && stage.publicityDays > 0;
  return {
    formId: on.formId,
    entryId: on.entryId,
    unitId: on.unitId,
    unit: on.unit,
    caseName: back?.caseName ?? on.name,
    kind: back?.kind ?? on.kind,
    stage: asked.stage,
    result: asked.result,
    rank: isChosen && stage.ranked ? asked.rank : null,
    reason: asked.reason.trim(),
    outlet: back?.outlet ?? (stage.levels.length > 0 ? asked.outlet.trim() : ""),
    level: isChosen && stage.levels.length > 0 ? asked.level : "",
    date: asked.date,
    link: asked.link.trim(),
    ...(isPublic ? publicDays(asked.date, stage.publicityDays, isWorkday) : { publicFrom: "", publicTo: "" }),
    by,
    at,
    content: back?.content ?? on.content,
  };
}

/** The working days on which a choice is public: as many as are asked for, from the first one after the decision. */
export function publicDays(
  date: Day,
  count: number,
  isWorkday: (day: Day) => boolean,
): Pick<Decision, "publicFrom" | "publicTo"> {
  const publicFrom = nextWorkday(addDays(date, 1), isWorkday);
  let publicTo = publicFrom;
  for (let more = 1; more < count; more++) publicTo = nextWorkday(addDays(publicTo, 1), isWorkday);
  return { publicFrom, publicTo };
}
