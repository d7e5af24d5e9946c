/** A reply that is being written, kept in this browser: one for each case. */
import { NO_REPLY, type Reply, isReply } from "../casefile/reply";
import { read, write } from "../kept/store";

const KEY = "case-reply.";

export function keptReply(id: string, today: string): Reply {
  const none: Reply = { ...NO_REPLY, case: id, date: today };
  try {
    const found: unknown = JSON.parse(read(KEY + id) ?? "null");
    return isReply(found) ? { ...found, case: id } : none;
  } catch {
    return none;
  }
}

export function keepReply(reply: Reply): void {
  write(KEY + reply.case, JSON.stringify(reply));
}
