import { unitsWords } from "../../core/text/pages/units";
import { say } from "../parts/language";

/** Types that the list names and nobody has defined: each is added at a press, so that a first list needs no other tab. */
export function NewTypes({ names, onType }: { names: readonly string[]; onType(name: string): void }) {
  if (names.length === 0) return null;
  return (
    <div class="row mend">
      <span class="small soft">{say(unitsWords.typesNotThere)}</span>
      {names.map((name) => (
        <button key={name} type="button" class="fix" onClick={() => onType(name)}>
          {say(unitsWords.addType, { name })}
        </button>
      ))}
    </div>
  );
}
