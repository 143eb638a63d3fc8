// The long sweeps: `npm run test:deep`.
import { project } from "./jest.config.mjs";

export default { projects: [project("deep")], testTimeout: 30 * 60_000 };
