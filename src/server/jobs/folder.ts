// The campaign's folder: masters and workbooks are made inside it, and whoever of the office it is shared with may edit
// them all. It is shared once, not workbook by workbook.
import { mask } from "../../core/mail";
import type { Definition } from "../../core/model";
import type { Context } from "../context";
import { edit } from "../edit";
import { createFile, type DriveFile } from "../google/drive";
import { writeLog } from "../head/log";
import { type MadeFiles, writeMadeFiles } from "./made-files";
import { correctAccess, presentAccess, type Sharing } from "./sharing";

/** The folder, and who of the office may edit what lies in it. */
export interface Folder {
  id: string;
  /** Colleagues whom it lets in, the owner left out; as Drive says, not as was asked for. */
  staff: string[];
}

/** Makes the folder unless there is one. */
export function makeFolder(definition: Definition, found: DriveFile | undefined, made: MadeFiles): DriveFile {
  const { campaignId, title } = definition.campaign;
  const folder = found ?? createFile("folder", title, { campaign: campaignId, role: "folder" });
  if (made.folder !== folder.id) {
    made.folder = folder.id;
    writeMadeFiles(made);
  }
  return folder;
}

/** Lets in who may edit the head workbook, and nobody else; tells whom Drive lets in afterwards. */
export function openFolder(context: Context, sharing: Sharing, { id, name }: DriveFile): Folder {
  const wanted = staffOf(context);
  const present = presentAccess(id);
  const { given, taken } = correctAccess(sharing, id, wanted, [context.user], present);
  const changed = given.size + taken.length > 0;
  const after = changed ? presentAccess(id) : present;
  const mails = after.filter(({ role }) => role === "writer").map(({ mail }) => mail);
  if (changed)
    tell(
      context,
      name,
      [...given.keys()].filter((mail) => mails.includes(mail)),
      taken,
    );
  return { id, staff: wanted.filter((mail) => mails.includes(mail)) };
}

/** The office's people beside the owner: whoever may edit the head workbook. */
function staffOf({ head, user }: Context): string[] {
  return head
    .editors()
    .map((mail) => mail.toLowerCase())
    .filter((mail) => mail !== user.toLowerCase());
}

function tell(context: Context, record: string, given: readonly string[], taken: readonly string[]): void {
  const before = taken.map(mask).join(" ");
  const after = given.map(mask).join(" ");
  edit(() => writeLog(context, [{ action: "access.change", record, before, after }]));
}
