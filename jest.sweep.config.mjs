// The last run of `npm test`: what all others sent to Google's APIs.
import { project } from "./jest.config.mjs";

export default { projects: [project("sweep")] };
