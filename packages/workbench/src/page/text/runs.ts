// What ran, in words: what a person pressed, or what set it off. The names of a script's functions are for its developers.
import type { Fired, TriggerLine } from "../../wire/api";
import { text } from "./index";

/** What set an execution off: the menu item or page that somebody used, or the kind of its cause. */
export const runName = ({ asked, cause, functionName }: Fired): string =>
  asked ?? text.openers[functionName] ?? text.causes[cause] ?? cause;

/** A trigger by how often the clock fires it, or by its event. */
export const triggerName = ({ kind, every }: Pick<TriggerLine, "kind" | "every">): string =>
  every ? text.rhythm(every.unit, every.n) : (text.triggerKinds[kind] ?? kind);

/** Clock triggers that ran, by rhythm, with how many times each did: "每小时的定时任务 12". */
export function ranNames(ran: readonly Fired[], triggers: readonly TriggerLine[]): string {
  const counts = new Map<string, number>();
  for (const outcome of ran) {
    const trigger = triggers.find(({ functionName }) => functionName === outcome.functionName);
    const name = trigger ? triggerName(trigger) : runName(outcome);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => text.ranTimes(name, count)).join(text.listed);
}
