import { useState } from "preact/hooks";
import { unitsWords } from "../../core/text/pages/units";
import { say } from "../parts/language";
import { Select, sameOptions } from "../parts/select";
import { TextControl } from "../parts/text-control";
import { columnLabel, type ListColumn } from "./list-text";

/** Corrects one cell of a refused row: what was probably meant at a press, else a choice or typing (Enter or leaving takes it). */
export function Mend(props: {
  row: number;
  column: ListColumn;
  typed: string;
  fixes: readonly string[];
  choices: readonly string[];
  onMend(value: string): void;
}) {
  const [value, setValue] = useState(props.typed);
  const id = `mend-${props.row}-${props.column}`;
  const label = say(unitsWords.mend, { row: props.row, column: columnLabel(props.column) });
  const control = { id, "data-label": label };
  const take = () => value !== props.typed && props.onMend(value);
  return (
    <form
      class="row mend"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label class="small soft" for={id}>
        {label}
      </label>
      {props.choices.length > 0 ? (
        <Select
          control={control}
          options={sameOptions(props.choices)}
          value={value}
          onChange={props.onMend}
        />
      ) : (
        <TextControl control={control} value={value} onChange={setValue} onBlur={take} />
      )}
      {props.fixes.map((fix) => (
        <button key={fix} type="button" class="fix" onClick={() => props.onMend(fix)}>
          {say(unitsWords.fix, { value: fix })}
        </button>
      ))}
    </form>
  );
}
