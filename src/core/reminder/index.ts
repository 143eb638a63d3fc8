export { keptApart, outcomeWithinHour } from "./apart";
export { isStopped, LINK_SLOT } from "./attached";
export { chase, chaseList, chaseMail, lateWithoutMail, usualChase } from "./chase";
export { CHASE } from "./chased";
export { copyMails } from "./copies";
export { dueReminders, isDone, isWhole, staleSends } from "./due";
export { dutyMails } from "./duties";
export { GROUP } from "./for-groups";
export { DIGEST } from "./for-leaders";
export {
  type GroupInput,
  type GroupSend,
  groupChaseNow,
  groupMessages,
  groupPlaceholders,
  groupWordFaults,
  staleGroupSends,
} from "./group-messages";
export { isWithinHours, type SendHours, sendHours, WIDEST } from "./hours";
export { byImportance } from "./importance";
export {
  handedItems,
  type JoinedPart,
  joinedId,
  joinedOutcome,
  takesJoined,
  withJoined,
} from "./joined";
export { ladderMails } from "./ladder";
export { countOwing, missingPeriods } from "./missing";
export { movedMails, queuedMoves } from "./moved";
export { newLinks } from "./new-link";
export { hearsNews, NEWS, newsMails } from "./news";
export { isReminder, outcomeMails } from "./outcomes";
export { ownInputs } from "./own";
export { oneLine, reachOf, toHtml, withoutLink } from "./render";
export { lastAsked, standings } from "./standing";
export { keepsWorkbook } from "./still-owes";
export * from "./types";
export { retold, toldBefore, unwelcomed, welcomes } from "./welcome";
export { lastTold, MOVED, toldKey, WELCOME } from "./welcomed";
export { wordingProblems } from "./wording";
