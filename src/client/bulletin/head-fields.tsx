import type { Bulletin } from "../../core/bulletin/types";
import { bulletinPageWords as words } from "../../core/text/pages/bulletin";
import type { PageProblem } from "../../core/wire/procedures";
import { DateField } from "../parts/date-field";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { LongTextControl, TextControl } from "../parts/text-control";

type TextKey = "title" | "ownNumber" | "issuer" | "prefix" | "addressee" | "signature";

/** What stands around the passages: title, number, to whom, who signs, when. */
export function HeadFields(props: {
  draft: Bulletin;
  today: string;
  problems: PageProblem[];
  onChange(changed: Partial<Bulletin>): void;
}) {
  const { draft, today, problems, onChange } = props;
  const text = (key: TextKey, label: string, help = "") => (
    <Field field={key} label={label} problems={problems} {...(help && { help })}>
      {(control) => (
        <TextControl control={control} value={draft[key]} onChange={(value) => onChange({ [key]: value })} />
      )}
    </Field>
  );
  const year = draft.day.slice(0, 4);
  return (
    <>
      {text("title", say(words.bulletinTitle))}
      <div class="fields">
        {text("issuer", say(words.issuer), say(words.issuerHelp))}
        {text("ownNumber", say(words.ownNumber), say(words.ownNumberHelp))}
        {text("prefix", say(words.prefix), say(words.prefixHelp, { prefix: draft.prefix, year }))}
        {text("addressee", say(words.addressee))}
        {text("signature", say(words.signature))}
        <Field field="day" label={say(words.day)} problems={problems}>
          {(control) => (
            <DateField
              control={control}
              label={say(words.day)}
              value={draft.day}
              bounds={{ campaignStart: "", campaignEnd: "", today }}
              onChange={(day) => onChange({ day })}
            />
          )}
        </Field>
        <Field field="attachments" label={say(words.attachments)} help={say(words.attachmentsHelp)}>
          {(control) => (
            <LongTextControl
              control={control}
              rows={2}
              value={draft.attachments.join("\n")}
              onChange={(value) => onChange({ attachments: value === "" ? [] : value.split("\n") })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
