// What of 操作日志 is looked for.
import { historyWords } from "../../core/text/pages/history";
import type { HistoryData, Input, PageProblem } from "../../core/wire/procedures";
import { DateField } from "../parts/date-field";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { Picker } from "../parts/picker";
import { TextControl } from "../parts/text-control";

/** What lines must hold; "" = whatever. */
export type LogFilter = Omit<Input<"log.read">, "above">;

/** No condition at all. */
export const EVERY_LINE: LogFilter = {
  unit: "",
  period: "",
  action: "",
  by: "",
  from: "",
  to: "",
  words: "",
};

/** The fields by which lines are found; units and periods by their names, as lines name them. */
export function FilterFields(props: {
  data: HistoryData;
  filter: LogFilter;
  /** What is wrong with the fields. */
  problems: readonly PageProblem[];
  onChange(filter: LogFilter): void;
}) {
  const { data, filter, problems, onChange } = props;
  const set = (change: Partial<LogFilter>) => onChange({ ...filter, ...change });
  const choices = (names: readonly string[]) => names.map((label) => ({ value: label, label }));
  return (
    <div class="stack">
      <Field field="unit" label={say(historyWords.unit)}>
        {(control) => (
          <Picker
            control={control}
            choices={choices(data.units.map(({ label }) => label))}
            value={filter.unit}
            placeholder={say(historyWords.anyUnit)}
            onChange={(unit) => set({ unit })}
          />
        )}
      </Field>
      <Field field="period" label={say(historyWords.period)}>
        {(control) => (
          <Picker
            control={control}
            choices={choices(data.periods.map(({ label }) => label))}
            value={filter.period}
            placeholder={say(historyWords.anyPeriod)}
            onChange={(period) => set({ period })}
          />
        )}
      </Field>
      <Field field="action" label={say(historyWords.action)}>
        {(control) => (
          <Picker
            control={control}
            choices={choices(data.actions)}
            value={filter.action}
            placeholder={say(historyWords.anyAction)}
            onChange={(action) => set({ action })}
          />
        )}
      </Field>
      <Field field="by" label={say(historyWords.by)} help={say(historyWords.byHelp)}>
        {(control) => <TextControl control={control} value={filter.by} onChange={(by) => set({ by })} />}
      </Field>
      {(["from", "to"] as const).map((side) => (
        <Field key={side} field={side} label={say(historyWords[side])} problems={problems}>
          {(control) => (
            <DateField
              control={control}
              label={say(historyWords[side])}
              value={filter[side]}
              bounds={data}
              onChange={(day) => set({ [side]: day })}
            />
          )}
        </Field>
      ))}
      <Field field="words" label={say(historyWords.words)}>
        {(control) => (
          <TextControl control={control} value={filter.words} onChange={(words) => set({ words })} />
        )}
      </Field>
    </div>
  );
}
