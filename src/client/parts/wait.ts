// A page that has to wait for Google goes on by itself; until then it says for how long.
import { partWords } from "../../core/text/pages/parts";
import type { Wait } from "../../core/wire/procedures";
import { say } from "./language";

/**
 * Waits, and tells the line to show whenever it changes; ends within a second once it is stopped.
 *
 * What counts is the time that has passed: the browser calls a page in the background seldom.
 */
export async function sitOut(
  wait: Wait,
  show: (line: string) => void,
  isStopped: () => boolean,
): Promise<void> {
  const end = performance.now() + wait.seconds * 1000;
  for (;;) {
    const seconds = Math.ceil((end - performance.now()) / 1000);
    if (seconds <= 0 || isStopped()) break;
    show(say(wait.reason === "quota" ? partWords.waitQuota : partWords.waitBusy, { seconds }));
    await new Promise((resolve) => setTimeout(resolve, Math.min(1000, end - performance.now())));
  }
  show("");
}
