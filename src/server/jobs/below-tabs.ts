// 下级报送: the built tab in the workbook of each unit that has units below.
import { groupBy } from "../../core/group-by";
import { type BelowSources, belowPage } from "../../core/levels/page";
import { reportKey } from "../../core/period";
import { isSettled, type SetOf } from "../../core/report";
import { leftOf } from "../../core/summary";
import { type Tree, treeOf } from "../../core/units/tree";
import type { Context } from "../context";
import type { RolledUpRecord } from "../summary/sources";
import { BELOW_TAB } from "../unit-workbook/built-tab";
import { type UnitPage, type WrittenPages, writeUnitPages, writtenPages } from "./unit-pages";

/** Writes the tabs that say something else by now. */
export function writeBelowTabs(context: Context, rolledUp: RolledUpRecord): WrittenPages {
  const { language } = rolledUp.definition.campaign;
  const kind = { tab: BELOW_TAB, stamp: "below.written", language };
  const pages = pagesOf(rolledUp);
  return writeUnitPages(context, kind, pages, pages.length > 0 ? writtenPages(kind) : {});
}

function pagesOf(rolledUp: RolledUpRecord): UnitPage[] {
  const { units } = rolledUp;
  const tree = treeOf(units);
  const above = units.filter(
    ({ unitId, workbookId }) => workbookId !== "" && tree.children(unitId).length > 0,
  );
  if (above.length === 0) return [];
  const sources = sourcesOf(rolledUp, tree);
  return above.map((unit) => ({ unit, lines: belowPage(unit, sources) }));
}

/** What tabs about units below are made from. */
export function sourcesOf(rolledUp: RolledUpRecord, tree: Tree): BelowSources {
  const { definition, rollup, reports, figures, counted } = rolledUp;
  const accepted = new Set(counted.filter(isSettled).map(keyOf));
  return {
    definition,
    tree,
    today: rollup.today,
    figures: groupBy(figures, ({ unitId }) => unitId),
    hasLeft: leftOf(rolledUp),
    isAccepted: (set) => accepted.has(keyOf(set)),
    standings: new Map(rollup.units.map((unit) => [unit.unitId, unit])),
    reports: new Map(reports.map((report) => [keyOf(report), report])),
  };
}

const keyOf = ({ unitId, periodId }: SetOf): string => reportKey(unitId, periodId);
