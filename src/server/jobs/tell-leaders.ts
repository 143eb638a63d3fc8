// 领导摘报: figures and what to ask, mailed to whoever 活动设置 names, once for each day that it asks for.
import { digestMail, digestMoments, digestOccasions, digestReaders, digestsDue } from "../../core/digest";
import type { Definition, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import type { Context } from "../context";
import { edit } from "../edit";
import { loadDefinition, setting } from "../head/campaign";
import { readSources } from "../summary/sources";
import { deliver } from "./deliver";
import { publishPage } from "./leaders-page";
import { readSends, settleBrokenSends } from "./send-log";

/** What became of the digests; `isOver` when nothing waits for the next tick. */
export interface Told {
  problems: Problem[];
  isOver: boolean;
}

/** A roll-up reads for longer than others like to wait, so it waits for them itself. */
const WAIT_MS = 20_000;

/** Sends the digests that are due by now: the page is published first, so that no mail speaks of what is not there. Throws NotNow. */
export function tellLeaders(context: Context, definition: Definition, units: readonly Unit[]): Told {
  const { readers } = digestReaders(setting(context, "digestTo"));
  const { moments } = digestMoments(setting(context, "digestWhen"));
  const faults = digestFaults(context);
  const occasions = digestOccasions(moments, definition, context.today, context.time);
  if (occasions.length === 0) return { problems: faults, isOver: true };
  const broken = settleBrokenSends(context, definition.campaign.language);
  faults.push(...broken.map((unit) => problem("mail.uncertain", { unit }, { unit })));
  const due = digestsDue(readers, occasions, readSends(context, true), context.today);
  if (due.length === 0) return { problems: faults, isOver: true };
  loadDefinition(context, ["page"]);
  const sources = edit(() => readSources(context, definition, units, "needed"), WAIT_MS);
  const page = publishPage(
    context,
    sources,
    readers.map(({ mail }) => mail),
  );
  if (!page) return { problems: faults, isOver: false };
  const { link, phone, pdf } = page;
  const sends = due.map((each) => {
    const isLetIn = page.readers.includes(each.reader.mail);
    return digestMail(sources, each, { isAttached: pdf !== undefined, ...(isLetIn && { link, phone }) });
  });
  const { problems, held } = deliver(context, definition, sends, context.hasTime, () => pdf);
  return { problems: [...faults, ...problems], isOver: held === 0 };
}

/** What of 活动设置 names nobody, or no time. */
export function digestFaults(context: Context): Problem[] {
  const { wrong } = digestReaders(setting(context, "digestTo"));
  const { wrong: unread } = digestMoments(setting(context, "digestWhen"));
  return [
    ...wrong.map((value) => problem("digest.readerWrong", { value })),
    ...unread.map((value) => problem("digest.whenWrong", { value })),
  ];
}
