// What became of a unit's reports, told by mail as well as on 首页: one digest a unit and day.
import { addDays } from "../day";
import { isLockedFor } from "../exception/locked";
import { fingerprint } from "../fingerprint";
import { lackWords } from "../material";
import type { Day, Definition, Moment, Report, SendRecord, Unit } from "../model";
import { titleOfPeriod } from "../period";
import { unplaced, withoutCells } from "../problem";
import { correctionsOf } from "../report/corrections/text";
import type { Declined } from "../report/corrections/types";
import { countWaiting } from "../report/corrections/types";
import { isSettled, reportStates } from "../report/states";
import { toldSince, withoutMinutes } from "../selection/told";
import { statements } from "../text/lists";
import { reminderText } from "../text/reminders";
import { channels, getsFile } from "../units";
import { attached } from "./attached";
import { COPY } from "./copies";
import { isDone, isWaiting } from "./due";
import { type Excepted, exceptedOf, exceptedWords } from "./excepted";
import { GROUP } from "./for-groups";
import { DIGEST } from "./for-leaders";
import { isTooEarly } from "./hours";
import { lacksOfPeriod } from "./lacking-words";
import { linkWords } from "./link-words";
import { getsMails } from "./missing";
import { byKey } from "./must-send";
import { NEWS } from "./news";
import { reachOf } from "./render";
import type { ReminderInput, Send, SendItem } from "./types";
import { unitMail } from "./unit-mail";
import { andMore } from "./unsent";
import { WELCOME } from "./welcomed";

/** Rule id that a digest has in the log. */
const OUTCOME = "outcome";

/** Whether a mail asked for a report: what became of one, that the workbook is ready or has changed, reminds nobody. */
export function isReminder({ rule }: Pick<SendRecord, "rule">): boolean {
  return ![OUTCOME, WELCOME, DIGEST, NEWS, COPY, GROUP].includes(rule);
}

/** Whether a mail told what became of reports. */
export function isOutcome({ rule }: Pick<SendRecord, "rule">): boolean {
  return rule === OUTCOME;
}

/** Days for which an outcome is news: a clock that was off, or a spent quota, tells it later, and nobody is told what is long past. */
const NEWS_DAYS = 3;

/** What a report came to, and when. */
interface Outcome {
  readonly report: Report;
  readonly kind: "refused" | "returned" | "declined" | "accepted" | "received" | "decided";
  readonly at: Moment;
}

/** What is told: of a report, or of an exception from its period. */
interface News {
  readonly kind: Outcome["kind"] | Excepted["kind"];
  readonly at: Moment;
  readonly unitId: string;
  readonly periodId: string;
  /** Of a refusal: after which draft and decision, and what is wrong. */
  readonly mark?: string;
  readonly words: () => string;
}

/** What a unit has to act on stands first. */
const ORDER: readonly News["kind"][] = [
  "refused",
  "returned",
  "unlock",
  "unextended",
  "extend",
  "exempt",
  "declined",
  "accepted",
  "received",
  "decided",
];

/**
 * The digests that are due and not yet sent. Each outcome has its own key, so that it is told once; a unit that had a digest today gets
 * the next one tomorrow, with what holds by then: a report that was sent again meanwhile is not called returned.
 */
export function outcomeMails(input: ReminderInput): Send[] {
  if (isTooEarly(input)) return [];
  const log = new Map(input.log.map((record) => [record.sendId, record]));
  const told = new Set(
    input.log
      .filter((record) => record.rule === OUTCOME && record.state !== "failed" && !isWaiting(record))
      .filter(({ at }) => at.slice(0, 10) === input.today)
      .map(({ unitId }) => unitId),
  );
  return input.units
    .filter((unit) => getsMails(unit, input.today) && !told.has(unit.unitId))
    .flatMap((unit) => {
      const own = input.reports.filter(({ unitId }) => unitId === unit.unitId);
      const news = [
        ...own
          .flatMap((report) => [...outcomeOf(report, unit), ...decidedOf(report, input.today)])
          .map((outcome) => newsOf(outcome, unit, input)),
        ...exceptedOf(unit, input, byKey(own)).map((excepted) => exceptedNews(excepted, unit, input)),
      ]
        .filter(({ at }) => addDays(at.slice(0, 10), NEWS_DAYS) >= input.today)
        .filter((item) => !isDone(log.get(itemOf(item).sendId), input.today) && !isToldLast(item, input))
        .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
      return news.length === 0 ? [] : [digestOf(unit, news, input)];
    });
}

// Ticked again with the same wrong: it was read already, whatever was told of other ticks before.
function isToldLast(item: News, { log, today }: ReminderInput): boolean {
  if (item.mark === undefined) return false;
  const beginning = keyOf(item);
  const [last] = log
    .filter((record) => record.sendId.startsWith(beginning) && isDone(record, today))
    .sort((a, b) => (a.at > b.at ? -1 : 1));
  // What an earlier version told has no mark.
  return last !== undefined && (last.sendId === beginning + item.at || last.sendId.endsWith(item.mark));
}

function outcomeOf(report: Report, unit: Unit): Outcome[] {
  const { state, refusedAt, reviewedAt, collectedAt, reason } = report;
  if (refusedAt !== "") return [{ report, kind: "refused", at: refusedAt }];
  // Others read their receipt where they sent the report.
  if (state === "submitted" && getsFile(unit)) return [{ report, kind: "received", at: collectedAt }];
  if (reviewedAt === "") return [];
  if (reportStates[state].comesAgain) return [{ report, kind: "returned", at: reviewedAt }];
  if (!isSettled(report)) return [];
  const declined = [...new Set(namedDeclined(report).map(({ at }) => at))];
  const isTold = reason !== "" && declined.includes(reviewedAt);
  const last: Outcome[] = isTold
    ? []
    : [{ report, kind: reason === "" ? "accepted" : "declined", at: reviewedAt }];
  return [...declined.map((at): Outcome => ({ report, kind: "declined", at })), ...last];
}

