// Tab ids of a unit's workbook in a campaign with the forms 活动 and 台账.
import { byOfficeSheetId, registerSheetId, tableSheetId } from "../src/server/unit-workbook/layout";

/** 活动记录. */
export const ACTIVITIES = registerSheetId({ formId: "activity" });
/** 上级代填. */
export const BY_OFFICE = byOfficeSheetId({ formId: "activity" });

/** 台账 of a period. */
export function ledgerTab(period: string): number {
  return tableSheetId({ formId: "ledger" }, { id: period });
}
