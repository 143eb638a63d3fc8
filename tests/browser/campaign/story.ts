// A story's steps build upon each other: after the first that fails the others only say so, in no time.
import { it } from "@jest/globals";
import type { Visitor } from "../../../packages/workbench/tests/rig";

/** Longest that one step may take on a busy machine. */
const STEP_MS = 90_000;
const JOB_MS = 60_000;

/** Makes a teller of steps; `onFailure` is told the name of the step that failed first. */
export function storyTeller(
  onFailure: () => Promise<unknown>,
): (name: string, tell: () => Promise<void>) => void {
  let broken = "";
  return (name, tell) =>
    it(
      name,
      async () => {
        if (broken) throw new Error(`The story ended before: it no longer ${broken}.`);
        try {
          await tell();
        } catch (error) {
          broken = name;
          await onFailure();
          throw error;
        }
      },
      STEP_MS,
    );
}

/** Runs a job from the menu 台账 to its end, with a picture of how it ended; returns what its page says. */
export async function runJob(office: Visitor, item: string, picture: string): Promise<string> {
  await office.clickMenu("台账", item);
  const page = office.dialogFrame();
  const start = page.getByRole("button", { name: "开始" });
  const close = page.locator("footer .primary", { hasText: "关闭" });
  await start
    .or(page.getByRole("button", { name: "停止" }))
    .or(close)
    .first()
    .waitFor();
  if (await start.isVisible()) await start.click();
  await close.waitFor({ timeout: JOB_MS });
  await office.screenshot(picture);
  const words = (await page.locator("main").textContent()) ?? "";
  await closeDialog(office);
  return words;
}

/** Presses 关闭 in a dialog. The click takes its own frame away, so the browser may never answer it. */
export async function closeDialog(office: Visitor): Promise<void> {
  const close = office.dialogFrame().getByRole("button", { name: "关闭", exact: true });
  await close.click({ timeout: 4_000 }).catch(() => undefined);
  await office.page.locator(".modal iframe").waitFor({ state: "detached" });
}

/** What the first rows of a tab show, cells side by side. */
export async function everything({ page }: Visitor, column: string, row: number): Promise<string> {
  return page.evaluate(
    ([lastColumn, lastRow]) => {
      const { shown } = (window as unknown as { workbench: { shown(a1: string): string } }).workbench;
      const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].filter((letter) => letter <= lastColumn);
      const numbers = Array.from({ length: lastRow }, (_, index) => index + 1);
      return numbers.map((row) => letters.map((letter) => shown(`${letter}${row}`)).join("\t")).join("\n");
    },
    [column, row] as const,
  );
}
