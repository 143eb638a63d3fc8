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
const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname ?? process.cwd(),
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  transform: { "^.+\\.(t|j|mj)sx?$": swc },
  transformIgnorePatterns: [
    "/node_modules/(?!(preact|@preact|numfmt|@ironcalc|chinese-days|opencc-js)/)",
    "/dist/",
    "/build/",
  ],
  testEnvironment: "node",
  // numfmt names a CommonJS file that it does not ship.
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
  ...extra,
});
export default {
  projects: [
    project("core"),
    project("server"),
    project("client"),
    project("host"),
    project("bundle"),
    project("push"),
    project("browser"),
  ],
  testTimeout: 60000,
};
