export { checkSubmission, isAsked } from "./check-submission";
export * from "./content";
export * from "./home-row";
export { rounded } from "./receipt";
export * from "./review";
export * from "./states";
export * from "./types";
export * from "./whole";
export * from "./withdraw";
