// The pages as HtmlService hands them to a browser: whatever people typed arrives as they typed it.
import { existsSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { menus } from "../../../src/server/menu";
import { createCampaign, OWNER, type Rig, rig, startOf } from "../../rig";

/** Everything that HtmlService, a script element or a text of JavaScript could take for its own. */
const HOSTILE =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a person's text
  "诵读</script><script>alert(1)</script><!-- 注 -->//甲 /*乙*/ `${丙}` https://例.example '丁' \"戊\" \\己 <?= 庚 ?> &amp;\u2028\u2029辛$&$'$`";

async function pageOf({ host }: Rig, menuItem: string): Promise<string> {
  const window = await host.openWindow(host.spreadsheetId, OWNER);
  const { ok, error, log } = await window.click(menuItem);
  if (!ok) throw new Error(error?.message);
  // A warning says that some pages on Google were cut at such a place.
  expect(log).toEqual([]);
  return window.pages().at(-1)!.html;
}

const openers = menus("zh")
  .flatMap(({ items }) => items)
  .flatMap((item) => (item !== "line" && "run" in item && item.run !== "openGuide" ? [item.run] : []));

it.each(openers)("%s shows a page with its first data in it", async (menuItem) => {
  const office = rig();
  await createCampaign(office);
  const { page, language } = startOf(await pageOf(office, menuItem));
  expect(language).toBe("zh");
  expect(existsSync(`src/client/${page}/page.tsx`)).toBe(true);
});

it.each(["openUnits", "openCollect", "openRollup", "openClock"])(
  "%s shows no page in a workbook without a campaign, but says to make one first",
  async (menuItem) => {
    const { host } = rig();
    const asked: string[] = [];
    const window = await host.openWindow(host.spreadsheetId, OWNER);
    host.on((event) => {
      if (event.type !== "dialog" || event.dialog.kind !== "alert") return;
      asked.push(event.dialog.message);
      window.answer(event.dialog.executionId, "ok");
    });
    await window.click(menuItem);
    expect(window.pages().map(({ title }) => title)).toEqual([]);
    expect(asked).toEqual([expect.stringContaining("本工作簿还没有活动。请先用“台账 → 新建活动”")]);
  },
);

it("shows a task whose title is full of signs as it was typed", async () => {
  const office = rig();
  await createCampaign(office);
  const [first] = (await office.call("tasks.list", {})).tasks;
  const { light: _, ...task } = first!;
  await office.call("tasks.save", { task: { ...task, title: HOSTILE }, was: task });
  const html = await pageOf(office, "openTasks");
  const { tasks } = startOf(html).data as { tasks: { taskId: string; title: string }[] };
  expect(tasks.find(({ taskId }) => taskId === task.taskId)?.title).toBe(HOSTILE);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html).not.toMatch(/\/\/|\/\*|`|<!--/);
});
