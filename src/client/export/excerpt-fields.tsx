import { exportWords } from "../../core/text/pages/export";
import type { PrintChoices } from "../../core/wire/procedures";
import { DateField } from "../parts/date-field";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { Select } from "../parts/select";
import { anyDay } from "../parts/today";
import type { PrintChoice } from "./choice";

/** 进展摘编: of which return, by unit or theme, and of which days. */
export function ExcerptFields(props: {
  data: PrintChoices;
  choice: PrintChoice;
  onChange(changed: Partial<PrintChoice>): void;
}) {
  const { excerpts } = props.choice;
  const set = (changed: Partial<PrintChoice["excerpts"]>) =>
    props.onChange({ excerpts: { ...excerpts, ...changed } });
  const all = { value: "", label: say(exportWords.allReturns) };
  const ways = (["unit", "theme"] as const).map((value) => ({
    value,
    label: say(value === "unit" ? exportWords.byUnit : exportWords.byTheme),
  }));
  return (
    <>
      <Field field="returnId" label={say(exportWords.returnName)}>
        {(control) => (
          <Select
            control={control}
            filled
            options={[...props.data.excerpts, all]}
            value={excerpts.returnId}
            onChange={(returnId) => set({ returnId })}
          />
        )}
      </Field>
      <Field field="by" label={say(exportWords.by)}>
        {(control) => (
          <Select
            control={control}
            filled
            options={ways}
            value={excerpts.by}
            onChange={(by) => set({ by: by === "theme" ? "theme" : "unit" })}
          />
        )}
      </Field>
      {(["from", "to"] as const).map((side) => (
        <Field key={side} field={side} label={say(exportWords[side])}>
          {(control) => (
            <DateField
              control={control}
              label={say(exportWords[side])}
              value={excerpts[side]}
              bounds={anyDay()}
              onChange={(day) => set({ [side]: day })}
            />
          )}
        </Field>
      ))}
    </>
  );
}
