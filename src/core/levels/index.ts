export { type Change, markedAbove } from "./changed";
export { acceptedAnyway, notAccepted, notAcceptedWords, type UnitBelow } from "./gate";
