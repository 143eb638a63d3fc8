// Units whose addresses Google does not let in report on the page behind a link, or by file: one press, and they are told.
import { addresses, isMail } from "../../core/mail";
import type { Channel, Definition, Unit } from "../../core/model";
import { problem } from "../../core/problem";
import { isStopped, movedMails, type Send, welcomes } from "../../core/reminder";
import { labelOf } from "../../core/text";
import { hasLink, opensWorkbook, unitsWithWorkbook } from "../../core/units";
import type { Input, Output } from "../../core/wire/procedures";
import { CLOCK_SLICE_MS, type Context } from "../context";
import { edit } from "../edit";
import { epochNow } from "../google/instant";
import { loadDefinition, readDefinition, readUnits, setting } from "../head/campaign";
import { revokeLinks, withStops } from "../head/link-keys";
import { writeLog } from "../head/log";
import { readReports } from "../head/record";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";
import { deliver } from "./deliver";
import { openLog, readSends, unqueuedItems, writeSendLog } from "./send-log";

/** Units that have a workbook which cannot be shared with them, and an address for mails. */
export function unsharedUnits(units: readonly Unit[], today: string): Unit[] {
  return unitsWithWorkbook(units, today).filter(
    (unit) =>
      unit.workbookState === "unshared" &&
      unit.workbookId !== "" &&
      unit.workbookUrl !== "" &&
      opensWorkbook(unit) &&
      addresses(unit.contactMail).some(isMail),
  );
}

/**
 * Gives these units another way to report and mails it to them. Only those whose workbook could not be shared are moved. The mails are
 * noted before anything changes: whatever ends the execution, the clock sends what waits, or calls off what did not come about.
 * Throws where there is no page, or files would be sent by another account than the owner's.
 */
export function moveUnits(context: Context, { unitIds, channel }: Input<"units.move">): Output<"units.move"> {
  loadDefinition(context, ["reminderLog", "reports"]);
  const definition = readDefinition(context);
  const owner = setting(context, "ownerAccount");
  if (channel === "link" && !definition.campaign.linkAddress)
    throw new ProblemError([problem("link.addressMissing", {})]);
  if (channel === "xlsx" && owner !== context.user)
    throw new ProblemError([problem("access.ownerOnly", { owner })]);
  const units = unsharedUnits(readUnits(context, definition), context.today);
  const moved = units
    .filter(({ unitId }) => unitIds.includes(unitId))
    .map((unit): Unit => ({ ...unit, channel, workbookState: "ready" }));
  // Whoever presses wants the unit to have its link.
  for (const { unitId } of withStops(moved).filter(isStopped)) revokeLinks(unitId);
  const sends = mailsTo(context, definition, moved);
  if (moved.length > 0) edit(() => write(context, definition, moved, sends, channel));
  const { sent, problems } = deliver(
    context,
    definition,
    sends,
    () => epochNow() - context.epoch < CLOCK_SLICE_MS,
  );
  return {
    moved: moved.length,
    sent,
    problems: problems.map((found) => pageProblem(found, context.language)),
  };
}

// Who never had the first mail gets it now; the others hear what has changed.
function mailsTo(context: Context, definition: Definition, units: readonly Unit[]): Send[] {
  const attachesFiles = units.every(hasLink) ? {} : { attachesFiles: true };
  const log = readSends(context);
  const reports = readReports(context);
  const input = {
    today: context.today,
    nowTime: context.time,
    definition,
    units,
    log,
    reports,
    ...attachesFiles,
  };
  const first = welcomes(input);
  const mark = context.newId();
  const isFirst = ({ unitId, to }: Send) => first.some((send) => send.unitId === unitId && send.to === to);
  const others = units.flatMap((unit) => movedMails(unit, input, mark)).filter((send) => !isFirst(send));
  return [...first, ...others];
}

function write(
  context: Context,
  definition: Definition,
  moved: readonly Unit[],
  sends: readonly Send[],
  channel: Channel,
): void {
  const { language } = definition.campaign;
  writeLog(
    context,
    moved.map(({ name }) => ({
      action: "units.move" as const,
      record: name,
      before: labelOf("channel", "account", context.language),
      after: labelOf("channel", channel, context.language),
    })),
  );
  const log = openLog(context);
  writeSendLog(
    context,
    log,
    definition,
    sends.map((send) => ({ send, items: unqueuedItems(log, send), state: "queued" as const })),
  );
  context.tabs.change(
    "units",
    moved.map(({ unitId }) => ({
      match: { unitId },
      cells: {
        channel: labelOf("channel", channel, language),
        workbookState: labelOf("workbookState", "ready", language),
      },
    })),
  );
}
