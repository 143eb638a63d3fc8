export { checkSubmission } from "./check-submission";
export * from "./review";
export * from "./types";
