export { CHASE, chase, chaseList, lateWithoutMail } from "./chase";
export { dueReminders, staleSends } from "./due";
export { milestoneMails } from "./milestones";
export { missingPeriods } from "./missing";
export { isReminder, outcomeMails } from "./outcomes";
export { placeholders } from "./placeholders";
export * from "./types";
export { unwelcomed, WELCOME, welcomes } from "./welcome";
