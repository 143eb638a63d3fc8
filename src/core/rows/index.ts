/** Rows of tabs as the model's types and back: the border at which labels become keys. */

export { type ReadNumber, readNumber } from "../cells/number";
export { joinList, listOf, textOf } from "../cells/text";
export { type AttributeKey, attributeKey, attributeName, isAttributeKey } from "./attributes";
export { definitionFromRows } from "./definition";
export { type ExceptionNames, exceptionsFromRows } from "./exceptions";
export { fieldMeant } from "./fields";
export { findForm } from "./forms";
export { leadingGroupFromRows } from "./leading-group";
export { listTables } from "./lists";
export { periodCells, periodIdFrom } from "./period-cells";
export {
  cellPlace,
  dayOf,
  momentOf,
  type RawTables,
  type RowReader,
  readRow,
} from "./reader";
export * from "./record";
export { robotsFromRows } from "./robots";
export { type Settings, settingPlace } from "./setting-reader";
export {
  type ClockSettings,
  campaignFromRows,
  clockFromSettings,
  settingsFromRows,
  settingsToRows,
} from "./settings";
export { stagesFromTab } from "./stages";
export { ambiguousTask, findTask, tasksFromRows, tasksMeant, taskToCells } from "./tasks";
export { canonicalName, findUnit, unitsFromRows, unitToCells } from "./units";
export { versionsFromRows, versionToCells } from "./versions";
