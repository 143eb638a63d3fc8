// The long sweeps: `npm run test:deep`.
import base from "./jest.config.mjs";

const [first] = base.projects;
export default {
  projects: [{ ...first, displayName: "deep", testMatch: ["<rootDir>/tests/deep/**/*.test.ts"] }],
  testTimeout: 30 * 60_000,
};
