/** 督导通报: from the rows of 通报内容 to a draft, and from the draft to what was issued. */
export { conditionOf } from "./condition";
export { dateWords } from "./day-words";
export { draftOf } from "./draft";
export { draftsFromRows, draftsToCells, isIssued } from "./drafts";
export { amountMeant, nameMeant, namesIn } from "./figures";
export { bulletinFromRows, itemsOf, usualBulletinRows } from "./items";
export { practicesOf } from "./practices";
export { bulletinsFromRows, bulletinToCells, issuedAs, type RecordedBulletin } from "./record";
export { settledPassages } from "./settled";
export type { Told } from "./told";
export * from "./types";
