import type { ControlProps } from "./field";

/** A line of text; `numeric` brings up digits on a touch keyboard but takes whatever is typed, so that it can be judged. */
export function TextControl(props: {
  control: ControlProps;
  value: string;
  onChange(value: string): void;
  numeric?: boolean;
  suffix?: string;
  placeholder?: string;
  onBlur?(): void;
}) {
  const input = (
    <input
      {...props.control}
      type="text"
      autocomplete="off"
      inputMode={props.numeric ? "numeric" : undefined}
      placeholder={props.placeholder}
      value={props.value}
      onInput={(event) => props.onChange(event.currentTarget.value)}
      onBlur={props.onBlur}
    />
  );
  if (!props.suffix) return input;
  return (
    <div class="with-suffix">
      {input}
      <span>{props.suffix}</span>
    </div>
  );
}

/** Several lines of text. */
export function LongTextControl(props: {
  control: ControlProps;
  value: string;
  onChange(value: string): void;
  rows?: number;
  placeholder?: string;
}) {
  return (
    <textarea
      {...props.control}
      rows={props.rows ?? 3}
      placeholder={props.placeholder}
      value={props.value}
      onInput={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
