export { keyOf, labelOf, labelsOf, languages, type OptionOf, type OptionSetKey, optionSets } from "./options";
export { type BuiltTabKey, builtTabWords, type ColumnKey, type TableKey, tableWords } from "./tables";
export { type TextKey, text, words } from "./text";
export { fill, inLanguage } from "./words";
