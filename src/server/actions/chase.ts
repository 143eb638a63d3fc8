// 催办: one mail to each chosen unit that has not sent what is due.

import { addDays, daysBetween } from "../../core/day";
import { addresses } from "../../core/mail";
import type { Period, Unit } from "../../core/model";
import {
  chase,
  chaseList,
  isReminder,
  lateWithoutMail,
  missingPeriods,
  type ReminderInput,
} from "../../core/reminder";
import { reportStates } from "../../core/report";
import { fill, inLanguage, labelOf, text } from "../../core/text";
import { logWords } from "../../core/text/log-actions";
import type { ChaseItem, Input, Output, PageData } from "../../core/wire/procedures";
import { CLOCK_SLICE_MS, type Context } from "../context";
import { edit } from "../edit";
import { epochNow } from "../google/instant";
import { remainingMails } from "../google/mail";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { writeLog } from "../head/log";
import { deliver } from "../jobs/deliver";
import { reminderInput } from "../jobs/reminders";
import { settleBrokenSends } from "../jobs/send-log";
import { pageProblem } from "../rpc-reply";

/** First data of the dialog: who has not sent, and for which periods. */
export function chaseData(context: Context): PageData["chase"] {
  loadDefinition(context, ["reports", "reminderLog"]);
  const definition = readDefinition(context);
  const input = reminderInput(context, definition, readUnits(context, definition));
  return {
    today: context.today,
    items: chaseList(input).map((unit) => itemOf(unit, input)),
    others: lateWithoutMail(input).map(({ name }) => name),
    mailQuota: remainingMails(),
  };
}

/** Sends the mails; waits for them all, because one press is one answer. */
export function chaseSend(context: Context, { unitIds }: Input<"chase.send">): Output<"chase.send"> {
  loadDefinition(context, ["reports"]);
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  settleBrokenSends(context, definition.campaign.language);
  const input = reminderInput(context, definition, units);
  const sends = chase(input, unitIds);
  const delivery = deliver(context, definition, sends, () => epochNow() - context.epoch < CLOCK_SLICE_MS);
  edit(() =>
    writeLog(context, [
      {
        action: "chase",
        record: sends.map(({ unit }) => unit).join("、"),
        after: fill(inLanguage(logWords.mails, context.language), { count: delivery.sent }),
      },
    ]),
  );
  return {
    sent: delivery.sent,
    held: delivery.held,
    problems: delivery.problems.map((found) => pageProblem(found, context.language)),
  };
}

function itemOf(unit: Unit, input: ReminderInput): ChaseItem {
  const { language } = input.definition.campaign;
  const missing = missingPeriods(unit, input);
  const sends = input.log
    .filter((send) => send.unitId === unit.unitId && isReminder(send))
    .map(({ at, state }) => ({ at, state }));
  const last = sends
    .filter(({ state }) => state === "sent" || state === "uncertain")
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  const uncertain = last?.state === "uncertain" ? ` ${labelOf("sendState", "uncertain", language)}` : "";
  return {
    unitId: unit.unitId,
    unit: unit.name,
    periods: missing.map(({ label }) => label).join(text("general.separator", language)),
    to: addresses(unit.contactMail).join(" "),
    channel: labelOf("channel", unit.channel, language),
    lastReminded: last ? `${last.at.slice(0, 16)}${uncertain}` : "",
    toldLately: last !== undefined && last.at.slice(0, 10) >= addDays(input.today, -1),
    overdueDays: overdue(unit, missing, input),
  };
}

// What was handed in and returned since is to be sent again; it is not overdue.
function overdue(
  { unitId }: Unit,
  missing: readonly Period[],
  { reports, today }: Pick<ReminderInput, "reports" | "today">,
): number {
  const returned = reports.filter(
    (report) => report.unitId === unitId && reportStates[report.state].comesAgain,
  );
  const silent = missing.find(({ id }) => returned.every(({ periodId }) => periodId !== id));
  return silent ? daysBetween(silent.dueOn, today) : 0;
}
