/** All documents in one file; fetched when somebody asks for it. */
import { zipSync } from "fflate";
import { type Named, offer } from "./office/writer";

/** Word and Excel files are packed already: they are only put together. */
async function write(files: readonly Named[]): Promise<Blob> {
  const contents = await Promise.all(
    files.map(async ({ name, content }) => [name, new Uint8Array(await content.arrayBuffer())] as const),
  );
  return new Blob([zipSync(Object.fromEntries(contents), { level: 0 }).slice()], { type: "application/zip" });
}

offer("write-zip", write);
