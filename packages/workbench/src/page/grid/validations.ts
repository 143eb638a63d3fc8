// Data validation in Univer's terms: dropdowns, checkboxes and pickers to choose with. What may stand in a cell is for the host to say.
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from "@univerjs/core";
import type { Plain, SheetView, ValidationView } from "../../wire/api";
import { absoluteA1, rangeOf } from "./places";

/** The rules of one tab. */
export function validationRules(sheet: SheetView, sheets: SheetView[]): object[] {
  return sheet.validations.flatMap(({ rule, ...box }, index) => {
    const chooser = chooserOf(rule, sheets);
    if (!chooser) return [];
    return [
      {
        uid: `${sheet.id}-${index}`,
        ranges: [rangeOf(box)],
        allowBlank: true,
        // Never stops an edit by itself: the host refuses, in Google's words.
        errorStyle: DataValidationErrorStyle.WARNING,
        showErrorMessage: rule.helpText !== null,
        error: rule.helpText ?? "",
        ...chooser,
      },
    ];
  });
}

function chooserOf(rule: ValidationView, sheets: SheetView[]): object | null {
  const { criteria, values } = rule;
  if (criteria === "CHECKBOX") return { type: DataValidationType.CHECKBOX, ...checkValues(values) };
  if (criteria.startsWith("DATE_")) return dateChooser();
  const source = listSource(rule, sheets);
  if (!source) return null;
  return {
    type: DataValidationType.LIST,
    formula1: source,
    showDropDown: rule.showDropdown,
    renderMode: rule.showDropdown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
  };
}

function checkValues([checked, unchecked]: Plain[]): object {
  return {
    ...(checked == null ? {} : { formula1: String(checked) }),
    ...(unchecked == null ? {} : { formula2: String(unchecked) }),
  };
}

// Any date may be picked; which of them are right, the host knows.
function dateChooser(): object {
  return {
    type: DataValidationType.DATE,
    operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
    formula1: "1900/1/1",
    renderMode: DataValidationRenderMode.ARROW,
  };
}

function listSource({ criteria, values }: ValidationView, sheets: SheetView[]): string | null {
  const [first] = values;
  if (criteria === "VALUE_IN_LIST" && Array.isArray(first)) return first.join(",");
  return criteria === "VALUE_IN_RANGE" ? rangeSource(first, sheets) : null;
}

type RangeValue = {
  $range?: { sheetId: number; row: number; column: number; rows: number; columns: number };
};

function rangeSource(value: Plain | undefined, sheets: SheetView[]): string | null {
  const box = (value as RangeValue | undefined)?.$range;
  const sheet = sheets.find(({ id }) => id === box?.sheetId);
  if (!box || !sheet) return null;
  return `='${sheet.name.replace(/'/g, "''")}'!${absoluteA1(box)}`;
}
