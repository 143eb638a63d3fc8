// Requests about protected ranges and tabs.

import type { Plain } from "../../../kernel/types";
import type { Op } from "../../../spreadsheet/model/ops";
import type { Protection, Sheet, Workbook } from "../../../workbook/types";
import { type Json, listOf, objectOf, textsOf } from "../../api";
import { invalidArgument } from "../../errors";
import { type Mask, selects } from "../../fields";
import { sheetById } from "../open";
import { gridRange } from "../ranges";
import { namedRangeById, protectedRange } from "../resource";
import { numberFor, type RequestKind, type RequestTools, requiredMask, requiredPart } from "./types";

/** addProtectedRange: without `editors` it names who asks, and the owner, but holds nobody back (strict reading). */
export const addProtectedRange: RequestKind = (workbook, request, tools) => {
  const given = requiredPart(request, "protectedRange", tools);
  const all = workbook.sheets.flatMap(({ protections }) => protections);
  const id = numberFor(given.protectedRangeId, all, "Protected range id", tools);
  const blank: Protection = {
    id,
    kind: "RANGE",
    box: null,
    description: "",
    editors: [tools.actor.user],
    warningOnly: false,
    domainEdit: true,
    unprotected: [],
    rangeName: null,
  };
  const { sheet, protection } = protectionWith(workbook, blank, given, null, tools);
  return {
    ops: [{ op: "put", sheetId: sheet.id, list: "protections", item: protection }],
    reply: () => ({
      addProtectedRange: {
        protectedRange: protectedRange(sheet, protection, tools.actor.user, tools.actor.owner),
      },
    }),
  };
};

/** updateProtectedRange */
export const updateProtectedRange: RequestKind = (workbook, request, tools) => {
  const given = requiredPart(request, "protectedRange", tools);
  const mask = requiredMask(request, tools);
  const found = protectionById(workbook, given.protectedRangeId, tools);
  const { sheet, protection } = protectionWith(workbook, found.protection, given, mask, tools, found.sheet);
  const put: Op = { op: "put", sheetId: sheet.id, list: "protections", item: protection };
  if (sheet.id === found.sheet.id) return { ops: [put] };
  return { ops: [{ op: "drop", sheetId: found.sheet.id, list: "protections", id: protection.id }, put] };
};

/** deleteProtectedRange */
export const deleteProtectedRange: RequestKind = (workbook, request, tools) => {
  const { sheet, protection } = protectionById(workbook, request.protectedRangeId, tools);
  return { ops: [{ op: "drop", sheetId: sheet.id, list: "protections", id: protection.id }] };
};

function protectionById(workbook: Workbook, id: Plain | undefined, { where }: RequestTools) {
  for (const sheet of workbook.sheets) {
    const protection = sheet.protections.find((each) => each.id === id);
    if (protection) return { sheet, protection };
  }
  throw invalidArgument(`${where}No protected range with ID: ${id}`);
}

function protectionWith(
  workbook: Workbook,
  before: Protection,
  given: Json,
  mask: Mask | null,
  tools: RequestTools,
  home?: Sheet,
): { sheet: Sheet; protection: Protection } {
  const change: Record<string, unknown> = {};
  let sheet = home ?? workbook.sheets[0];
  if (given.range !== undefined && selects(mask, "range")) {
    const range = objectOf(given.range);
    sheet = sheetById(workbook, range.sheetId, tools.where);
    const whole = Object.keys(range).every((key) => key === "sheetId");
    change.kind = whole ? "SHEET" : "RANGE";
    change.box = whole ? null : gridRange(workbook, range, tools.where).box;
    change.rangeName = null;
  } else if (given.namedRangeId !== undefined && selects(mask, "namedRangeId")) {
    const named = namedRangeById(workbook, given.namedRangeId);
    if (!named) throw invalidArgument(`${tools.where}No named range with ID: ${given.namedRangeId}`);
    const { sheetId, ...box } = named.box;
    sheet = sheetById(workbook, sheetId, tools.where);
    Object.assign(change, { kind: "RANGE", box, rangeName: named.name });
  } else if (!home) throw invalidArgument(`${tools.where}Must specify range.`);
  if (selects(mask, "description")) change.description = String(given.description ?? "");
  if (selects(mask, "warningOnly")) change.warningOnly = given.warningOnly === true;
  if (selects(mask, "unprotectedRanges")) {
    const holes = listOf(given.unprotectedRanges);
    const places = holes.map((hole) => gridRange(workbook, hole, tools.where));
    if (places.some((place) => place.sheet !== sheet))
      throw invalidArgument(`${tools.where}Unprotected ranges must lie on the protected sheet.`);
    change.unprotected = places.map(({ box }) => box);
  }
  if (selects(mask, "editors") && given.editors !== undefined)
    Object.assign(change, editorsOf(objectOf(given.editors), tools));
  return { sheet: sheet as Sheet, protection: checkedHoles({ ...before, ...change }, tools) };
}

// "Unprotected ranges are only supported on protected sheets" (reference of ProtectedRange).
function checkedHoles(protection: Protection, { where }: RequestTools): Protection {
  if (protection.unprotected.length === 0 || protection.kind === "SHEET") return protection;
  throw invalidArgument(`${where}Unprotected ranges are only supported on protected sheets.`);
}

// Who may not edit the file cannot be an editor of a part of it.
function editorsOf(editors: Json, { actor, where }: RequestTools): Partial<Protection> {
  const users = textsOf(editors.users).map((user) => user.toLowerCase());
  const stranger = users.find((user) => user !== actor.owner && !actor.editors.includes(user));
  if (stranger)
    throw invalidArgument(`${where}The user ${stranger} does not have edit access to this spreadsheet.`);
  const named = users.filter((user) => user !== actor.owner);
  // Whoever asks cannot lock himself out.
  const kept = actor.user === actor.owner || named.includes(actor.user) ? named : [...named, actor.user];
  return { editors: kept, domainEdit: editors.domainUsersCanEdit !== false };
}
