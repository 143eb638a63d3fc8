// The pages that menu items open: title, place, first data.
import type { TextKey } from "../core/text";
import type { PageData, PageKey } from "../core/wire/procedures";
import { activityData } from "./actions/activities";
import { bulletinData } from "./actions/bulletin";
import { chaseData } from "./actions/chase";
import { checkData } from "./actions/check";
import { clockData } from "./actions/clock";
import { exportData } from "./actions/export";
import { fromAboveData } from "./actions/from-above";
import { handoverData } from "./actions/handover";
import { historyData } from "./actions/log";
import { newCampaignData } from "./actions/new-campaign";
import { noticeData } from "./actions/notice";
import { rehearsalData } from "./actions/rehearsal";
import { reviewData } from "./actions/review";
import { robotsData } from "./actions/robots";
import { selectionData } from "./actions/selection";
import { tasksData } from "./actions/tasks";
import { traceData } from "./actions/trace";
import { tryData } from "./actions/try-form";
import { unitsData } from "./actions/units";
import type { Context } from "./context";
import { linksData } from "./link/renew";
import { filesData } from "./unit-file/export";

/** Words of a menu item. */
export type MenuKey = Extract<TextKey, `menu.${string}`>;

/** Pixels of a dialog. */
export interface Size {
  width: number;
  height: number;
}

/** Pages with an opener of their own: a job's takes which job, 自检 needs no context, that of a link is a web app. */
export type MenuPage = Exclude<PageKey, "job" | "self-check" | "link">;

/** Every other page; one of core/wire without a row here does not compile. */
export const pages: {
  readonly [K in MenuPage]: {
    readonly title: MenuKey;
    readonly place: "sidebar" | Size;
    readonly data: (context: Context) => PageData[K];
  };
} = {
  "new-campaign": { title: "menu.newCampaign", place: { width: 760, height: 600 }, data: newCampaignData },
  "from-above": { title: "menu.fromAbove", place: { width: 680, height: 560 }, data: fromAboveData },
  notice: { title: "menu.notice", place: { width: 1040, height: 680 }, data: noticeData },
  units: { title: "menu.units", place: { width: 940, height: 620 }, data: unitsData },
  tasks: { title: "menu.tasks", place: "sidebar", data: tasksData },
  activity: { title: "menu.activity", place: "sidebar", data: activityData },
  review: { title: "menu.review", place: { width: 940, height: 620 }, data: reviewData },
  selection: { title: "menu.selection", place: { width: 940, height: 620 }, data: selectionData },
  export: { title: "menu.exportPdf", place: { width: 560, height: 520 }, data: exportData },
  bulletin: { title: "menu.bulletin", place: { width: 980, height: 680 }, data: bulletinData },
  chase: { title: "menu.chase", place: { width: 880, height: 640 }, data: chaseData },
  files: { title: "menu.files", place: { width: 860, height: 620 }, data: filesData },
  links: { title: "menu.links", place: { width: 760, height: 560 }, data: linksData },
  robots: { title: "menu.robots", place: "sidebar", data: robotsData },
  clock: { title: "menu.clock", place: { width: 520, height: 420 }, data: clockData },
  handover: { title: "menu.handover", place: { width: 620, height: 600 }, data: handoverData },
  rehearsal: { title: "menu.rehearsal", place: { width: 940, height: 660 }, data: rehearsalData },
  trace: { title: "menu.trace", place: "sidebar", data: traceData },
  history: { title: "menu.history", place: "sidebar", data: historyData },
  try: { title: "menu.tryForm", place: { width: 720, height: 620 }, data: tryData },
  check: { title: "menu.repair", place: { width: 720, height: 560 }, data: checkData },
};
