// Values as Java prints them, which Logger.log and formatString still do: 5 → "5.0", {a: 1} → "{a=1.0}".
import type { Plain } from "../kernel/types";
import { formatDate } from "./date-format";

/** The text of a plain value in Java's manner; dates are told in a zone. */
export function javaText(value: Plain, zone = "UTC"): string {
  if (value === null) return "null";
  if (typeof value === "number") return javaNumber(value);
  if (Array.isArray(value)) return `[${value.map((each) => javaText(each, zone)).join(", ")}]`;
  if (typeof value !== "object") return String(value);
  if (typeof value.$date === "number") return javaDate(value.$date, zone);
  if (typeof value.$number === "string") return value.$number;
  return `{${Object.entries(value)
    .map(([key, each]) => `${key}=${javaText(each, zone)}`)
    .join(", ")}}`;
}

// Date.toString of Java: "Wed Mar 25 09:00:00 GMT+08:00 2020".
function javaDate(instant: number, zone: string): string {
  const offset = formatDate(instant, zone, "XXX").replace("Z", "");
  return `${formatDate(instant, zone, "EEE MMM dd HH:mm:ss")} GMT${offset} ${formatDate(instant, zone, "yyyy")}`;
}

// Double.toString: whole numbers end in ".0"; from ten million on and below a thousandth in scientific form.
function javaNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e7 || size < 1e-3)) {
    const [digits = "", exponent = ""] = value.toExponential().split("e");
    return `${digits.includes(".") ? digits : `${digits}.0`}E${Number(exponent)}`;
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
