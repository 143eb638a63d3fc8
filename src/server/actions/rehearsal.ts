// 演练: what the clock would mail, played forward from the tabs as they stand. Reads; neither writes nor sends.
import { digestMoments } from "../../core/digest/moments";
import { planned, rehearse } from "../../core/rehearsal";
import { sendHours, WIDEST } from "../../core/reminder";
import type { Input, Output, PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { remainingMails } from "../google/mail";
import { loadDefinition, readDefinition, readUnits, setting } from "../head/campaign";
import { reminderInput } from "../jobs/reminders";
import { connectedRobots } from "../jobs/tell-groups";
import { needUnsealed } from "../sealed";

/** First data of the dialog. */
export function rehearsalData(context: Context): PageData["rehearsal"] {
  const { from, until } = hoursOf(context);
  return {
    today: context.today,
    quota: remainingMails(),
    rungs: readDefinition(context).reminders.length,
    hours: `${from}-${until}`,
  };
}

/** Plays the campaign forward; the quota of today is what is left of it. */
export function playRehearsal(
  context: Context,
  { assumed, quota }: Input<"rehearsal.play">,
): Output<"rehearsal.play"> {
  // Of a campaign that is over no mail goes out.
  needUnsealed();
  loadDefinition(context, ["reports", "reminderLog", "robots"]);
  const definition = readDefinition(context);
  // Files are not made here: whether one would be attached changes no subject.
  const units = readUnits(context, definition);
  const given = reminderInput(context, definition, units);
  const { mails, until, withoutAddress } = rehearse({
    given,
    nowTime: context.time,
    hours: hoursOf(context),
    digest: digestMoments(setting(context, "digestWhen")).moments,
    robots: hasRobots(context) ? connectedRobots(context, definition, units) : [],
    assumed,
    quota,
    left: Math.min(quota, remainingMails()),
  });
  const readers = [...new Set(mails.map(({ reader }) => reader))];
  const places = new Map(readers.map((reader, place) => [reader, place]));
  const placesOf = (names: readonly string[]) => names.map((name) => places.get(name) ?? -1);
  return {
    campaign: definition.campaign.title,
    today: context.today,
    until,
    readers,
    withoutAddress: [...withoutAddress],
    rows: planned(mails).map(({ readers: to, waiting, ...row }) => ({
      ...row,
      to: placesOf(to),
      waiting: placesOf(waiting),
    })),
  };
}

// Without a row nothing of their code is read.
const hasRobots = ({ tabs }: Context) => tabs.has("robots") && tabs.table("robots").rows.length > 0;

const hoursOf = (context: Context) => sendHours(setting(context, "sendHours")) ?? WIDEST;
