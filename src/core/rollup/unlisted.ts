import type { Report, Unit } from "../model";

/** Units of the directory and those that only the record still knows: what was collected is never dropped. */
export function withUnlisted(units: readonly Unit[], seen: readonly Pick<Report, "unitId">[]): Unit[] {
  const known = new Set(units.map((unit) => unit.unitId));
  const others = new Set<string>();
  for (const { unitId } of seen) if (!known.has(unitId)) others.add(unitId);
  return [...units, ...[...others].sort().map(unlisted)];
}

function unlisted(unitId: string): Unit {
  const nobody = {
    contactName: "",
    contactMail: "",
    contactPhone: "",
    workbookId: "",
    workbookUrl: "",
    workbookState: "" as const,
  };
  // Closed from the first day on, so that no report is expected of it.
  return {
    ...nobody,
    unitId,
    name: unitId,
    aliases: [],
    unitType: "",
    level: "",
    parentId: "",
    channel: "staff",
    openedOn: "",
    closedOn: "0001-01-01",
    note: "",
    attributes: {},
  };
}
