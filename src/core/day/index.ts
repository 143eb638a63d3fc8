export * from "./arithmetic";
export { type DayBounds, parseTypedDay, type TypedDay } from "./typed";
export * from "./workday";
