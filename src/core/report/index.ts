export { checkSubmission, figuresOf, isAsked } from "./check-submission";
export * from "./review";
export * from "./states";
export * from "./types";
export * from "./whole";
export * from "./withdraw";
