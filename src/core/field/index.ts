export { checkField } from "./check";
export { counts } from "./joint";
export { addsUp, type Control, type FieldKind, fieldKinds, type Held } from "./kinds";
export { patternOf } from "./look";
export { derivedFormula, derivedValue, inOrder, isDerived } from "./operations";
export * from "./origins";
export { matchesPattern } from "./pattern";
export type { CheckedField, FieldContext } from "./read";
export { isShown, withoutHidden } from "./shown";
