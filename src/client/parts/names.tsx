import { partWords } from "../../core/text/pages/parts";
import type { ControlProps } from "./field";
import { listed, say } from "./language";
import { splitNames } from "./name-list";
import { Picker } from "./picker";

/** Several names in one cell: each can be taken away, others are picked or typed. The value is a list as the language parts it. */
export function Names(props: {
  control: ControlProps;
  known: readonly string[];
  value: string;
  onChange(value: string): void;
}) {
  const names = splitNames(props.value);
  const change = (next: string[]) => props.onChange(listed(next));
  const choices = props.known
    .filter((name) => !names.includes(name))
    .map((name) => ({ value: name, label: name }));
  return (
    <>
      {names.length > 0 && (
        <ul class="tags">
          {names.map((name) => (
            <li class="tag" key={name}>
              {name}
              <button
                type="button"
                aria-label={say(partWords.remove, { what: name })}
                onClick={() => change(names.filter((other) => other !== name))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <Picker
        control={props.control}
        choices={choices}
        value=""
        open
        placeholder={say(partWords.addName)}
        onChange={(added) => added && change([...new Set([...names, ...splitNames(added)])])}
      />
    </>
  );
}
