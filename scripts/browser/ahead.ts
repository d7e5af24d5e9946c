/** Where the address asks for something, what answers it comes side by side with what will ask for it. */
const own = document.currentScript;
const paths = location.search ? (own?.dataset.ahead ?? "").split(" ") : [];
for (const path of paths) {
  // The loader of data reads over the web as it reads all data there, and from a folder as a script.
  const fetched = !path.includes("/built/") && location.protocol !== "file:";
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = fetched ? "fetch" : "script";
  if (fetched) link.crossOrigin = "anonymous";
  link.href = (own?.dataset.base ?? "") + path;
  document.head.append(link);
}
