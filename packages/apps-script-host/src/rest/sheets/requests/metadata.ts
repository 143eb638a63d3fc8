// Requests about developer metadata.
import type { Op } from "../../../spreadsheet/model/ops";
import type { Metadata, Sheet, Workbook } from "../../../workbook/types";
import { type Json, listOf, maybeObject, objectOf, textIn } from "../../api";
import { invalidArgument } from "../../errors";
import { type Mask, selects } from "../../fields";
import { metadataMatches } from "../metadata";
import { sheetById } from "../open";

import { metadataResource } from "../resource";
import { innerStretch } from "./dimensions";
import { numberFor, type RequestKind, type RequestTools, requiredMask, requiredPart } from "./types";

/** createDeveloperMetadata on the spreadsheet, a tab, a row or a column. */
export const createDeveloperMetadata: RequestKind = (workbook, request, tools) => {
  const given = requiredPart(request, "developerMetadata", tools);
  if (typeof given.metadataKey !== "string") throw invalidArgument(`${tools.where}Must specify metadataKey.`);
  const base: Metadata = {
    id: numberFor(given.metadataId, allMetadata(workbook), "Developer metadata id", tools),
    key: given.metadataKey,
    value: typeof given.metadataValue === "string" ? given.metadataValue : null,
    visibility: given.visibility === "PROJECT" ? "PROJECT" : "DOCUMENT",
    project: tools.scriptId,
  };
  const location = requiredPart(given, "location", tools);
  if (location.spreadsheet === true) {
    return {
      ops: [{ op: "bookMetadata", metadata: [...workbook.metadata, base] }],
      reply: () => ({ createDeveloperMetadata: { developerMetadata: metadataResource(base, null) } }),
    };
  }
  const range = objectOf(location.dimensionRange);
  const sheet = sheetById(workbook, location.sheetId ?? range.sheetId, tools.where);
  const item = location.dimensionRange ? { ...base, ...metadataStretch(workbook, range, tools) } : base;
  return {
    ops: [{ op: "put", sheetId: sheet.id, list: "metadata", item }],
    reply: () => ({ createDeveloperMetadata: { developerMetadata: metadataResource(item, sheet) } }),
  };
};

const allMetadata = ({ metadata, sheets }: Workbook): Metadata[] => [
  ...metadata,
  ...sheets.flatMap((sheet) => sheet.metadata),
];

function metadataStretch(workbook: Workbook, range: Json, { where }: RequestTools): Partial<Metadata> {
  const { at, count, dimension } = innerStretch(workbook, range, where);
  if (count !== 1 || range.endIndex === undefined)
    throw invalidArgument(`${where}Developer metadata can only be associated with a single row or column.`);
  return { dimension, start: at, end: at };
}

/** updateDeveloperMetadata and deleteDeveloperMetadata: all entries that the filters find. */
export const changeDeveloperMetadata =
  (kind: "update" | "delete"): RequestKind =>
  (workbook, request, tools) => {
    const filters = kind === "update" ? listOf(request.dataFilters) : [maybeObject(request.dataFilter)];
    const found = (filters ?? []).flatMap((filter) =>
      metadataMatches(workbook, objectOf(filter?.developerMetadataLookup), tools.scriptId),
    );
    const mask = kind === "update" ? requiredMask(request, tools) : null;
    const changed = found.map((match) => ({
      ...match,
      metadata: patchMetadata(match.metadata, request, mask),
    }));
    const replies = changed.map(({ metadata, sheet }) => metadataResource(metadata, sheet));
    const name = `${kind}DeveloperMetadata`;
    const told: Json =
      kind === "update" ? { developerMetadata: replies } : { deletedDeveloperMetadata: replies };
    return { ops: metadataOps(workbook, changed, kind), reply: () => ({ [name]: told }) };
  };

function patchMetadata(metadata: Metadata, request: Json, mask: Mask | null): Metadata {
  if (!mask) return metadata;
  const given = objectOf(request.developerMetadata);
  return {
    ...metadata,
    ...(selects(mask, "metadataKey") && typeof given.metadataKey === "string"
      ? { key: given.metadataKey }
      : {}),
    ...(selects(mask, "metadataValue") ? { value: textIn(given.metadataValue) } : {}),
  };
}

function metadataOps(
  workbook: Workbook,
  changed: readonly { metadata: Metadata; sheet: Sheet | null }[],
  kind: "update" | "delete",
): Op[] {
  const top = changed.filter(({ sheet }) => sheet === null).map(({ metadata }) => metadata);
  const others = workbook.metadata.filter(({ id }) => !top.some((each) => each.id === id));
  const ops: Op[] =
    top.length > 0
      ? [{ op: "bookMetadata", metadata: kind === "update" ? [...others, ...top] : others }]
      : [];
  for (const { metadata, sheet } of changed) {
    if (!sheet) continue;
    const common = { sheetId: sheet.id, list: "metadata" } as const;
    ops.push(
      kind === "update"
        ? { op: "put", ...common, item: metadata }
        : { op: "drop", ...common, id: metadata.id },
    );
  }
  return ops;
}
