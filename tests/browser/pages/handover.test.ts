// 移交 in a real browser: the owner names a colleague; the colleague looks at the workbooks and takes over.
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { HandoverData, PageStart } from "../../../src/core/wire/procedures";
import { PageRig } from "./page-rig";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const OWNER = "office@lihai-zgh.example";
const NEXT = "li.shili@lihai-zgh.example";
const size = { width: 620, height: 600 };

const start = (more: Partial<HandoverData> = {}): PageStart<"handover"> => ({
  language: "zh",
  page: "handover",
  data: {
    user: OWNER,
    owner: OWNER,
    isOwner: true,
    colleagues: [NEXT],
    isRunning: true,
    phase: "none",
    from: "",
    to: "",
    at: "",
    workbooks: 61,
    ...more,
  },
});
const offered: Partial<HandoverData> = { phase: "offered", from: OWNER, to: NEXT, at: "2020-03-12 09:00" };
const forNext: Partial<HandoverData> = { ...offered, user: NEXT, isOwner: false };

it("lets the owner choose whom to, and says that the clock runs on until then", async () => {
  const answers = { "handover.offer": () => start(offered).data };
  const opened = await rig.open(start(), answers, size);
  const { page } = opened;
  await page.getByLabel("交给谁").selectOption(NEXT);
  await page.getByRole("button", { name: "移交" }).click();
  await page.getByText(`在对方按“接手”以前，时钟照常由 ${OWNER} 运行`).waitFor();
  await page.getByRole("button", { name: "取消移交" }).waitFor();
  expect(opened.inputs("handover.offer")).toEqual([{ to: NEXT }]);
  expect(await opened.accessibilityFaults()).toEqual([]);
  expect(await opened.overflowing()).toEqual([]);
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/handover-owner.png` });
  await opened.close();
});

it("has the new account look at all workbooks before it takes over, whatever cannot be opened named", async () => {
  const text = `“例河县总工会”的填报表对您只能看，或受保护的格子对您不开放。请 ${OWNER} 再点一次“分发填报表”。`;
  const answers = {
    "handover.check": ({ from }: { from: number }) =>
      from === 0
        ? { looked: 30, total: 61, problems: [{ code: "handover.readOnly", text }] }
        : { looked: 61, total: 61, problems: [] },
    "handover.take": () => start({ ...forNext, phase: "taken", owner: NEXT, isOwner: true }).data,
  };
  const opened = await rig.open(start(forNext), answers, size);
  const { page } = opened;
  const take = page.getByRole("button", { name: "接手" });
  expect(await take.isDisabled()).toBe(true);
  await page.getByRole("button", { name: "检查填报表" }).click();
  await page.getByText("61 份中有 1 份您用不了").waitFor();
  expect(await take.isDisabled()).toBe(true);
  await page.getByLabel("先接手，用不了的随后补上共享").check();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/handover-check.png` });
  expect(await opened.accessibilityFaults()).toEqual([]);
  await take.click();
  await page.getByText(`${NEXT} 已从 ${OWNER} 接手`).waitFor();
  expect(opened.inputs("handover.take")).toEqual([{ reason: "", unopened: 1 }]);
  expect(await opened.overflowing()).toEqual([]);
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/handover-taken.png` });
  await opened.close();
});

it("asks for a reason where nobody handed over", async () => {
  const answers = { "handover.check": () => ({ looked: 61, total: 61, problems: [] }) };
  const opened = await rig.open(start({ user: NEXT, isOwner: false }), answers, size);
  const { page } = opened;
  await page.getByRole("button", { name: "检查填报表" }).click();
  await page.getByText("61 份填报表您都能用").waitFor();
  const take = page.getByRole("button", { name: "接手" });
  expect(await take.isDisabled()).toBe(true);
  await page.getByLabel("没有移交就接手的原因").fill("王示例已调离，账号停用");
  expect(await take.isEnabled()).toBe(true);
  await opened.close();
});
