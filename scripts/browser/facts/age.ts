/** The mark of what was last known long ago, for whatever shows it; the words beside it say so. */
export function aged({ old }: { readonly old: number | null }): Record<string, string> {
  return old === null ? {} : { "data-old": String(old) };
}
