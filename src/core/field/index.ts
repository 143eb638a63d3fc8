export { type CheckedField, checkField, type FieldContext } from "./check";
