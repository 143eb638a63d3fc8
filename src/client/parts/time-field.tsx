import { readTime } from "../../core/day/time";
import { partWords } from "../../core/text/pages/parts";
import type { ControlProps } from "./field";
import { say } from "./language";
import { TextControl } from "./text-control";

/** A time of day as people write it: 9：30, 0930 and 下午3点 become 09:30 and 15:00 on leaving; what has two readings stays. */
export function TimeField(props: { control: ControlProps; value: string; onChange(value: string): void }) {
  return (
    <TextControl
      {...props}
      placeholder={say(partWords.timeHint)}
      onBlur={() => {
        const [time, other] = readTime(props.value);
        if (time !== undefined && other === undefined) props.onChange(time);
      }}
    />
  );
}
