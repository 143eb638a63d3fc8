export { type Change, markedAbove, markedFromBelow } from "./changed";
export { acceptedAnyway, notAccepted, notAcceptedWords, type UnitBelow } from "./gate";
