export * from "./arithmetic";
export { parseTypedMoment, type TypedMoment } from "./moment";
export { readMonth } from "./month";
export { readTime, type Time, timeOfSerial } from "./time";
export { type DayBounds, parseTypedDay, type TypedDay } from "./typed";
export * from "./workday";
