// Which tests a changed file touches: those that import it and, because most tests drive what is built and import nothing of
// it, those that are named like it.

/** Areas whose tests drive the build, where those tests stand, and which of them run when none is named like the file. */
const DRIVEN = [
  { area: "src/server/", tests: "tests/server/", usual: "tests/server/campaign/" },
  { area: "src/core/", tests: "tests/server/" },
  { area: "src/client/", tests: "tests/browser/pages/" },
  {
    area: "packages/apps-script-host/contract/",
    tests: "packages/apps-script-host/tests/contract/",
    usual: "",
  },
  {
    area: "packages/apps-script-host/",
    tests: "packages/apps-script-host/tests/",
    usual: "packages/apps-script-host/tests/execution/run",
  },
];
/** Whatever imports an index of the host imports all of it: imports say nothing there. */
const NOT_BY_IMPORT = [
  "src/server/",
  "packages/apps-script-host/src/",
  "packages/apps-script-host/contract/",
];
/** Words of paths that name no part of the product. */
const GENERAL = ["src", "test", "package", "server", "core", "client", "host", "app", "script", "index"];

/** Of all test files those to hand to jest's --findRelatedTests, with the changed files themselves where imports tell. */
export function touched(files, tests) {
  const named = files.flatMap((file) => namedLike(file, tests));
  const byImport = files.filter((file) => !NOT_BY_IMPORT.some((area) => file.startsWith(area)));
  return [...new Set([...byImport, ...named])];
}

function namedLike(file, tests) {
  const driven = DRIVEN.find(({ area }) => file.startsWith(area));
  if (!driven || file.startsWith(driven.tests)) return [];
  const near = tests.filter((test) => test.startsWith(driven.tests));
  const [name, ...folders] = words(file).reverse();
  // The file's own name says more than its folders.
  const chosen = [name, folders.flat()].map((own) => near.filter((test) => share(own, words(test).flat())));
  const best = chosen.find((list) => list.length > 0) ?? [];
  if (best.length > 0) return best;
  return driven.usual === undefined ? [] : near.filter((test) => test.startsWith(driven.usual));
}

// "src/server/jobs/collect-isolated.ts" → [["job"], ["collect", "isolated"]]
const words = (path) =>
  path
    .replace(/(\.test)?\.\w+$/, "")
    .split("/")
    .map((part) => part.split("-").map(singular))
    .map((part) => part.filter((word) => !GENERAL.includes(word)))
    .filter((part) => part.length > 0);

const singular = (word) => word.replace(/s$/, "");

const share = (some, others) => some.some((word) => others.includes(word));
