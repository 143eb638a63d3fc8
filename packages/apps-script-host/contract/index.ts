export type { Case, CaseResult, Observed } from "./case";
export { notObservable } from "./not-observable";
export { caseIds, runCases } from "./run";
