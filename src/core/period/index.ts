export * from "./later";
export { type PeriodSource, PLAIN_RULE, periodLabel, periodsOf } from "./make";
export * from "./periods";
