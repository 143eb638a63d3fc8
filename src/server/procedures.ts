// What pages may call. Names, shapes of inputs and types are those of core/wire.
import type { Input, Output, ProcedureName } from "../core/wire/procedures";
import { keepDraft, recentActivities, saveActivity, undoActivity } from "./actions/activities";
import {
  bulletinPractices,
  draftBulletin,
  issueBulletin,
  keepBulletin,
  readBulletin,
} from "./actions/bulletin";
import { listCandidates } from "./actions/candidates";
import { cataloguePiece } from "./actions/catalogue";
import { chasePreview, chaseSend, chaseTest } from "./actions/chase";
import { checkAndRepair, showFinding } from "./actions/check";
import { clockStart, clockStop } from "./actions/clock";
import { digestPreview, digestTest } from "./actions/digest";
import { buildPrint } from "./actions/export";
import { exportPlan, exportSlice } from "./actions/export-record";
import { readAbove, takeAbove } from "./actions/from-above";
import { handoverCheck, handoverOffer, handoverTake, handoverWithdraw } from "./actions/handover";
import { historyReport } from "./actions/history";
import { logRead } from "./actions/log";
import { createCampaign, readTemplate } from "./actions/new-campaign";
import { applyNotice } from "./actions/notice";
import { undoNotice } from "./actions/notice-undo";
import { pageLibrary } from "./actions/page-library";
import { playRehearsal } from "./actions/rehearsal";
import { reviewAccept, reviewNotify, reviewQueue, reviewReturn } from "./actions/review";
import { reviewCorrect } from "./actions/review-corrections";
import { reviewDetails } from "./actions/review-details";
import { reviewExtension } from "./actions/review-extensions";
import { reviewList } from "./actions/review-list";
import { chaseInGroup, dropRobot, robotsData, saveRobot, testRobot } from "./actions/robots";
import { saveTemplate } from "./actions/save-template";
import { decideSelection, selectionList } from "./actions/selection";
import { selfCheckReadiness, selfCheckStep } from "./actions/self-check";
import { submitFor } from "./actions/submit-for";
import { listTasks, saveTask, showTask } from "./actions/tasks";
import { traceCell, traceMore } from "./actions/trace";
import { traceRows } from "./actions/trace-rows";
import { tryForm } from "./actions/try-form";
import { listContacts } from "./actions/unit-contacts";
import { drawFromDirectory } from "./actions/unit-directory";
import { importUnits, previewUnits } from "./actions/units";
import type { Context } from "./context";
import { moveUnits } from "./jobs/move-units";
import { jobSign, stopJob } from "./jobs/signs";
import { stepJob } from "./jobs/step";
import { renewLinks, revokeLinksOf } from "./link/renew";
import { compareFile } from "./unit-file/compare";
import { exportFiles } from "./unit-file/export";
import { mergeFile } from "./unit-file/merge";

/** What each procedure does with its input, which has its shape by then. */
export const procedures: { readonly [N in ProcedureName]: (context: Context, input: Input<N>) => Output<N> } =
  {
    "campaign.create": createCampaign,
    "template.save": saveTemplate,
    "template.read": readTemplate,
    "units.preview": previewUnits,
    "units.import": importUnits,
    "units.move": moveUnits,
    "units.contacts": listContacts,
    "units.directory": drawFromDirectory,
    "job.step": stepJob,
    "job.sign": jobSign,
    "job.stop": stopJob,
    "tasks.list": listTasks,
    "tasks.save": saveTask,
    "tasks.show": showTask,
    "activity.recent": recentActivities,
    "activity.save": saveActivity,
    "activity.undo": undoActivity,
    "activity.draft": keepDraft,
    "review.queue": reviewQueue,
    "review.details": reviewDetails,
    "review.accept": reviewAccept,
    "review.notify": reviewNotify,
    "review.return": reviewReturn,
    "review.correct": reviewCorrect,
    "review.list": reviewList,
    "review.extension": reviewExtension,
    "selection.list": selectionList,
    "selection.decide": decideSelection,
    "selection.candidates": listCandidates,
    "history.report": historyReport,
    "bulletin.draft": draftBulletin,
    "bulletin.keep": keepBulletin,
    "bulletin.practices": bulletinPractices,
    "bulletin.issue": issueBulletin,
    "bulletin.open": readBulletin,
    "trace.cell": traceCell,
    "trace.more": traceMore,
    "trace.rows": traceRows,
    "log.read": logRead,
    "report.submitFor": submitFor,
    "form.try": tryForm,
    "print.build": buildPrint,
    "file.export": exportFiles,
    "file.compare": compareFile,
    "file.merge": mergeFile,
    "export.plan": exportPlan,
    "export.slice": exportSlice,
    "export.catalogue": cataloguePiece,
    "chase.preview": chasePreview,
    "chase.test": chaseTest,
    "chase.send": chaseSend,
    "digest.preview": digestPreview,
    "digest.test": digestTest,
    "links.renew": renewLinks,
    "links.revoke": revokeLinksOf,
    "robots.list": robotsData,
    "robots.save": saveRobot,
    "robots.drop": dropRobot,
    "robots.test": testRobot,
    "robots.chase": chaseInGroup,
    "rehearsal.play": playRehearsal,
    "clock.start": clockStart,
    "clock.stop": clockStop,
    "handover.offer": handoverOffer,
    "handover.withdraw": handoverWithdraw,
    "handover.check": handoverCheck,
    "handover.take": handoverTake,
    "above.read": readAbove,
    "above.take": takeAbove,
    "check.show": showFinding,
    "check.repair": checkAndRepair,
    "selfcheck.readiness": selfCheckReadiness,
    "selfcheck.step": selfCheckStep,
    "page.library": pageLibrary,
    "notice.apply": applyNotice,
    "notice.undo": undoNotice,
  };
