// Modules that only compute data from other data are computed when the build runs, not each time the script is loaded.
import { build } from "esbuild";

/** The modules; their exports are plain data. */
const MODULES = /[\\/]src[\\/]core[\\/]day[\\/]calendar\.ts$/;

/** An esbuild plugin that puts the values of their exports in the place of these modules. */
export const evaluated = {
  name: "evaluated",
  setup({ onLoad }) {
    onLoad({ filter: MODULES }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: true,
        write: false,
        format: "iife",
        globalName: "module",
      });
      const values = new Function(`${outputFiles[0].text}\nreturn module;`)();
      const lines = Object.entries(values).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
      );
      return { contents: lines.join("\n"), loader: "js" };
    });
  },
};
