// 汇总: from the record alone; no unit workbook is opened.
import type { OfficeCampaign } from "../../core/campaigns";
import { eventRegister } from "../../core/form";
import type { Definition, Unit } from "../../core/model";
import { owedNow, owedRows, owedTable } from "../../core/owed";
import { type Problem, problem } from "../../core/problem";
import { rateLines, rateRows, rateTable } from "../../core/rates";
import { goneProblem, type TornSet, tornProblem } from "../../core/report";
import { twoHosts } from "../../core/rollup";
import { asAtWords, buildStatus, buildSummary, contained, type Sources } from "../../core/summary";
import { builtFrom, recordTab, tabName } from "../../core/tables";
import { inLanguage } from "../../core/text";
import type { Context } from "../context";
import { edit } from "../edit";
import { wait } from "../google/pace";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { readGone } from "../head/events";
import { noteTypedExceptions } from "../head/typed-exceptions";
import { NotNow } from "../not-now";
import { writeSummary } from "../summary/build";
import type { BuiltTable } from "../summary/built-table";
import { campaignsBuilt, readOtherCampaigns } from "../summary/campaigns";
import { buildCatalogue } from "../summary/catalogue";
import { phoneTab } from "../summary/phone";
import { readRosters } from "../summary/rosters";
import { readScoresElsewhere, scoresTab } from "../summary/scores";
import { readOtherLibraries, selectionTables } from "../summary/selection";
import { readSources } from "../summary/sources";
import { supersededRequests } from "../summary/superseded";
import { OWED_TAB, RATES_TAB } from "../tabs/tab-ids";
import { writeBelowTabs } from "./below-tabs";
import { writeDefinitionTabs } from "./definition-tabs";
import { readOwedElsewhere, writeOwedTabs } from "./owed-tabs";
import { passOn } from "./pass-on";
import { writeProposalTab } from "./proposal-tab";

/** How many units the figures contain, out of how many that were expected to report. */
export interface RolledUp {
  reported: number;
  expected: number;
  problems: Problem[];
  /** False where tabs of units' workbooks wait for Google's next minute, or for the owner's clock. */
  isWhole: boolean;
}

/** A roll-up reads and writes for longer than others like to wait, so it waits for them itself. */
const WAIT_MS = 20_000;

/**
 * Builds 汇总 and 报送情况 anew, from 报表记录 alone, and in units' workbooks 下级报送 and 全部应报; a proof holds the rows against it as well;
 * after the last one of a campaign nothing is owed in it any more.
 * Throws ProblemError when a tab or column that it needs is gone, NotNow when Google has no room.
 */
export function rollUpNow(context: Context, isProof: boolean, isLast = false): RolledUp {
  needRoom(isProof);
  loadDefinition(context, [...builtFrom, "events"]);
  const definition = readDefinition(context);
  noteTypedExceptions(context);
  const units = readUnits(context, definition);
  const others = readOtherCampaigns(context);
  const libraries = readOtherLibraries(context, definition);
  const elsewhere = readOwedElsewhere(context);
  const scored = readScoresElsewhere(context);
  const rolledUp = edit(() => {
    passOn(context, definition, units);
    const sources = readSources(context, definition, units, isProof ? "proof" : "needed");
    const { rollup, record, figures, doubled } = sources;
    const rosters = readRosters(context, definition, units, record.reports);
    const catalogue = buildCatalogue(context, definition, units, isProof);
    const gone = readGone(context, units, record.torn);
    const status = buildStatus(rollup, definition, [...gone, ...record.torn.filter(hasNoReport)]);
    writeSummary(context, definition, {
      summary: buildSummary(sources),
      status,
      pages: [phoneTab(sources), scoresTab(context, sources, scored)],
      tables: [
        ...ratesAround(context, sources, others, isLast),
        ...selectionTables(context, sources, libraries),
        ...catalogue.tables,
      ],
      rosters,
      marks: supersededRequests(context, sources),
      asAt: asAtWords(sources),
    });
    const problems = [
      ...record.torn.map((set) => tornProblem(set, definition, units)),
      ...gone.map((event) => goneProblem(event, definition, units)),
      ...(rollup.reportedUnits === 0 ? [problem("rollup.noReports", {}, undefined, "D")] : []),
      ...twoHosts(figures, definition).map(({ unitIds, ...event }) =>
        problem("rollup.twoHosts", { ...event, units: namesOf(units, unitIds) }, undefined, "D"),
      ),
      ...catalogue.problems,
      ...(doubled > 0 ? [problem("rollup.doubled", { count: doubled }, eventsPlace(definition), "D")] : []),
    ];
    return { ...contained(rollup), problems, sources };
  }, WAIT_MS);
  const { sources, ...answer } = rolledUp;
  const pages = [
    writeBelowTabs(context, sources),
    writeOwedTabs(context, sources, elsewhere),
    writeDefinitionTabs(context, definition, units),
    writeProposalTab(context, sources),
  ];
  return {
    ...answer,
    problems: [...answer.problems, ...pages.flatMap(({ problems }) => problems)],
    isWhole: pages.every(({ isWhole }) => isWhole),
  };
}

// Asked before anything is read: what is refused after that was read for nothing. Reports, the rows of a proof, sizes of tabs; the writing.
function needRoom(isProof: boolean): void {
  const seconds = Math.max(wait("read", isProof ? 3 : 2), wait("write", 1));
  if (seconds > 0) throw new NotNow({ seconds, reason: "quota" });
}

// Rates, and where the office has other campaigns these, and what units owe, which the others tell them.
function ratesAround(
  context: Context,
  { rollup, definition, units }: Sources,
  others: readonly OfficeCampaign[],
  isLast: boolean,
): BuiltTable[] {
  const rows = rateRows(rateLines(rollup, definition, units), definition);
  const owed = isLast ? [] : owedRows(owedNow(rollup, definition, units));
  return [
    { sheetId: RATES_TAB, table: rateTable, rows, isWanted: true },
    campaignsBuilt(context, others, rows, definition.campaign.language),
    { sheetId: OWED_TAB, table: owedTable, rows: owed, isWanted: others.length > 0 },
  ];
}

const hasNoReport = ({ change }: TornSet): boolean => change === "report";

function namesOf(units: readonly Unit[], unitIds: readonly string[]): string[] {
  return unitIds.map((id) => units.find(({ unitId }) => unitId === id)?.name ?? id);
}

function eventsPlace(definition: Definition): { tab?: string } {
  const register = eventRegister(definition);
  if (!register) return {};
  return { tab: inLanguage(tabName(recordTab(register), definition.forms), definition.campaign.language) };
}
