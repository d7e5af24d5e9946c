// Drives the worker of Material's search as Material's own script does, without the page around it.
({
  worker: null,

  async start() {
    const index = await (await fetch("search/search_index.json")).json();
    this.worker = new Worker(document.body.dataset.worker);
    await this.say({ type: 0, data: { ...index, options: { suggest: false } } });
  },

  async ask(text) {
    const { data } = await this.say({ type: 2, data: text });
    return data.items.slice(0, 10).map(([section]) => section.location.split("#")[0]);
  },

  say(message) {
    return new Promise((resolve, reject) => {
      this.worker.onmessage = (event) => resolve(event.data);
      this.worker.onerror = reject;
      this.worker.postMessage(message);
    });
  },
});
