import { useState } from "preact/hooks";
import { labelsOf } from "../../core/text/options";
import { partWords } from "../../core/text/pages/parts";
import { unitsWords } from "../../core/text/pages/units";
import { type ControlProps, Field } from "../parts/field";
import { say } from "../parts/language";
import { Select, sameOptions } from "../parts/select";
import { pageLanguage } from "../parts/start";
import { TextControl } from "../parts/text-control";
import { columnLabel, type ListColumn, listColumns, type TypedUnit } from "./list-text";

/** A form that adds one unit to the list: every column that the directory has, the office's own figures included. */
export function TypeOne({
  unitTypes,
  attributes,
  onAdd,
}: {
  unitTypes: readonly string[];
  attributes: readonly ListColumn[];
  onAdd(unit: TypedUnit): void;
}) {
  const [unit, setUnit] = useState<TypedUnit>({});
  const [missing, setMissing] = useState(false);
  const label = columnLabel("name");
  const problems = missing
    ? [{ code: "page.field", field: "name", text: say(partWords.fillIn, { label }) }]
    : [];
  function add(): void {
    const isNameless = (unit.name ?? "").trim() === "";
    setMissing(isNameless);
    document.getElementById("field-name")?.focus();
    if (isNameless) return;
    onAdd(unit);
    // The next one is often of the same kind.
    const { unitType = "", level = "", parent = "", channel = "" } = unit;
    setUnit({ unitType, level, parent, channel });
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
        {[...listColumns, ...attributes].map((column) => (
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
                value={unit[column] ?? ""}
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
