import { type Problem, problem } from "../problem";
import { type Template, templateSchema } from "./schema";

export type ParsedTemplate =
  | { readonly template: Template; readonly problems?: undefined }
  | { readonly template?: undefined; readonly problems: readonly Problem[] };

/** A template from JSON data, or one problem for each part that is malformed, naming its path. */
export function parseTemplate(data: unknown, id: string): ParsedTemplate {
  const parsed = templateSchema.safeParse(data);
  if (parsed.success) return { template: parsed.data };
  const paths = parsed.error.issues.map((issue) => issue.path.map(String).join(".") || "JSON");
  return {
    problems: [...new Set(paths)].map((path) => problem("template.malformed", { template: id, path })),
  };
}
