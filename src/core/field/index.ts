export { checkField } from "./check";
export { counts } from "./joint";
export { addsUp, type Control, type FieldKind, fieldKinds, type Held } from "./kinds";
export * from "./origins";
export type { CheckedField, FieldContext } from "./read";
