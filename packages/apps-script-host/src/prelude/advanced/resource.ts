// Resources of advanced services: plain objects that can also be filled by setters.

/** What `Sheets.newGridRange()` and its like give: fields to assign, or `setSheetId(1)` that can be chained. */
export function newResource(): Record<string, unknown> {
  const resource: Record<string, unknown> = new Proxy<Record<string, unknown>>(
    {},
    {
      get(fields, key) {
        const [, verb = "", first = "", rest = ""] =
          (typeof key === "string" && /^(get|set)([A-Z])(.*)$/.exec(key)) || [];
        const field = first.toLowerCase() + rest;
        if (verb === "get") return () => fields[field];
        if (verb !== "set") return Reflect.get(fields, key);
        return (value: unknown) => {
          fields[field] = value;
          return resource;
        };
      },
    },
  );
  return resource;
}
