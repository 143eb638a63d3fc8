import { partWords } from "../../core/text/pages/parts";
import type { Option } from "../../core/wire/procedures";
import type { ControlProps } from "./field";
import { say } from "./language";

/** The browser's own drop-down, for short lists. A value that is no option any more stays visible. */
export function Select(props: {
  control: ControlProps;
  options: readonly Option[];
  value: string;
  onChange(value: string): void;
  /** Offers no empty choice. */
  filled?: boolean;
}) {
  const { options, value } = props;
  const isKnown = value === "" || options.some((option) => option.value === value);
  return (
    <select {...props.control} value={value} onChange={(event) => props.onChange(event.currentTarget.value)}>
      {!props.filled && <option value="">{say(partWords.choose)}</option>}
      {!isKnown && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** Options whose stored value is their label. */
export function sameOptions(labels: readonly string[]): Option[] {
  return labels.map((label) => ({ value: label, label }));
}
