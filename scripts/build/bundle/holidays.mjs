// The calendar of chinese-days without the holidays' names: of its 31 KB the program needs 5.
import { readFileSync } from "node:fs";

/** An esbuild plugin that gives the package's data file in a short form: the same exports, with days only. */
export const shortHolidays = {
  name: "short-holidays",
  setup(build) {
    build.onLoad({ filter: /[\\/]chinese-days\.json$/ }, ({ path }) => {
      const { holidays, workdays } = JSON.parse(readFileSync(path, "utf8"));
      return {
        loader: "js",
        contents: [EXPAND, named("holidays", holidays), named("workdays", workdays)].join("\n"),
      };
    });
  },
};

const EXPAND = `const days = (years) => Object.fromEntries(Object.entries(years).flatMap(([year, list]) =>
  list.split(" ").map((day) => [year + "-" + day.slice(0, 2) + "-" + day.slice(2), ""])));`;

// {"2020": "0101 0124 …"}
function named(name, days) {
  const years = {};
  for (const day of Object.keys(days)) {
    const [year, month, date] = day.split("-");
    years[year] = years[year] ? `${years[year]} ${month}${date}` : month + date;
  }
  return `export const ${name} = /* @__PURE__ */ days(${JSON.stringify(years)});`;
}
