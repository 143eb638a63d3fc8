// What the tabs say is issued to the units: by the first 分发, and by 推送变更.
import type { Definition } from "../../core/model";
import type { Binding } from "../../core/push";
import type { Context } from "../context";
import { edit } from "../edit";
import { readDefinition, readDraft } from "../head/campaign";
import { writeIssue } from "../head/versions";

/** Issues what has changed, if anything has; gives the definition in force then. The record must have the columns for it. */
export function issueDefinition(context: Context, binding: Binding): Definition {
  const draft = readDraft(context);
  if (context.tabs.has("versions")) edit(() => writeIssue(context, draft, binding));
  return readDefinition(context);
}
