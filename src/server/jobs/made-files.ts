// Ids of files that were made moments ago. A listing of Drive does not show them yet, so they are kept until they stand
// where they belong: workbooks in 单位名录, folder and masters here.
import { readLongStamp, writeLongStamp } from "../google/stamps";

/** Ids of what a campaign's distribution made: its folder, a master for each unit type, workbooks not noted yet by unit. */
export interface MadeFiles {
  campaignId: string;
  folder: string;
  masters: Record<string, string>;
  workbooks: Record<string, string>;
}

const MADE = "distribute.made";

/** What was made for a campaign; nothing of another one. */
export function readMadeFiles(campaignId: string): MadeFiles {
  const made = readLongStamp<MadeFiles>(MADE);
  return made?.campaignId === campaignId ? made : { campaignId, folder: "", masters: {}, workbooks: {} };
}

/** Keeps it: at once after each file, as an execution may end before the next call. */
export function writeMadeFiles(made: MadeFiles): void {
  writeLongStamp(MADE, made);
}
