// The menus of the head workbook. onOpen runs with few rights: it reads nothing but the account's language.
import type { Language } from "../core/model";
import { inLanguage } from "../core/text";
import { menuWords } from "../core/text/menu";
import type { MenuItem } from "./google/ui";
import type * as globals from "./main";

/** A global function that a menu item may name; one that main does not declare does not compile. */
type MenuTarget = Extract<keyof typeof globals, `open${string}`>;
type Line = readonly [words: keyof typeof menuWords, run: MenuTarget] | "line";

const WORK: readonly Line[] = [
  ["newCampaign", "openNewCampaign"],
  ["notice", "openNotice"],
  ["fromAbove", "openFromAbove"],
  "line",
  ["units", "openUnits"],
  ["distribute", "openDistribute"],
  ["push", "openPush"],
  "line",
  ["tasks", "openTasks"],
  ["activity", "openActivity"],
  "line",
  ["collect", "openCollect"],
  ["files", "openFiles"],
  ["links", "openLinks"],
  ["review", "openReview"],
  ["selection", "openSelection"],
  ["rollup", "openRollup"],
  ["trace", "openTrace"],
  ["exportPdf", "openExport"],
  ["bulletin", "openBulletin"],
  "line",
  ["chase", "openChase"],
  ["robots", "openRobots"],
  ["clock", "openClock"],
  ["handover", "openHandover"],
  ["seal", "openSeal"],
  ["rehearsal", "openRehearsal"],
  ["history", "openHistory"],
  ["tryForm", "openTry"],
  ["repair", "openCheck"],
];
const HELP: readonly Line[] = [
  ["guide", "openGuide"],
  ["selfCheck", "openSelfCheck"],
];

/** Menus 台账 and 帮助; `run` names a global function. */
export function menus(language: Language): { label: string; items: MenuItem[] }[] {
  const label = (key: keyof typeof menuWords) => inLanguage(menuWords[key], language);
  const items = (lines: readonly Line[]) =>
    lines.map((line): MenuItem => (line === "line" ? line : { label: label(line[0]), run: line[1] }));
  return [
    { label: label("title"), items: items(WORK) },
    { label: label("help"), items: items(HELP) },
  ];
}
