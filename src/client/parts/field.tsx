import type { ComponentChildren } from "preact";
import { partWords } from "../../core/text/pages/parts";
import type { PageProblem } from "../../core/wire/procedures";
import { say } from "./language";

/** Id of the control of a field, so that a list of problems can jump to it. */
export function controlId(field: string): string {
  return `field-${field}`;
}

/** The control that a problem's field means: problems name it by its key or by its label. */
export function findControl(field: string): HTMLElement | null {
  return (
    document.getElementById(controlId(field)) ?? document.querySelector(`[data-label="${CSS.escape(field)}"]`)
  );
}

/** What a control needs to be tied to its label, help and error. */
export interface ControlProps {
  id: string;
  "data-label": string;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: "true";
  "aria-required"?: "true";
}

interface FieldProps {
  /** Key that problems name. */
  field: string;
  label: string;
  required?: boolean;
  help?: string;
  problems?: readonly PageProblem[];
  children: (control: ControlProps) => ComponentChildren;
}

/** A label above, a control, a line of help, and what is wrong in words. */
export function Field(props: FieldProps) {
  const { id, error, control } = describe(props);
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
        {props.required && <RequiredMark />}
      </label>
      {props.children(control)}
      <Below id={id} help={props.help} error={error} />
    </div>
  );
}

/** The same for a group of check boxes or radio buttons, named by a legend. */
export function FieldGroup(props: FieldProps) {
  const { id, error, control } = describe(props);
  return (
    <fieldset
      class="field"
      id={id}
      data-label={props.label}
      tabIndex={-1}
      aria-describedby={control["aria-describedby"]}
    >
      <legend class="field-label">
        {props.label}
        {props.required && <RequiredMark />}
      </legend>
      {props.children(control)}
      <Below id={id} help={props.help} error={error} />
    </fieldset>
  );
}

// Screen readers hear aria-required; the words would become part of the field's name.
function RequiredMark() {
  return (
    <span class="mark" aria-hidden="true">
      {say(partWords.required)}
    </span>
  );
}

function describe({ field, label, required, help, problems = [] }: FieldProps) {
  const id = controlId(field);
  const error = problems
    .filter((problem) => problem.field === field || problem.field === label)
    .map((problem) => problem.text)
    .join(" ");
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  const control: ControlProps = {
    id,
    "data-label": label,
    ...(described && { "aria-describedby": described }),
    ...(error && { "aria-invalid": "true" }),
    ...(required && { "aria-required": "true" }),
  };
  return { id, error, control };
}

function Below({ id, help, error }: { id: string; help?: string; error: string }) {
  return (
    <>
      {help && (
        <p class="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}
