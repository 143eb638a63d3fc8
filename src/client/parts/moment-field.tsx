import type { DayBounds } from "../../core/day/typed";
import { partWords } from "../../core/text/pages/parts";
import { DateField } from "./date-field";
import type { ControlProps } from "./field";
import { say } from "./language";
import { TimeField } from "./time-field";

/** A day and a time of day in two inputs, kept as "2020-03-25 14:30". */
export function MomentField(props: {
  control: ControlProps;
  label: string;
  value: string;
  bounds: DayBounds;
  onChange(value: string): void;
}) {
  const { control, label, bounds, onChange } = props;
  const [day, time] = partsOf(props.value);
  const put = (newDay: string, newTime: string) =>
    onChange(newTime.trim() === "" ? newDay : `${newDay} ${newTime}`);
  return (
    <div class="stack-small">
      <DateField {...{ control, label, bounds }} value={day} onChange={(next) => put(next, time)} />
      <TimeField
        control={{
          ...control,
          id: `${control.id}-time`,
          "data-label": `${label}-time`,
          "aria-label": say(partWords.timeOf, { label }),
        }}
        value={time}
        onChange={(next) => put(day, next)}
      />
    </div>
  );
}

/** The time is what follows the last blank, so that a day may be typed with blanks as long as no time is. */
function partsOf(value: string): [string, string] {
  const at = value.lastIndexOf(" ");
  return at < 0 ? [value, ""] : [value.slice(0, at), value.slice(at + 1)];
}
