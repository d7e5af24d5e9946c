/** A reply that is being written, kept in this browser: one for each case. */
import { NO_REPLY, type Reply } from "../casefile/reply";
import { read, write } from "../kept/store";

const KEY = "case-reply.";

export function keptReply(id: string, today: string): Reply {
  const none: Reply = { ...NO_REPLY, case: id, date: today };
  try {
    const found = JSON.parse(read(KEY + id) ?? "null") as Reply | null;
    return found && typeof found.by === "string" && Array.isArray(found.proposals) && Array.isArray(found.good)
      ? { ...none, ...found, case: id }
      : none;
  } catch {
    return none;
  }
}

export function keepReply(reply: Reply): void {
  write(KEY + reply.case, JSON.stringify(reply));
}
