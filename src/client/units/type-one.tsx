import { useState } from "preact/hooks";
import { labelsOf } from "../../core/text/options";
import { partWords } from "../../core/text/pages/parts";
import { unitsWords } from "../../core/text/pages/units";
import { type ControlProps, Field } from "../parts/field";
import { say } from "../parts/language";
import { Select, sameOptions } from "../parts/select";
import { pageLanguage } from "../parts/start";
import { TextControl } from "../parts/text-control";
import { columnLabel, emptyUnit, type ListColumn, listColumns, type TypedUnit } from "./list-text";

/** A small form that adds one unit to the list. */
export function TypeOne({
  unitTypes,
  onAdd,
}: {
  unitTypes: readonly string[];
  onAdd(unit: TypedUnit): void;
}) {
  const [unit, setUnit] = useState(emptyUnit);
  const [missing, setMissing] = useState(false);
  const label = columnLabel("name");
  const problems = missing
    ? [{ code: "page.field", field: "name", text: say(partWords.fillIn, { label }) }]
    : [];
  function add(): void {
    setMissing(unit.name.trim() === "");
    document.getElementById("field-name")?.focus();
    if (unit.name.trim() === "") return;
    onAdd(unit);
    // The next one is often of the same kind.
    setUnit({
      ...emptyUnit(),
      unitType: unit.unitType,
      level: unit.level,
      parent: unit.parent,
      channel: unit.channel,
    });
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div class="unit-fields">
        {listColumns.map((column) => (
          <Field
            key={column}
            field={column}
            label={columnLabel(column)}
            required={column === "name" || column === "unitType"}
            problems={problems}
          >
            {(control) => (
              <Control
                {...{ control, column, unitTypes }}
                value={unit[column]}
                onChange={(value) => setUnit((now) => ({ ...now, [column]: value }))}
              />
            )}
          </Field>
        ))}
      </div>
      <button type="submit">{say(unitsWords.add)}</button>
    </form>
  );
}

function Control(props: {
  control: ControlProps;
  column: ListColumn;
  unitTypes: readonly string[];
  value: string;
  onChange(value: string): void;
}) {
  const { column, ...rest } = props;
  if (column === "unitType" && props.unitTypes.length > 0)
    return <Select {...rest} options={sameOptions(props.unitTypes)} />;
  if (column === "channel")
    return <Select {...rest} options={sameOptions(labelsOf("channel", pageLanguage()))} />;
  return <TextControl {...rest} />;
}
