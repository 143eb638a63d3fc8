import { useState } from "preact/hooks";
import { linkWords } from "../../core/text/pages/link";
import type { LinkRegister } from "../../core/wire/link";
import { shownFields } from "../activity/entry";
import { FormFieldView } from "../activity/form-field";
import { say } from "../parts/language";
import { Photos } from "./photos";
import { addedTo, placeOf, rowsOf } from "./typed";
import type { WorkState } from "./use-work";

/** A register on a telephone: a card for each entry, opened to be changed, and one button for the next. */
export function RegisterRows({ register, state }: { register: LinkRegister; state: WorkState }) {
  const { formId, fields, next } = register;
  const [open, setOpen] = useState<readonly string[]>([]);
  const fresh = addedTo(register, state.typed);
  const added = [...new Set([...fresh, ...open.filter((key) => Number(key) >= next)])];
  const rows = rowsOf(register, state.typed, added);
  const after = Math.max(next - 1, ...added.map(Number)) + 1;

  function remove(key: string): void {
    const columns = fields.map(({ field }) => field);
    setOpen(open.filter((each) => each !== key));
    if (Number(key) >= next) state.drop(formId, key, columns);
    else state.type(Object.fromEntries(columns.map((column) => [placeOf(formId, "", key, column), ""])));
  }
  return (
    <section class="stack" inert={state.busy}>
      <h2>{register.name}</h2>
      {rows.length === 0 && <p class="soft">{say(linkWords.noRows)}</p>}
      {rows.map(({ key, values }, index) => (
        <details
          key={key}
          class="link-card"
          open={open.includes(key) || hasProblem(state, formId, key)}
          onToggle={({ currentTarget }) =>
            setOpen(
              currentTarget.open
                ? [...new Set([...open, key])]
                : open.filter((each) => each !== key || Number(each) >= next),
            )
          }
        >
          <summary>{[say(linkWords.rowOf, { number: index + 1 }), ...titleOf(values)].join(" ")}</summary>
          <Entry register={register} row={key} values={values} state={state} />
          <button type="button" class="link" onClick={() => remove(key)}>
            {say(linkWords.removeRow)}
          </button>
        </details>
      ))}
      <div class="row">
        <button type="button" onClick={() => setOpen([...open, String(after)])}>
          {say(linkWords.addRow)}
        </button>
      </div>
    </section>
  );
}

interface EntryProps {
  register: LinkRegister;
  row: string;
  values: Record<string, string>;
  state: WorkState;
}

function Entry({ register: { formId, fields, photos }, row, values, state }: EntryProps) {
  const { work, problems, type } = state;
  return shownFields(fields, values).map((field) => {
    const place = placeOf(formId, "", row, field.field);
    return (
      <div key={field.field}>
        <FormFieldView
          definition={{ ...field, field: place }}
          value={values[field.field] ?? ""}
          problems={problems}
          tasks={work.tasks}
          bounds={work}
          onChange={(text) => type({ [place]: text })}
        />
        {photos.includes(field.field) && <Photos formId={formId} field={field} place={place} state={state} />}
      </div>
    );
  });
}

const hasProblem = ({ problems }: WorkState, formId: string, row: string): boolean =>
  problems.some(({ field }) => field?.startsWith(`${placeOf(formId, "", row, "")}`));

const titleOf = (values: Record<string, string>): string[] =>
  Object.values(values)
    .filter((text) => text !== "")
    .slice(0, 3)
    .map((text) => (text.length > 16 ? `${text.slice(0, 16)}…` : text));
