import { useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import type { ControlProps } from "./field";
import { say } from "./language";
import { type Findable, finds } from "./match";

/** A choice of a picker; `aside` is a second line in grey. */
export interface Choice extends Findable {
  value: string;
  aside?: string;
}

interface PickerProps {
  control: ControlProps;
  choices: readonly Choice[];
  value: string;
  onChange(value: string): void;
  /** What is typed counts even when it is no choice. */
  open?: boolean;
  placeholder?: string;
}

/** An input that finds its choices as one types; arrows, Enter and Esc work as in every combobox (ARIA 1.2). */
export function Picker(props: PickerProps) {
  const { choices, value, onChange, control } = props;
  const shown = choices.find((choice) => choice.value === value)?.label ?? (props.open ? value : "");
  const [query, setQuery] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const typed = (query ?? "").trim();
  const found = offers(choices, typed, props.open === true);
  const isOpen = query !== null;

  function openAll(): void {
    setQuery("");
    setAt(
      Math.max(
        0,
        choices.findIndex((choice) => choice.value === value),
      ),
    );
  }
  function take(choice: Choice | undefined): void {
    if (choice) onChange(choice.value);
    setQuery(null);
  }
  // Leaving keeps a typed text in an open picker; in a closed one only a unique match counts.
  function leave(): void {
    if (query === null) return;
    if (typed !== "" && props.open) onChange(typed);
    else if (typed !== "" && found.length === 1) take(found[0]);
    setQuery(null);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (step !== undefined) {
      event.preventDefault();
      if (isOpen) setAt(Math.min(found.length - 1, Math.max(0, at + step)));
      else openAll();
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      take(found[at]);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      setQuery(null);
    }
  }

  const listId = `${control.id}-list`;
  return (
    <div class="picker">
      <input
        {...control}
        type="text"
        role="combobox"
        aria-expanded={isOpen ? "true" : "false"}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[at] ? `${listId}-${at}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={props.placeholder ?? say(partWords.typeToSearch)}
        value={query === null || query === "" ? shown : query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
          if (event.currentTarget.value === "") onChange("");
        }}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => !isOpen && openAll()}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <div class="picker-list" role="listbox" id={listId} aria-label={say(partWords.choose)}>
          {found.map((choice, index) => (
            <div
              key={choice.value}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={choice.value === value ? "true" : "false"}
              class={index === at ? "option at" : "option"}
              ref={index === at ? intoView : null}
              onMouseDown={(event) => {
                // The input keeps the focus.
                event.preventDefault();
                take(choice);
              }}
            >
              {choice.label}
              {choice.aside && <span class="aside">{choice.aside}</span>}
            </div>
          ))}
          {found.length === 0 && (
            <div
              class="option nothing"
              role="option"
              tabIndex={-1}
              aria-selected="false"
              aria-disabled="true"
            >
              {say(partWords.nothingFound, { query: typed })}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function intoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}

function offers(choices: readonly Choice[], typed: string, open: boolean): Choice[] {
  const found = choices.filter((choice) => finds(typed, choice));
  const isNew = open && typed !== "" && !choices.some((choice) => choice.label === typed);
  return isNew ? [...found, { value: typed, label: say(partWords.useTyped, { typed }) }] : found;
}
