/** Files for the reader's own folder. */

/** Hand a file to the reader. */
export function download(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Long enough for a slow disk; nothing else holds on to the file.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A name that every system takes as a file's: at most 60 characters, none that steers. */
export function fileName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_").replace(/^[.\s]+|[.\s]+$/g, "");
  return [...plain].slice(0, 60).join("") || "計画";
}
