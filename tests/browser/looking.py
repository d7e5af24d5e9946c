"""What is looked for in a page: scripts that run in it, each giving the faults as words."""

LOOKED_AT = ("color-contrast", "target-size")
"""The rules of axe that hang on colours and widths; the others find the same in every look."""

RUN_AXE = """async ([tags, rules]) => {
  const chosen = rules.length > 0
    ? {runOnly: {type: "rule", values: rules}}
    : {runOnly: {type: "tag", values: tags}, rules: {"landmark-unique": {enabled: true}}};
  const options = {
    ...chosen,
    resultTypes: ["violations"],
    preload: false, // it would ask for the style sheets again, which file:// forbids
  };
  const alike = "main :is(tr, li, dd, label):nth-child(n + 9)"; // the first eight stand for all
  const {violations} = await axe.run({exclude: [[alike]]}, options);
  const why = (node) => [...node.any, ...node.all, ...node.none].map(({message}) => message).join("; ");
  return violations.flatMap(({id, nodes}) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${why(node)}`));
}"""
NAMELESS = """() => [...document.querySelectorAll("table")]
  .filter((each) => each.getClientRects().length > 0)
  .filter((each) => !each.caption?.textContent.trim() && !each.ariaLabel && !each.hasAttribute("aria-labelledby"))
  .map((each) => `a table without a name: ${each.className} ${each.textContent.trim().slice(0, 20)}`)"""
SIDEWAYS = """(page = document) => {
  const {scrollWidth, clientWidth} = page.documentElement;
  if (scrollWidth <= clientWidth) return "";
  const wide = [...page.body.querySelectorAll("*")].filter((each) => {
    const {right, width} = each.getBoundingClientRect();
    return width > 0 && right > clientWidth + 1;
  });
  const name = (each) => each.tagName.toLowerCase() + [...each.classList].map((c) => "." + c).join("");
  return `scrolls sideways, ${scrollWidth} > ${clientWidth}: ` + wide.slice(0, 4).map(name).join(", ");
}"""

OVERLAPS = """() => {
  const shown = (each) => each.checkVisibility() && !each.closest(".cb-hidden") && !each.matches(".cb-hidden");
  const fields = [...document.querySelectorAll("main :is(input, select, textarea, button)")].filter(shown);
  const boxes = fields.map((field) => ({ field, box: field.getBoundingClientRect() }));
  const name = ({ field }) => `${field.tagName} ${field.labels?.[0]?.textContent ?? field.textContent}`;
  const lie = (one, other) =>
    one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
  return boxes.flatMap((one, at) =>
    boxes.slice(at + 1).filter((other) => lie(one.box, other.box)).map((other) => `${name(one)} lies on ${name(other)}`));
}"""

SLIVERS = """() => {
  const linesOf = (text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  };
  const found = [];
  for (const cell of document.querySelectorAll("main :is(th, td)")) {
    const { fontSize, paddingLeft, paddingRight } = getComputedStyle(cell);
    const room = cell.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const letters = room / parseFloat(fontSize);
    if (letters >= 4 || cell.clientWidth <= 1 || !cell.checkVisibility()) continue;
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const words = texts.currentNode.data.trim();
      const own = texts.currentNode.parentElement;
      if (words.length < 3 || own.closest(".cb-hidden, rt, rp") || linesOf(texts.currentNode) < 2) continue;
      found.push(`${words.slice(0, 12)}: ${letters.toFixed(1)} letters wide`);
    }
  }
  return found;
}"""
"""Words that are broken in a cell which is too narrow for four letters."""

ZOOMED_INTO = """() => [...document.querySelectorAll("input, select, textarea")]
  .filter((each) => !["checkbox", "radio", "file", "hidden"].includes(each.type))
  .filter((each) => parseFloat(getComputedStyle(each).fontSize) < 16)
  .map((each) => each.id || each.name || each.className)"""
"""An iPhone brings fields of smaller letters close, and the page does not come back."""
