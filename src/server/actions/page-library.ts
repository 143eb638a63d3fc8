import type { Input, Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { fileData } from "../google/files";

/** The script text of a library that a page loads only when it is needed. */
export function pageLibrary(_context: Context, { name }: Input<"page.library">): Output<"page.library"> {
  return { script: fileData<string>(name) };
}
