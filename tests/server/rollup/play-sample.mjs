// Plays the sample of the workbench into a store: its scripts are ES modules, which run outside of jest.
import { createHost } from "apps-script-host";
import { createSample, now, user } from "../../../scripts/sample.mjs";

const host = createHost({
  project: "dist",
  store: process.argv[2],
  now,
  user,
  locale: "zh_CN",
  timeZone: "Asia/Shanghai",
});
await createSample(host);
await host.close();
