// The checklist of the first hour: what must be so on Google, line by line. It needs no context: making one already
// needs permissions that may be missing.

import type { Language } from "../../core/model";
import { describeProblem, type Problem, problem } from "../../core/problem";
import { generalWords } from "../../core/text/general";
import { type ReadinessKey, readinessTitles, readinessWords } from "../../core/text/readiness";
import { fill, inLanguage } from "../../core/text/words";
import type { ReadinessLine } from "../../core/wire/procedures";
import { remainingMails } from "../google/mail";
import {
  type ServiceState,
  scriptZone,
  serviceStates,
  spreadsheetLocale,
  spreadsheetOwner,
} from "../google/platform";
import { currentUser } from "../google/session";
import { openHead } from "../google/workbook";
import { readClock } from "../jobs/clock-state";
import { clockFinding } from "./clock";
import { good, note, type Outcome, stop } from "./outcome";
import { permissions } from "./permissions";

const LOCALE = "zh_CN";
const ZONE = "Asia/Shanghai";

/** The checklist as it stands now, in the person's language. A reading that Google refuses is a line of its own. */
export function readinessLines(language: Language): ReadinessLine[] {
  const services = once(serviceStates);
  const readings: { [Key in ReadinessKey]: () => Outcome } = {
    permissions: () => permissions(language),
    sheetsService: () => service("sheetsService", services().sheets),
    driveService: () => service("driveService", services().drive),
    owner,
    locale,
    zone: () => zone(openHead().zone, "account.zone"),
    scriptZone: () => zone(scriptZone(), "account.scriptZone"),
    clock: clockFinding,
    mail,
  };
  return (Object.keys(readings) as ReadinessKey[]).map((key) =>
    lineOf(key, attempt(readings[key]), language),
  );
}

/** The problems of the checklist as text, where no page can be shown. */
export function readinessText(lines: readonly ReadinessLine[], language: Language): string {
  return lines
    .filter(({ grade }) => grade !== "ok")
    .map(
      ({ title, text, link }) =>
        `${fill(inLanguage(generalWords.placed, language), { place: title, sentence: text })}${link ? `\n${link}` : ""}`,
    )
    .join("\n\n");
}

function service(key: "sheetsService" | "driveService", state: ServiceState): Outcome {
  const name = readinessTitles[key].en;
  if (state === "on") return good(readinessWords.answers);
  if (state === "off") return stop(problem("account.serviceOff", { service: name }));
  return note(problem("account.serviceSilent", { service: name, status: state.status }));
}

// Before the clock runs, the account at hand is about to become the owner: a wrong one is told in time.
function owner(): Outcome {
  const user = currentUser();
  const clock = readClock();
  const name = clock?.owner ?? spreadsheetOwner();
  if (name === "" || name === user) return good(readinessWords.owner, { owner: user });
  const found = problem("account.notOwner", { owner: name, user });
  return clock ? note(found) : stop(found);
}

function locale(): Outcome {
  const found = spreadsheetLocale();
  return found === LOCALE ? good(readinessWords.locale) : stop(problem("account.locale", { locale: found }));
}

function zone(found: string, code: "account.zone" | "account.scriptZone"): Outcome {
  return found === ZONE ? good(readinessWords.zone) : stop(problem(code, { zone: found }));
}

function mail(): Outcome {
  const count = remainingMails();
  return count > 0 ? good(readinessWords.mails, { count }) : note(problem("account.mailSpent", {}));
}

function attempt(reading: () => Outcome): Outcome {
  try {
    return reading();
  } catch (error) {
    console.warn((error as Error).message);
    return note(problem("account.notChecked", {}));
  }
}

function lineOf(key: ReadinessKey, outcome: Outcome, language: Language): ReadinessLine {
  const { grade, link } = outcome;
  const text =
    "words" in outcome
      ? fill(inLanguage(outcome.words, language), outcome.values)
      : describeAll(outcome.problems, language);
  return { key, grade, title: inLanguage(readinessTitles[key], language), text, ...(link ? { link } : {}) };
}

function describeAll(problems: readonly Problem[], language: Language): string {
  return problems.map((found) => describeProblem(found, language)).join("\n");
}

function once<T>(read: () => T): () => T {
  let kept: { value: T } | undefined;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
}
