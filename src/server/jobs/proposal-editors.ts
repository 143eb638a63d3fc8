// 下级汇总 is made and guarded by the unit's own head. Where the unit's people have changed their account the new one is let in here: only who made
// the workbook may do that, and the old account may be gone.
import type { Unit } from "../../core/model";
import { hasOwnHead } from "../../core/units";
import { editorsOf } from "../google/other-book";
import { send } from "../google/rest";
import { protectionEditors } from "../google/sheet-requests";
import { changeRequest, tabsRequest } from "../google/sheets";
import { PROPOSAL_PAGE } from "../unit-workbook/built-tab";
import { protectionIds } from "../unit-workbook/read";
import { contactsOf } from "./provide-workbooks";

/**
 * Opens 下级汇总 of these units to their contacts and to the office, whoever of them may edit the file by now. A unit that has no such tab yet, or whose
 * workbook cannot be changed by this account, is left as it is: its own head says so, and to whom to turn.
 */
export function openProposalTabs(units: readonly Unit[], staff: readonly string[]): void {
  const asked = units.filter((unit) => hasOwnHead(unit) && unit.workbookId !== "");
  if (asked.length === 0) return;
  const replies = send(asked.map(({ workbookId }) => tabsRequest(workbookId)));
  const made = asked.filter(
    (_, index) => replies[index]!.status === 200 && protectionIds(replies[index]!).has(PROPOSAL_PAGE.sheetId),
  );
  send(
    made.map((unit) => {
      const known = new Set([...contactsOf(unit), ...staff].map((mail) => mail.toLowerCase()));
      // Who may not edit the file cannot be named in it.
      const editors = editorsOf(unit.workbookId).filter((mail) => known.has(mail.toLowerCase()));
      return changeRequest(unit.workbookId, [protectionEditors(PROPOSAL_PAGE.sheetId, editors)]);
    }),
  );
}
