import { exportWords } from "../../core/text/pages/export";
import type { Option, PrintChoices } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { Select, sameOptions } from "../parts/select";
import { ofKind, type PrintChoice } from "./choice";
import { ExcerptFields } from "./excerpt-fields";

/** Which kinds there is something to print of. */
function kindsOf(data: PrintChoices): Option[] {
  const { leaders, departments, scores, subtrees, excerpts, forms, units } = data;
  const kinds = [
    ["summary", true],
    ["leader", leaders.length > 0],
    ["department", departments.length > 0],
    ["subtree", subtrees.length > 0],
    ["scores", scores],
    ["excerpts", excerpts.length > 0],
    ["office", forms.length > 0],
    ["unit", forms.length > 0 && units.length > 0],
  ] as const;
  return kinds.flatMap(([value, isThere]) => (isThere ? [{ value, label: say(exportWords[value]) }] : []));
}

/** What is printed, then whose or of which form, period and unit. */
export function ChoiceFields(props: {
  data: PrintChoices;
  choice: PrintChoice;
  onChange(changed: Partial<PrintChoice>): void;
}) {
  const { data, choice, onChange } = props;
  const { what } = choice;
  const change = (value: string) => onChange(ofKind(value as PrintChoice["what"], data, choice));
  return (
    <>
      <Field field="what" label={say(exportWords.what)}>
        {(control) => (
          <Select control={control} filled options={kindsOf(data)} value={what} onChange={change} />
        )}
      </Field>
      {(what === "leader" || what === "department") && (
        <Field field="name" label={say(exportWords[`${what}Name`])}>
          {(control) => (
            <Select
              control={control}
              filled
              options={sameOptions(what === "leader" ? data.leaders : data.departments)}
              value={choice.name}
              onChange={(name) => onChange({ name })}
            />
          )}
        </Field>
      )}
      {what === "subtree" && (
        <Field field="unitId" label={say(exportWords.unitName)}>
          {(control) => (
            <Select
              control={control}
              filled
              options={data.subtrees}
              value={choice.unitId}
              onChange={(unitId) => onChange({ unitId })}
            />
          )}
        </Field>
      )}
      {what === "excerpts" && <ExcerptFields {...props} />}
      {(what === "office" || what === "unit") && <FormFields {...props} />}
    </>
  );
}

function FormFields(props: {
  data: PrintChoices;
  choice: PrintChoice;
  onChange(changed: Partial<PrintChoice>): void;
}) {
  const { data, choice, onChange } = props;
  const { forms } = data;
  const periods = forms.find(({ value }) => value === choice.formId)?.periods ?? [];
  const all = { value: "", label: say(exportWords.allUnits) };
  const toDate = { value: "", label: say(exportWords.toDate) };
  const chooseForm = (formId: string) => {
    const [first] = forms.find(({ value }) => value === formId)?.periods ?? [];
    onChange({ formId, period: first?.value ?? "" });
  };
  return (
    <>
      {forms.length > 1 && (
        <Field field="formId" label={say(exportWords.form)}>
          {(control) => (
            <Select control={control} filled options={forms} value={choice.formId} onChange={chooseForm} />
          )}
        </Field>
      )}
      <Field field="period" label={say(exportWords.period)}>
        {(control) => (
          <Select
            control={control}
            filled
            options={choice.what === "office" ? [...periods, toDate] : periods}
            value={choice.period}
            onChange={(period) => onChange({ period })}
          />
        )}
      </Field>
      {choice.what === "unit" && (
        <Field field="unitId" label={say(exportWords.unitName)}>
          {(control) => (
            <Select
              control={control}
              filled
              options={[all, ...data.units]}
              value={choice.unitId}
              onChange={(unitId) => onChange({ unitId })}
            />
          )}
        </Field>
      )}
    </>
  );
}
