/** What the frame of a script's page may do; its origin is opaque. */
export const SANDBOX =
  "allow-scripts allow-forms allow-popups allow-modals allow-downloads allow-popups-to-escape-sandbox";