// What was declined before it was kept by name is told by the reason of the last decision alone.
function namedDeclined(report: Report): Declined[] {
  return correctionsOf(report).declined.filter(({ words }) => words !== "");
}

// What was decided on its entries of late, whatever became of the report itself.
function decidedOf(report: Report, today: Day): Outcome[] {
  const { at } = toldSince(report.decided ?? "", addDays(today, -NEWS_DAYS));
  return at === "" ? [] : [{ report, kind: "decided", at }];
}

function newsOf(outcome: Outcome, unit: Unit, input: ReminderInput): News {
  const { unitId, periodId } = outcome.report;
  const { kind, at } = outcome;
  const words = () => wordsOf(outcome, nameOf(periodId, input.definition), unit, input);
  const { revision, reviewedAt, problems } = outcome.report;
  const mark = kind === "refused" ? { mark: fingerprint(`${revision} ${reviewedAt} ${problems}`) } : {};
  return { kind, at, unitId, periodId, ...mark, words };
}

function exceptedNews(excepted: Excepted, { unitId }: Unit, { definition }: ReminderInput): News {
  const { kind, at, period } = excepted;
  const words = () => exceptedWords(excepted, definition, definition.campaign.language);
  return { kind, at, unitId, periodId: period.id, words };
}

function nameOf(periodId: string, { periods, returns }: Definition): string {
  const period = periods.find(({ id }) => id === periodId);
  return period ? titleOfPeriod(period, returns) : periodId;
}

type Key = Pick<News, "unitId" | "periodId" | "kind">;

const keyOf = ({ unitId, periodId, kind }: Key): string => `${[OUTCOME, unitId, periodId, kind].join("|")}|`;

function itemOf({ at, mark, ...key }: Omit<News, "words">): SendItem {
  const sendId = `${keyOf(key)}${at}${mark === undefined ? "" : `|${mark}`}`;
  return { sendId, ruleId: OUTCOME, periodId: key.periodId };
}

function digestOf(unit: Unit, news: readonly News[], { definition, attachesFiles }: ReminderInput): Send {
  const { campaign } = definition;
  const { title, issuer, language } = campaign;
  const body = reminderText("outcomeBody", language, {
    unit: unit.name,
    campaign: title,
    outcomes: news.map(({ words }) => words()).join("\n\n"),
    link: linkWords(unit, campaign, attachesFiles),
    where: reachOf(campaign),
    issuer,
  });
  const [first] = news as readonly [News, ...News[]];
  const head = reminderText(`${first.kind}Head`, language, { period: nameOf(first.periodId, definition) });
  const more = andMore(news, language);
  return {
    ...unitMail(unit, {
      items: news.map(itemOf),
      subject: reminderText("outcomeSubject", language, { campaign: title, head, more }),
      text: body,
    }),
    ...attached(unit, campaign, attachesFiles),
  };
}

function wordsOf({ report, kind, at }: Outcome, period: string, unit: Unit, input: ReminderInput): string {
  const { language } = input.definition.campaign;
  const { hasTab, hasLink } = channels[unit.channel];
  const way = hasTab ? "InTab" : hasLink ? "OnPage" : getsFile(unit) ? "InFile" : "";
  const { problems, reason, receipt, decided = "" } = report;
  const count = countWaiting(correctionsOf(report));
  switch (kind) {
    case "refused": {
      const told = unplaced(problems, period, language);
      return reminderText(`refused${way}`, language, {
        period,
        // The page calls its entries otherwise, and says there which they are.
        problems: hasLink ? withoutCells(told, language) : told,
      });
    }
    case "returned": {
      if (isLockedFor(input.definition, unit, report.periodId, input.today))
        return reminderText("returnedLocked", language, {
          period,
          reason,
          where: reachOf(input.definition.campaign),
        });
      return reminderText(`returned${way}`, language, { period, reason });
    }
    case "declined": {
      const items = namedDeclined(report).filter((item) => item.at === at);
      const why = [...new Set(items.map((item) => item.reason))].join(" ") || reason;
      const changes = statements(
        items.map(({ words }) => words),
        language,
      );
      const waiting = count > 0 ? reminderText("moreWait", language, { count }) : "";
      return items.length === 0
        ? reminderText("declined", language, { period, reason, waiting })
        : reminderText("declinedChanges", language, { period, changes, reason: why, waiting });
    }
    case "received":
      return reminderText("received", language, { period, receipt });
    case "decided": {
      const since = addDays(at.slice(0, 10), -NEWS_DAYS);
      const words = withoutMinutes(toldSince(decided, since).words);
      return reminderText("decided", language, { period, words });
    }
    default:
      return acceptedWords(report, period, unit, input);
  }
}

// A report may be accepted before all its materials are there: what is wanting stays to be done.
function acceptedWords(
  { periodId, revision }: Report,
  period: string,
  unit: Unit,
  input: ReminderInput,
): string {
  const { campaign } = input.definition;
  const { language } = campaign;
  const { hasTab, hasLink } = channels[unit.channel];
  const materials = lackWords(lacksOfPeriod(unit, periodId, input), language);
  const way = hasTab ? "InTab" : hasLink ? "OnPage" : "";
  if (materials === "" || hasTab) return reminderText(`accepted${way}`, language, { period, revision });
  return reminderText(`acceptedLacking${hasLink ? "OnPage" : ""}`, language, { period, revision, materials });
}
