// What 分发 says before it starts: how many workbooks, for whom not, and why.
import type { Channel, Unit } from "../../core/model";
import { unwelcomed } from "../../core/reminder";
import { inLanguage, labelOf, text } from "../../core/text";
import { handOutText } from "../../core/text/hand-out";
import { jobWords } from "../../core/text/jobs";
import { type HandOutPlan, handOutPlan } from "../../core/units";
import type { Context } from "../context";
import { remainingMails } from "../google/mail";
import { loadDefinition, readDefinition, readUnits, setting } from "../head/campaign";
import { readSends } from "./send-log";

/** Names that one line lists. */
const MOST_NAMED = 5;

/** The lines, from the directory and the log alone: no workbook is opened for them. */
export function handOutLines(context: Context): string[] {
  const { language, today } = context;
  loadDefinition(context, ["reminderLog"]);
  const units = readUnits(context, readDefinition(context));
  const plan = handOutPlan(units, today);
  const mails = unwelcomed({ units, log: readSends(context), today }).length;
  const owner = setting(context, "ownerAccount");
  return [
    ...countLines(plan, context),
    ...leftOutLines(plan, context),
    ...(mails > 0 ? [handOutText("mails", language, { count: mails, quota: remainingMails() })] : []),
    ...(owner === context.user ? [] : [handOutText("byOwner", language, { owner })]),
    ...jobWords.distribute.map((line) => inLanguage(line, language)),
  ];
}

function countLines({ made, kept }: HandOutPlan, { language }: Context): string[] {
  if (made.length + kept.length === 0) return [handOutText("nothing", language)];
  return [
    handOutText("made", language, { count: made.length }),
    ...(kept.length > 0 ? [handOutText("kept", language, { count: kept.length })] : []),
  ];
}

function leftOutLines({ elsewhere, closed, unreachable }: HandOutPlan, { language }: Context): string[] {
  const named = (some: readonly Unit[]) => ({ count: some.length, names: namesOf(some) });
  const namesOf = (some: readonly Unit[]) => {
    const names = some.slice(0, MOST_NAMED).map(({ name }) => name);
    const listed = names.join(text("general.separator", language));
    return some.length > MOST_NAMED ? handOutText("first", language, { names: listed }) : listed;
  };
  const channels = Object.entries(elsewhere) as [Channel, readonly Unit[]][];
  return [
    ...channels.map(([channel, some]) =>
      handOutText("elsewhere", language, { ...named(some), channel: labelOf("channel", channel, language) }),
    ),
    ...(closed.length > 0 ? [handOutText("closed", language, named(closed))] : []),
    ...(unreachable.length > 0 ? [handOutText("unreachable", language, named(unreachable))] : []),
  ];
}
