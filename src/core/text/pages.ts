import { activityWords } from "./pages/activity";
import { chaseWords } from "./pages/chase";
import { checkWords } from "./pages/check";
import { clockWords } from "./pages/clock";
import { exportWords } from "./pages/export";
import { jobWords } from "./pages/job";
import { newCampaignWords } from "./pages/new-campaign";
import { noticeCellWords, noticeWords, skipReasonWords } from "./pages/notice";
import { partWords } from "./pages/parts";
import { reviewWords } from "./pages/review";
import { selfCheckWords } from "./pages/self-check";
import { tasksWords } from "./pages/tasks";
import { unitsWords } from "./pages/units";

/** The words of all pages; a page itself imports only its own, so that it carries no others. */
export const pageWords = {
  activity: activityWords,
  chase: chaseWords,
  check: checkWords,
  clock: clockWords,
  export: exportWords,
  job: jobWords,
  newCampaign: newCampaignWords,
  notice: noticeWords,
  noticeCells: noticeCellWords,
  parts: partWords,
  review: reviewWords,
  selfCheck: selfCheckWords,
  skipReasons: skipReasonWords,
  tasks: tasksWords,
  units: unitsWords,
} as const;
