import type { ComponentType } from "preact";
import type { DayBounds } from "../../core/day/typed";
import type { Control } from "../../core/field/kinds";
import { partWords } from "../../core/text/pages/parts";
import type { FormField, Option, PageProblem } from "../../core/wire/procedures";
import { Chips } from "../parts/chips";
import { DateField } from "../parts/date-field";
import { type ControlProps, Field, FieldGroup } from "../parts/field";
import { initialsOf } from "../parts/initials";
import { say } from "../parts/language";
import { MomentField } from "../parts/moment-field";
import { splitNames } from "../parts/name-list";
import { Names } from "../parts/names";
import { PercentControl } from "../parts/percent-control";
import { type Choice, Picker } from "../parts/picker";
import { Select, sameOptions } from "../parts/select";
import { LongTextControl, TextControl } from "../parts/text-control";
import { TimeField } from "../parts/time-field";

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
  const { field, label, required, help } = definition;
  const Control = controls[definition.control];
  const Frame = definition.control === "choices" ? FieldGroup : Field;
  return (
    <Frame field={field} label={label} required={required} help={help} problems={problems}>
      {(control) => <Control {...props} control={control} />}
    </Frame>
  );
}

/** Choices that are found by the initials of their pinyin too. */
function withInitials(options: readonly Option[]): Choice[] {
  return options.map((option) => ({ ...option, initials: initialsOf(option.label) }));
}

/** More choices than this are searched rather than scrolled. */
const LONG_LIST = 12;

type Drawn = FormFieldProps & { control: ControlProps };

const controls: Record<Control, ComponentType<Drawn>> = {
  text: ({ control, value, onChange }) => <TextControl {...{ control, value, onChange }} />,
  number: ({ control, value, onChange, definition }) => (
    <TextControl {...{ control, value, onChange }} numeric suffix={definition.measure} />
  ),
  longText: ({ control, value, onChange }) => <LongTextControl {...{ control, value, onChange }} />,
  link: ({ control, value, onChange }) => (
    <LongTextControl {...{ control, value, onChange }} rows={2} placeholder="https://" />
  ),
  percent: ({ control, value, onChange }) => <PercentControl {...{ control, value, onChange }} />,
  time: ({ control, value, onChange }) => <TimeField {...{ control, value, onChange }} />,
  month: ({ control, value, onChange }) => (
    <TextControl {...{ control, value, onChange }} placeholder={say(partWords.monthHint)} />
  ),
  dateTime: ({ control, value, onChange, bounds, definition }) => (
    <MomentField {...{ control, value, onChange, bounds }} label={definition.label} />
  ),
  date: ({ control, value, onChange, bounds, definition }) => (
    <DateField {...{ control, value, onChange, bounds }} label={definition.label} />
  ),
  task: ({ control, value, onChange, tasks }) => (
    <Picker
      {...{ control, value, onChange }}
      choices={withInitials(tasks)}
      placeholder={say(partWords.choose)}
    />
  ),
  choice: ({ control, value, onChange, definition }) => {
    const options = sameOptions(definition.options);
    return options.length > LONG_LIST ? (
      <Picker {...{ control, value, onChange }} choices={withInitials(options)} />
    ) : (
      <Select {...{ control, value, onChange, options }} />
    );
  },
  yesNo: ({ control, value, onChange }) => (
    <Select
      {...{ control, value, onChange }}
      options={sameOptions([say(partWords.yes), say(partWords.no)])}
    />
  ),
  names: ({ control, value, onChange, definition }) => (
    <Names {...{ control, value, onChange }} known={definition.options} />
  ),
  choices: ({ control, value, onChange, definition }) => (
    <Chips
      control={control}
      options={definition.options}
      chosen={splitNames(value)}
      onChange={(chosen) => onChange(chosen.join("、"))}
    />
  ),
};
