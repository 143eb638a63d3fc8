import type { DayBounds } from "../../core/day/typed";
import { partWords } from "../../core/text/pages/parts";
import type { FormField, Option, PageProblem } from "../../core/wire/procedures";
import { Chips } from "../parts/chips";
import { DateField } from "../parts/date-field";
import { type ControlProps, Field, FieldGroup } from "../parts/field";
import { say } from "../parts/language";
import { splitNames } from "../parts/names";
import { Picker } from "../parts/picker";
import { Select, sameOptions } from "../parts/select";
import { LongTextControl, TextControl } from "../parts/text-control";

interface FormFieldProps {
  definition: FormField;
  value: string;
  problems: readonly PageProblem[];
  tasks: readonly Option[];
  bounds: DayBounds;
  onChange(value: string): void;
}

/** A field of a form drawn from its definition. */
export function FormFieldView(props: FormFieldProps) {
  const { definition, problems } = props;
  const { field, label, required, help, kind } = definition;
  const Frame = kind === "multiChoice" ? FieldGroup : Field;
  return (
    <Frame field={field} label={label} required={required} help={help} problems={problems}>
      {(control) => <Control {...props} control={control} />}
    </Frame>
  );
}

/** More choices than this are searched rather than scrolled. */
const LONG_LIST = 12;

function Control(props: FormFieldProps & { control: ControlProps }) {
  const { control, definition, value, onChange, tasks, bounds } = props;
  const options = sameOptions(definition.options);
  switch (definition.kind) {
    case "date":
      return <DateField {...{ control, value, onChange, bounds }} label={definition.label} />;
    case "task":
      return <Picker {...{ control, value, onChange }} choices={tasks} placeholder={say(partWords.choose)} />;
    case "choice":
      return options.length > LONG_LIST ? (
        <Picker {...{ control, value, onChange }} choices={options} />
      ) : (
        <Select {...{ control, value, onChange, options }} />
      );
    case "yesNo":
      return (
        <Select
          {...{ control, value, onChange }}
          options={sameOptions([say(partWords.yes), say(partWords.no)])}
        />
      );
    case "multiChoice":
      return (
        <Chips
          control={control}
          options={definition.options}
          chosen={splitNames(value)}
          onChange={(chosen) => onChange(chosen.join("、"))}
        />
      );
    case "longText":
      return <LongTextControl {...{ control, value, onChange }} />;
    case "link":
      return <LongTextControl {...{ control, value, onChange }} rows={2} placeholder="https://" />;
    default:
      return <TextControl {...{ control, value, onChange }} numeric={definition.kind !== "text"} />;
  }
}
