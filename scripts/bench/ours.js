// Loads our engine as the box in the header does, and asks it as the box asks.
({
  engine: null,

  async start() {
    const script = document.createElement("script");
    script.src = "assets/built/engine.js";
    const loaded = new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${script.src} cannot be loaded`));
    });
    document.head.append(script);
    await loaded;
    this.engine = window.casebook.createEngine("");
  },

  async ask(text) {
    const question = { text, chosen: new Map(), sort: "relevance", population: null, from: 0, count: 10 };
    const { results, near } = await this.engine.ask({ ...question, counted: false });
    // What comes near stands below what is exact, as on the page.
    return [...results, ...(near ? near.results : [])].map((result) => result.path);
  },
});
