/**
 * Names made at random, where the browser makes none: over plain http, as from a server of an intranet, it keeps its
 * own way to itself, and the library of calendars asks for it, though each entry has a name already.
 */
if (!("randomUUID" in crypto)) Object.defineProperty(crypto, "randomUUID", { value: randomName });

/** Version 4 of RFC 9562. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
}
