// The pages as HtmlService hands them to a browser: whatever people typed arrives as they typed it.
import { expect, it } from "@jest/globals";
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

const MENU_ITEMS = [
  ["openNewCampaign", "new-campaign"],
  ["openNotice", "notice"],
  ["openUnits", "units"],
  ["openDistribute", "job"],
  ["openTasks", "tasks"],
  ["openActivity", "activity"],
  ["openReview", "review"],
  ["openExport", "export"],
  ["openChase", "chase"],
  ["openClock", "clock"],
  ["openCheck", "check"],
  ["openSelfCheck", "self-check"],
] as const;

it.each(MENU_ITEMS)("%s shows its page with its first data in it", async (menuItem, page) => {
  const office = rig();
  await createCampaign(office);
  expect(startOf(await pageOf(office, menuItem))).toMatchObject({ page, language: "zh" });
});

it("shows a task whose title is full of signs as it was typed", async () => {
  const office = rig();
  await createCampaign(office);
  const [first] = (await office.call("tasks.list", {})).tasks;
  const { light: _, ...task } = { ...first!, title: HOSTILE };
  await office.call("tasks.save", { task });
  const html = await pageOf(office, "openTasks");
  const { tasks } = startOf(html).data as { tasks: { taskId: string; title: string }[] };
  expect(tasks.find(({ taskId }) => taskId === task.taskId)?.title).toBe(HOSTILE);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html).not.toMatch(/\/\/|\/\*|`|<!--/);
});
