export { CHASE, chase, chaseList } from "./chase";
export { dueReminders } from "./due";
export { missingPeriods } from "./missing";
export { maskMail, placeholders } from "./render";
export * from "./types";
