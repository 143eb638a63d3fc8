// Links that lead to another unit's workbook: its report is nobody else's photo or article.
import { linksIn } from "../figures";
import { registerTitle } from "../form/titles";
import type { Definition, Entry } from "../model";
import { type Problem, problem } from "../problem";
import { fileOf } from "./file";

/** The unit whose workbook a file of Drive is, by the file's id; undefined where it is none that is known. */
export type WorkbookOwner = (fileId: string) => string | undefined;

/** Links of a unit's own rows that are the workbook of another one; what an address leads to beside that nobody can see. */
export function foreignLinks(
  entries: readonly Entry[],
  { forms, campaign }: Pick<Definition, "forms" | "campaign">,
  ownerOf: WorkbookOwner,
): Problem[] {
  return entries.flatMap(({ formId, unitId, values, origin, sourceRow: row }) => {
    const form = forms.find((each) => each.formId === formId);
    if (!form || origin !== "workbook") return [];
    const tab = registerTitle(form, campaign.language);
    return form.fields
      .filter(({ kind }) => kind === "link")
      .flatMap(({ field, label }) =>
        linksIn(values[field])
          .filter((link) => isOfAnother(ownerOf(fileOf(link)), unitId))
          .map((value) => problem("activity.foreignLink", { value }, { tab, row, column: label, field })),
      );
  });
}

function isOfAnother(owner: string | undefined, unitId: string): boolean {
  return owner !== undefined && owner !== "" && owner !== unitId;
}
