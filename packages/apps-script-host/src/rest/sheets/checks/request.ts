// What Google checks of a message beyond its schema, before it changes anything.
import { type Json, objectOf } from "../../api";
import { invalidArgument } from "../../errors";
import { type Mask, parseFields } from "../../fields";
import { readOnlyPath, wrongPath } from "../../schema/masks";
import { type Fields, fieldsOf, type Kind } from "../../schema/table";
import { checkCondition } from "./conditions";
import { refuseTwo } from "./exclusive";
import { checkLimits } from "./limits";
import { requireParts } from "./required";
import { walk } from "./walk";

/** What the mask of a change is relative to, by the request that carries it (reference: "the root … is implied"). */
const MASK_ROOTS: Readonly<Record<string, string>> = {
  AppendCellsRequest: "CellData",
  RepeatCellRequest: "CellData",
  UpdateBandingRequest: "BandedRange",
  UpdateCellsRequest: "CellData",
  UpdateDataSourceRequest: "DataSource",
  UpdateDeveloperMetadataRequest: "DeveloperMetadata",
  UpdateDimensionGroupRequest: "DimensionGroup",
  UpdateDimensionPropertiesRequest: "DimensionProperties",
  UpdateEmbeddedObjectBorderRequest: "EmbeddedObjectBorder",
  UpdateEmbeddedObjectPositionRequest: "OverlayPosition",
  UpdateFilterViewRequest: "FilterView",
  UpdateNamedRangeRequest: "NamedRange",
  UpdateProtectedRangeRequest: "ProtectedRange",
  UpdateSheetPropertiesRequest: "SheetProperties",
  UpdateSlicerSpecRequest: "SlicerSpec",
  UpdateSpreadsheetPropertiesRequest: "SpreadsheetProperties",
  UpdateTableRequest: "Table",
};

/** Checks one request of batchUpdate; `where` is e.g. "Invalid requests[0].addSheet: ". */
export function checkRequest(kind: string, body: Json, where: string): void {
  const message = messageOf(fieldsOf("sheets", "Request"), kind);
  checkMessage(message, body, where);
  if (MASK_ROOTS[message]) checkMask(MASK_ROOTS[message], body, where);
  else refuseReadOnly(message, body, where);
}

/** Checks a message: its parts, conditions and limits. */
export function checkMessage(message: string, body: Json, where: string): void {
  walk(message, body, (name, value, holder) => {
    requireParts(name, value, where);
    refuseTwo(name, value, where);
    checkLimits(name, value, where);
    if (name === "BooleanCondition") checkCondition(holder, value, where);
  });
}

const messageOf = (fields: Fields, name: string): string => {
  const { kind } = fields.get(name) as { kind: Kind };
  return kind.is === "message" ? kind.name : "";
};

function checkMask(root: string, { fields, newPosition }: Json, where: string): void {
  // "Used only if newPosition.overlayPosition is set" (reference of UpdateEmbeddedObjectPositionRequest).
  if (root === "OverlayPosition" && !objectOf(newPosition).overlayPosition) return;
  const mask = changeMask(fields, where);
  const wrong = wrongPath("sheets", root, mask, { repeatedToo: false });
  if (wrong !== null) throw invalidArgument(`${where}Invalid field: ${wrong}`);
  const readOnly = readOnlyPath(root, mask);
  if (readOnly !== null) throw invalidArgument(`${where}Invalid field: ${readOnly} is read-only.`);
}

/** The mask of a change; throws Google's words where it is missing. */
export function changeMask(fields: unknown, where: string): Mask {
  if (typeof fields === "string" && fields.trim() !== "") {
    const refuse = (text: string) => invalidArgument(`${where}Invalid field: ${text}`);
    if (/\s/.test(fields)) throw refuse(fields);
    return parseFields(fields, refuse);
  }
  throw invalidArgument(
    `${where}At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)`,
  );
}

/**
 * Output-only fields of what a request adds. Cells are left out: whole spreadsheets and their cells are sent back as they
 * were read by public scripts that work; for the rest nothing is known, so the host reads strictly.
 */
function refuseReadOnly(message: string, body: Json, where: string): void {
  walk(message, body, (name, value) => {
    if (name === "CellData" || name === "ExtendedValue") return;
    for (const [field, type] of fieldsOf("sheets", name)) {
      if (type.readOnly && value[field] !== undefined)
        throw invalidArgument(`${where}Invalid ${name}.${field}: the field is read-only.`);
    }
  });
}
