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
