export type { Case, CaseResult, Observed } from "./case";
export { caseIds, runCases } from "./run";
