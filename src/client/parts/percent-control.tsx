import type { ControlProps } from "./field";
import { TextControl } from "./text-control";

/** A share in per cent: people type 12.5, what is kept is "12.5%", which can be read in one way only. */
export function PercentControl(props: {
  control: ControlProps;
  value: string;
  onChange(value: string): void;
}) {
  return (
    <TextControl
      control={props.control}
      numeric
      suffix="%"
      value={bare(props.value)}
      onChange={(typed) => {
        const digits = bare(typed);
        props.onChange(digits.trim() === "" ? "" : `${digits}%`);
      }}
    />
  );
}

function bare(text: string): string {
  return /[%％]$/.test(text.trimEnd()) ? text.trimEnd().slice(0, -1) : text;
}
