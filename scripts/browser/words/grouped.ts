/** A whole number with its thousands apart, 1,234. Without `Intl`: its first use takes a slow phone half a second. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}
