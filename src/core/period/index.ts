export { type PeriodSource, PLAIN_RULE, periodsOf } from "./make";
export * from "./periods";
