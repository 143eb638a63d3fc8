import { useId } from "preact/hooks";
import { optionSets } from "../../core/text/options";
import { tasksWords } from "../../core/text/pages/tasks";
import type { TaskCard } from "../../core/wire/procedures";
import { say } from "../parts/language";
import type { LightKey } from "../parts/light";
import { choicesOf, type TaskFilter } from "./task-filter";

interface FiltersProps {
  tasks: readonly TaskCard[];
  filter: TaskFilter;
  onChange(change: Partial<TaskFilter>): void;
}

/** A drop-down each for light, department and leader, of what the tasks name. */
export function TaskFilters({ tasks, filter, onChange }: FiltersProps) {
  const { lights, departments, leaders } = choicesOf(tasks);
  const nameOf = (light: string) =>
    say(light === "none" ? tasksWords.noLight : optionSets.light[light as Exclude<LightKey, "none">]);
  return (
    <div class="filters">
      <Narrowing
        label={say(tasksWords.filterLight)}
        values={lights}
        nameOf={nameOf}
        value={filter.light}
        onChange={(light) => onChange({ light: light as TaskFilter["light"] })}
      />
      <Narrowing
        label={say(tasksWords.filterDepartment)}
        values={departments}
        value={filter.department}
        onChange={(department) => onChange({ department })}
      />
      <Narrowing
        label={say(tasksWords.filterLeader)}
        values={leaders}
        value={filter.leader}
        onChange={(leader) => onChange({ leader })}
      />
    </div>
  );
}

function Narrowing(props: {
  label: string;
  values: readonly string[];
  nameOf?(value: string): string;
  value: string;
  onChange(value: string): void;
}) {
  const id = useId();
  if (props.values.length < 2 && props.value === "") return null;
  return (
    <div>
      <label class="small" for={id}>
        {props.label}
      </label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value="">{say(tasksWords.filterAll)}</option>
        {props.values.map((value) => (
          <option key={value} value={value}>
            {props.nameOf?.(value) ?? value}
          </option>
        ))}
      </select>
    </div>
  );
}
