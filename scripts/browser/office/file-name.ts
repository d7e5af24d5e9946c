/** Names of files. */

/** A name that every system takes as a file's: at most 60 characters, none that steers. */
export function fileName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_").replace(/^[.\s]+|[.\s]+$/g, "");
  return [...plain].slice(0, 60).join("") || "計画";
}
