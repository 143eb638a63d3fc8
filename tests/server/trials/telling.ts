// Stories told under many interleavings.
import { afterAll } from "@jest/globals";
import { explore } from "apps-script-host";
import type { Rig, RigOptions } from "../../rig";
import type { Story } from "./stories";

/** Interleavings of one story; the long sweep tries more. */
const SEEDS = 15;

/** For a machine with other work to do. */
export const LIMIT_MS = 180_000;

/** Tells a story to an office that is then as it was before, once per seed from `first` on; throws "With seed …". */
export type Telling = (story: Story, seeds?: number, first?: number) => Promise<void>;

const offices: Rig[] = [];
afterAll(() => Promise.all(offices.map(({ host }) => host.close())));

/** A teller on an office that `make` makes; the office is closed after the file's last test. */
export async function telling(
  make: (options: RigOptions) => Rig | Promise<Rig>,
  options: RigOptions = {},
): Promise<Telling> {
  const office = await make({ transport: "port", ...options });
  offices.push(office);
  const start = office.host.snapshot();
  return async (story, count = SEEDS, first = 1) => {
    office.host.restore(start);
    await story.prepare(office);
    const seeds = Array.from({ length: count }, (_, index) => first + index);
    await explore({ seeds, host: office.host }, (world) => story.tell(office, world));
  };
}
