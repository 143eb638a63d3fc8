// What is drafted: which document, and of a bulletin of which period.
import type { DocumentKind } from "../../core/model";
import { optionSets } from "../../core/text/options";
import { bulletinPageWords as words } from "../../core/text/pages/bulletin";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { Select } from "../parts/select";
import type { BulletinWork } from "./use-bulletin";

type Periods = { value: string; label: string }[];

const kinds = Object.entries(optionSets.documentKind) as [DocumentKind, { zh: string; en: string }][];

/** The two choices, and drafting anew by them. */
export function DraftChoice({ work, periods }: { work: BulletinWork; periods: Periods }) {
  const { kind } = work.draft;
  return (
    <div class="row">
      <Field field="kind" label={say(words.kind)}>
        {(control) => (
          <Select
            control={control}
            filled
            options={kinds.map(([value, label]) => ({ value, label: say(label) }))}
            value={kind}
            onChange={(chosen) => void work.choose(chosen as DocumentKind)}
          />
        )}
      </Field>
      {kind === "bulletin" && (
        <Field field="periodId" label={say(words.span)}>
          {(control) => (
            <Select
              control={control}
              filled
              options={[{ value: "", label: say(words.toDate) }, ...periods]}
              value={work.periodId}
              onChange={(periodId) => void work.draftAgain(periodId)}
            />
          )}
        </Field>
      )}
      <button
        type="button"
        title={say(words.draftHelp)}
        disabled={work.busy}
        onClick={() => void work.draftAgain(work.periodId)}
      >
        {say(work.drafting.busy ? words.drafting : words.draftAgain)}
      </button>
    </div>
  );
}
