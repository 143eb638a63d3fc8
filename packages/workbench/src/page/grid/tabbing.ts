// Enter after Tabs leads to the next row, below the cell where the Tabs began; unless the person went elsewhere in between.
import type { IAccessor, ICommand } from "@univerjs/core";
import { MoveSelectionEnterAndTabCommand } from "@univerjs/preset-sheets-core";

interface Began {
  getCurrentBySearch(search: object): unknown;
  remove(search: object): void;
}

/** Makes Univer forget where the Tabs began once the person stands elsewhere than the last of them led to; it does so for arrows only. */
export function forgetOldTabs(stands: () => string): () => void {
  const command: ICommand = MoveSelectionEnterAndTabCommand;
  const usual = command.handler;
  let ledTo = "";
  command.handler = (accessor, params, options) => {
    const seen = stands() === ledTo ? accessor : forgetting(accessor);
    const done = usual(seen, params, options);
    ledTo = stands();
    return done;
  };
  return () => {
    command.handler = usual;
  };
}

// Univer does not export the service that remembers.
function forgetting(accessor: IAccessor): IAccessor {
  const get = ((id: Parameters<IAccessor["get"]>[0]) => {
    const service = accessor.get(id) as Began | object;
    return "getCurrentBySearch" in service ? fresh(service) : service;
  }) as IAccessor["get"];
  return { ...accessor, get };
}

function fresh(began: Began): Began {
  return new Proxy(began, {
    get: (service, name) =>
      name === "getCurrentBySearch"
        ? (search: object) => void service.remove(search)
        : Reflect.get(service, name).bind(service),
  });
}
