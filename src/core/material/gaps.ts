// What units have given of the materials asked of them, and what they lack, from the figures of their reports.
import type { LinkGroup, ReportFigures } from "../figures";
import { returnOf } from "../form/forms";
import type { Day, Definition, Material, Unit } from "../model";
import { isOpenOn, owes } from "../units";
import { isPastAtOpening } from "../units/open";

/** One material that a unit owes. */
export interface MaterialGap {
  readonly material: Material;
  /** Entries that ask for it; of a material of the whole unit all that are meant. */
  readonly entries: number;
  /** Links asked for; what an entry gives beyond its own number makes up for no other. */
  readonly required: number;
  readonly given: number;
  readonly gap: number;
}

/** Whether something of it is lacking after its working date. */
export function isLackingPast({ material: { deadline }, gap }: MaterialGap, today: Day): boolean {
  return gap > 0 && deadline !== "" && deadline < today;
}

/** What gaps are made from. */
export type MaterialSource = Pick<Definition, "materials" | "returns" | "unitTypes">;

/** The materials of each unit, by unit id; a unit that is not open, or owes none, has none. */
export function materialGaps(
  definition: MaterialSource,
  units: readonly Unit[],
  figures: readonly ReportFigures[],
  today: Day,
): Map<string, MaterialGap[]> {
  const { materials = [] } = definition;
  if (materials.length === 0) return new Map();
  const links = linksByUnit(figures);
  const open = units.filter((unit) => isOpenOn(unit, today));
  return new Map(
    open.map((unit): [string, MaterialGap[]] => [
      unit.unitId,
      materials
        .filter((material) => owesMaterial(material, unit, definition))
        .map((material) => gapOf(material, links.get(unit.unitId) ?? [])),
    ]),
  );
}

/** Whether a unit owes a material: it is of its types, owes the return of the register, and had opened before the working date. */
export function owesMaterial(
  material: Material,
  unit: Unit,
  { returns, unitTypes }: MaterialSource,
): boolean {
  const { unitTypes: types, deadline, formId } = material;
  const owed = returnOf({ returns }, formId);
  const isOfType = types.length === 0 || types.includes(unit.unitType);
  const isPast = deadline !== "" && isPastAtOpening(unit, deadline);
  return isOfType && owed !== undefined && owes(owed, unit, unitTypes) && !isPast;
}

/**
 * Whether pictures are taken of a unit in this field of links: where photos, or papers that were scanned, are asked for; and in another register of the same
 * return for which nothing is asked, as people put them there.
 */
export function asksPictures(
  { formId, field }: Pick<Material, "formId" | "field">,
  unit: Unit,
  definition: MaterialSource,
): boolean {
  const { materials = [] } = definition;
  const pictures = materials.filter(
    (each) => (each.kind === "picture" || each.kind === "scan") && owesMaterial(each, unit, definition),
  );
  if (materials.some((each) => each.formId === formId))
    return pictures.some((each) => each.formId === formId && each.field === field);
  const beside = returnOf(definition, formId)?.formIds ?? [];
  return pictures.some((each) => beside.includes(each.formId));
}

/** Links of a unit in one register. */
type FormLinks = readonly [formId: string, group: LinkGroup];

function linksByUnit(figures: readonly ReportFigures[]): Map<string, FormLinks[]> {
  const found = new Map<string, FormLinks[]>();
  for (const { unitId, registers } of figures) {
    const own = found.get(unitId) ?? [];
    found.set(unitId, own);
    for (const { formId, links = [] } of registers) for (const group of links) own.push([formId, group]);
  }
  return found;
}

function gapOf(material: Material, links: readonly FormLinks[]): MaterialGap {
  const { per, number } = material;
  const meant = links.filter((each) => isMeant(material, each)).map(([, group]) => group);
  const entries = sumOf(meant, ([, , , , count]) => count);
  const most = per === "entry" ? number : Number.POSITIVE_INFINITY;
  const given = sumOf(meant, ([, , , held, count]) => Math.min(held, most) * count);
  const required = per === "entry" ? number * entries : number;
  return { material, entries, required, given, gap: Math.max(0, required - given) };
}

function isMeant({ formId, field, taskId, kinds }: Material, [form, group]: FormLinks): boolean {
  const [key, task, kind] = group;
  const isOfKind = kinds.length === 0 || kinds.some((each) => each === kind);
  return form === formId && key === field && (taskId === "" || taskId === task) && isOfKind;
}

function sumOf(groups: readonly LinkGroup[], amount: (group: LinkGroup) => number): number {
  return groups.reduce((sum, group) => sum + amount(group), 0);
}
