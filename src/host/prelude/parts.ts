// The services of the prelude, in the order in which they are installed.
import type { PreludePart } from "./base/class";
import { cachePart } from "./cache";
import { lockPart } from "./lock";
import { loggerPart } from "./logger";
import { propertiesPart } from "./properties";
import { sessionPart } from "./session";

/** Every service inside a realm. */
export const PARTS: readonly PreludePart[] = [loggerPart, sessionPart, propertiesPart, cachePart, lockPart];
