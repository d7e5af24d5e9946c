// Asks Pagefind for the ten best pages with all that a list of results shows of them.
({
  engine: null,

  async start() {
    this.engine = await import(new URL("pagefind/pagefind.js", document.baseURI));
  },

  async ask(text) {
    const { results } = await this.engine.search(text);
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return pages.map((page) => page.url.replace(/^\//, ""));
  },
});
