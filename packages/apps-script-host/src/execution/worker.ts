// Entry of a worker thread: runs one execution at a time in a realm; each service call is one blocking round trip.
import { type MessagePort, parentPort, receiveMessageOnPort } from "node:worker_threads";
import { type RealmJob, runRealm } from "./realm";

/** What the host sends to start an execution. */
export interface StartMessage {
  job: RealmJob;
  /** Calls go out and replies come in here. */
  port: MessagePort;
  /** Woken (element 0) when a reply is there. */
  signal: Int32Array;
  clock: Tick;
}

/** The host's time: stands at `now`, or goes on from it since the machine's `since`. */
export interface Tick {
  now: number;
  /** Machine epoch milliseconds, null for a still clock. */
  since: number | null;
}

/** A reply to a call. */
export interface ReplyMessage {
  reply: string;
  clock: Tick;
}

parentPort?.on("message", (start: StartMessage) => {
  const { job, port, signal } = start;
  let clock = start.clock;
  const now = () => clock.now + (clock.since === null ? 0 : Date.now() - clock.since);
  const send = (method: string, args: string) => {
    Atomics.store(signal, 0, 0);
    port.postMessage({ method, args });
    // A notification of the reply before may come late, when this call waits already: only the value tells.
    while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0);
    const { message } = receiveMessageOnPort(port) as { message: ReplyMessage };
    clock = message.clock;
    return message.reply;
  };
  const outcome = runRealm(job, { send, now });
  port.postMessage({ outcome });
  port.close();
});
