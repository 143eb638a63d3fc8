// One jest project per kind of test, so that `npx jest --selectProjects core` runs one layer.
const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic", importSource: "preact" } },
    },
    module: { type: "commonjs" },
  },
];
/** One kind of test; all but `pure` ones run what is built, which is built first where it is old. */
export const project = (name, { folder = `tests/${name}`, pure = false } = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname ?? process.cwd(),
  testMatch: [`<rootDir>/${folder}/**/*.test.{ts,tsx}`],
  transform: { "^.+\\.(t|j|mj)sx?$": swc },
  transformIgnorePatterns: [
    "/node_modules/(?!(preact|@preact|numfmt|@ironcalc|chinese-days|opencc-js)/)",
    "/dist/",
    "/build/",
  ],
  testEnvironment: "node",
  ...(pure ? {} : { globalSetup: "<rootDir>/tests/built.mjs" }),
  moduleNameMapper: {
    // numfmt names a CommonJS file that it does not ship.
    "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js",
    // Tests run the host from its sources, so that none of them can meet an old build of it.
    "^apps-script-host$": "<rootDir>/packages/apps-script-host/src/index.ts",
    "^apps-script-host/chart-option$": "<rootDir>/packages/apps-script-host/src/charts/chart-option.ts",
    "^apps-script-host/contract$": "<rootDir>/packages/apps-script-host/contract/index.ts",
  },
});
export default {
  projects: [
    project("core", { pure: true }),
    project("server"),
    project("client", { pure: true }),
    project("host", { folder: "packages/apps-script-host/tests" }),
    project("workbench", { folder: "packages/workbench/tests" }),
    project("bundle"),
    project("push"),
    project("recipes"),
    project("browser"),
  ],
  testSequencer: "<rootDir>/tests/longest-first.cjs",
  testTimeout: 60000,
};
