// The services that the core knows: one table per emulated service, merged in order.
import type { ServiceTable } from "./kernel/types";
import { loggerServices } from "./logger";

/** All service tables of the host. */
export const SERVICES: readonly ServiceTable[] = [loggerServices];
