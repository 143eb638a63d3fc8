// Workbooks that another account made: drive.file shows this account none of them, and to hand out would look for them in vain.
import type { Unit } from "../../core/model";
import { problem } from "../../core/problem";
import { getFiles } from "../google/drive";
import { send } from "../google/rest";
import { tabsRequest } from "../google/sheets";
import { ProblemError } from "../problem-error";
import type { CampaignFiles } from "./campaign-files";

/** So many are asked for: where the account is another one, it sees none of them. */
const MOST_ASKED = 3;
/** Sheets answers for a file that is there: to who may open it, and to who may not. */
const THERE: readonly number[] = [200, 403];

/**
 * Refuses, before anything is made, where 单位名录 names workbooks that are there and that Drive does not show to this account: nothing of theirs
 * could be shared, moved or made again. One that was deleted, or lies in the bin of this account, is no such workbook.
 */
export function refuseOthersWorkbooks(
  { workbooks }: Pick<CampaignFiles, "workbooks">,
  units: readonly Unit[],
  owner: string,
): void {
  if (workbooks.size > 0) return;
  const unseen = units.map(({ workbookId }) => workbookId).filter(Boolean);
  const asked = unseen.slice(0, MOST_ASKED);
  // In the bin of this account they are seen.
  if (asked.length === 0 || getFiles(asked).length > 0) return;
  const replies = send(asked.map(tabsRequest));
  if (!replies.some(({ status }) => THERE.includes(status))) return;
  throw new ProblemError([problem("access.othersWorkbooks", { owner, count: unseen.length })]);
}
