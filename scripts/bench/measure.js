// Takes the time of a driver's answers, in milliseconds, close to where they are made.
(driver) => {
  const timed = async (work) => {
    const start = performance.now();
    const found = await work();
    return { found, milliseconds: performance.now() - start };
  };
  window.bench = {
    first: (text) => timed(() => driver.start().then(() => driver.ask(text))),
    async all(texts) {
      const answers = [];
      for (const text of texts) answers.push(await timed(() => driver.ask(text)));
      return answers;
    },
  };
};
