// The project's HTML files as they were pushed. HtmlOutput would cut comments from them and refuse bare script.

/** The text of a file, untouched. */
export function fileText(name: string): string {
  return HtmlService.createTemplateFromFile(name).getRawContent();
}

/** What the build put into a data file (scripts/build/bundle/data.mjs). Throws when the file is none. */
export function fileData<T>(name: string): T {
  const found = /^<data>([^<]*)<\/data>\s*$/.exec(fileText(name));
  if (!found) throw new Error(`${name}.html is no data file. Build it again.`);
  return JSON.parse(found[1]!) as T;
}

/** The exports of code that travels as data; scopes are listed in the manifest, so it may do what the script may do. */
export function fileCode<T>(name: string): T {
  return new Function(`${fileData<string>(name)}\nreturn library;`)() as T;
}
