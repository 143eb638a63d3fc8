import type { ControlProps } from "./field";

/** Words to press, any number of them; check boxes underneath. Put it in a FieldGroup. */
export function Chips(props: {
  control: ControlProps;
  options: readonly string[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}) {
  const { chosen, options } = props;
  const toggle = (option: string) =>
    // In the order of the options, whatever was pressed first; what is no option any more stays at the end.
    [...options, ...chosen.filter((item) => !options.includes(item))].filter(
      (item) => chosen.includes(item) !== (item === option),
    );
  return (
    <div class="chips">
      {options.map((option) => (
        <label class="chip" key={option}>
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            aria-invalid={props.control["aria-invalid"]}
            onChange={() => props.onChange(toggle(option))}
          />
          <span>{option}</span>
        </label>
      ))}
    </div>
  );
}
