export { checkSubmission, isAsked } from "./check-submission";
export * from "./review";
export * from "./types";
