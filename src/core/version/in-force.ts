// The definition that units work by: what was issued last, and for periods that had begun before, what was told for them.
import type { Definition, Form, IssuedDefinition, Language, Period, Return, Task, Version } from "../model";
import { periodLabel } from "../period";
import { periodsInForce, versionOf } from "./periods";

/** The definition in force: as it was issued last, with the names, people and progress of today. As given while nothing was issued. */
export function definitionInForce(definition: Definition, versions: readonly Version[]): Definition {
  const last = versions[versions.length - 1];
  if (!last) return definition;
  const periods = periodsInForce(versions);
  const { returns, forms } = stillTold(versions, periods);
  return {
    ...issuedIn(definition, last),
    returns: withReviewers(returns, definition),
    forms,
    periods: named(periods, returns, definition.campaign.language),
    versions,
  };
}

// Who reviews is the office's own affair.
function withReviewers(told: readonly Return[], { returns }: Definition): Return[] {
  return told.map((item) => ({
    ...item,
    reviewer: returns.find(({ returnId }) => returnId === item.returnId)?.reviewer ?? "",
  }));
}

// Return by return; a period is called by its return once there are several.
function named(periods: readonly Period[], returns: readonly Return[], language: Language): Period[] {
  return returns.flatMap(({ returnId, name, rule }) => {
    const label = (span: string) => periodLabel(returns.length > 1 ? name : "", span, rule.kind, language);
    return periods
      .filter((period) => period.returnId === returnId)
      .map((period) => ({ ...period, label: label(period.span) }));
  });
}

/** The returns and forms of the last version, and those of earlier ones of which a begun period still stands. */
export function stillTold(
  versions: readonly Version[],
  periods: readonly Period[],
): Pick<Definition, "returns" | "forms"> {
  const returns = new Map<string, Return>();
  const forms = new Map<string, Form>();
  [...versions].reverse().forEach(({ issued }, age) => {
    const told = issued.returns.filter(
      ({ returnId }) =>
        !returns.has(returnId) && (age === 0 || periods.some((period) => period.returnId === returnId)),
    );
    for (const item of told) returns.set(item.returnId, item);
    const isTold = ({ formId }: Form) => told.some(({ formIds }) => formIds.includes(formId));
    for (const form of issued.forms)
      if (!forms.has(form.formId) && (age === 0 || isTold(form))) forms.set(form.formId, form);
  });
  return { returns: [...returns.values()], forms: [...forms.values()] };
}

/** The definition that was in force when a version was the last one; as given for one that is not known. */
export function definitionOfVersion(definition: Definition, version: number): Definition {
  const { versions = [] } = definition;
  const known = versions.findIndex((item) => item.version === version);
  if (known < 0 || known === versions.length - 1) return definition;
  return definitionInForce(definition, versions.slice(0, known + 1));
}

/** What a version issued, with the rest as it is defined today. */
export function issuedIn(definition: Definition, { version, issued }: Version): Definition {
  const { span, tasks, ...rest } = issued;
  return {
    ...definition,
    // None where the version asked for none.
    materials: undefined,
    stages: undefined,
    ...rest,
    campaign: { ...definition.campaign, ...span, definitionVersion: version },
    tasks: issuedTasks(tasks, definition.tasks),
  };
}

// Called as it is called today; one that was taken out since is still what its rows were handed out as.
function issuedTasks(issued: IssuedDefinition["tasks"], today: readonly Task[]): Task[] {
  const known = new Map(today.map((task) => [task.taskId, task]));
  return issued.map((task) => {
    const present = known.get(task.taskId);
    if (!present) return { ...GONE, ...task };
    const { number, title } = present;
    return { ...present, ...task, number, title };
  });
}

const GONE = {
  shortTitle: "",
  detail: "",
  phaseId: "",
  leaders: [],
  leadDepartment: "",
  coDepartments: [],
  status: "paused",
  progress: null,
  progressNote: "",
  updatedBy: "",
  updatedAt: "",
  revision: 0,
  source: "",
} as const;

/** A return as it was told for a period: who owes it, and whether a zero report is allowed. */
export function returnOfPeriod(
  { returns, versions = [] }: Pick<Definition, "returns" | "versions">,
  period: Pick<Period, "returnId" | "start">,
): Return | undefined {
  const told = versionOf(versions, period)?.issued.returns ?? returns;
  return told.find(({ returnId }) => returnId === period.returnId);
}
