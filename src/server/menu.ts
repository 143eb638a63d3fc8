// The menus of the head workbook. onOpen runs with few rights: it reads nothing but the account's language.
import type { Language } from "../core/model";
import { text } from "../core/text";
import type { MenuItem } from "./google/ui";

/** Menus 台账 and 帮助; `run` names a global function. */
export function menus(language: Language): { label: string; items: MenuItem[] }[] {
  const item = (key: Parameters<typeof text>[0] & `menu.${string}`, run: string): MenuItem => ({
    label: text(key as "menu.title", language),
    run,
  });
  return [
    {
      label: text("menu.title", language),
      items: [
        item("menu.newCampaign", "openNewCampaign"),
        item("menu.notice", "openNotice"),
        "line",
        item("menu.units", "openUnits"),
        item("menu.distribute", "openDistribute"),
        "line",
        item("menu.tasks", "openTasks"),
        item("menu.activity", "openActivity"),
        "line",
        item("menu.collect", "openCollect"),
        item("menu.review", "openReview"),
        item("menu.rollup", "openRollup"),
        item("menu.exportPdf", "openExport"),
        "line",
        item("menu.chase", "openChase"),
        item("menu.clock", "openClock"),
        item("menu.repair", "openCheck"),
      ],
    },
    {
      label: text("menu.help", language),
      items: [item("menu.guide", "openGuide"), item("menu.selfCheck", "openSelfCheck")],
    },
  ];
}
