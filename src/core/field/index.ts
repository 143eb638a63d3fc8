export { checkField } from "./check";
export { addsUp, type Control, type FieldKind, fieldKinds, type Held } from "./kinds";
export type { CheckedField, FieldContext } from "./read";
