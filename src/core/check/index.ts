import type { Unit } from "../model";
import { type Problem, type ProblemCode, stops } from "../problem";
import { definitionFromRows, type RawTables } from "../rows";
import { checkBulletin } from "./bulletin";
import { checkBurden } from "./burden";
import { checkCampaign } from "./campaign";
import type { CheckContext } from "./context";
import { checkDigest } from "./digest";
import { checkFields } from "./fields";
import { checkForms } from "./forms";
import { checkGeneral } from "./general";
import { checkIndicators } from "./indicators";
import { checkLeadingGroup } from "./leading-group";
import { checkMaterials } from "./materials";
import { checkNotes } from "./notes";
import { checkOptions } from "./options";
import { checkPage } from "./page";
import { checkReturns } from "./returns";
import { checkReviewers } from "./reviewers";
import { checkRulesAndReminders } from "./rules";
import { checkScoring } from "./scoring";
import { checkStages } from "./stages";
import { checkTasks } from "./tasks";
import { checkTexts } from "./texts";
import { checkToldDays } from "./told-days";
import { checkDirectory } from "./units";

export { checkAdded, checkMoved } from "./added";
export { checkBurden, fieldPlace } from "./burden";
export { checkComingOut, type Unpushed } from "./coming-out";
export { checkPast } from "./past";
export { checkRecord, type RecordMend } from "./record";
export { checkScoredCampaigns } from "./scoring";

/** Everything that is wrong with the definition tabs and the directory (`staff` = accounts that may edit the workbook), in the order of the tabs' subjects; empty = in order. Problems of grade C and D leave the campaign usable. */
export function checkDefinition(
  raw: RawTables,
  units: readonly Unit[] = [],
  staff: readonly string[] | null = null,
): Problem[] {
  const { definition, problems } = definitionFromRows(raw);
  const context: CheckContext = { raw, definition, units, language: definition.campaign.language };
  return [...problems, ...checkTabs(context), ...checkReviewers(context, staff), ...checkDirectory(context)];
}

/** What nobody has said yet: a campaign may go out before it is known, and 检查 asks for it. */
const OPEN: readonly ProblemCode[] = [
  "definition.settingMissing",
  "definition.dueDayMissing",
  "definition.noLedgerTask",
  "definition.inLedgerEmpty",
];

/** What of a definition keeps it from being given to the units. A fault in the row of a unit keeps only that unit. */
export function blockingProblems(raw: RawTables, units: readonly Unit[]): Problem[] {
  const { definition, problems } = definitionFromRows(raw);
  const context: CheckContext = { raw, definition, units, language: definition.campaign.language };
  return [...problems, ...checkTabs(context)].filter((found) => stops(found) && !OPEN.includes(found.code));
}

function checkTabs(context: CheckContext): Problem[] {
  return [
    ...checkGeneral(context),
    ...checkTexts(context),
    ...checkCampaign(context),
    ...checkReturns(context),
    ...checkTasks(context),
    ...checkIndicators(context),
    ...checkMaterials(context),
    ...checkForms(context),
    ...checkNotes(context),
    ...checkToldDays(context),
    ...checkFields(context),
    ...checkBurden(context),
    ...checkOptions(context),
    ...checkRulesAndReminders(context),
    ...checkPage(context),
    ...checkScoring(context),
    ...checkStages(context),
    ...checkBulletin(context),
    ...checkLeadingGroup(context),
    ...checkDigest(context),
  ];
}
