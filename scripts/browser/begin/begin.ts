/**
 * The first script of every page tells the reader, once all is loaded, which of the others did not run, and what that
 * takes from the page; or that the browser is too old. It is written so that any browser can read it, Internet Explorer
 * mode too: no word of the language here is younger than 2009. Each of the others leaves `data-ran` on its element as
 * its last act (`footer` in package.json), so that what is missing, cut short or broken off is one thing.
 */
export {};

/** What a page does without, by the name of the script. */
var without: { [name: string]: string } = {
  "case-form": "事例を書くこと、返事を書くこと",
  scheme: "配色の切り替え",
  frame: "上の欄での検索、候補、メニュー、配色の切り替え",
  home: "自団体に近い事例を出すこと",
  compare: "事例を選んで並べること",
  hosting: "質問に公表資料を引き当て、書類を作ること",
  hosts: "受け入れ先の絞り込み",
  kept: "残っているものの一覧と、まとめて消すこと",
  peers: "近い自治体を選んで出すこと",
  practices: "手法の表の絞り込み",
  "search-page": "検索と絞り込み",
  "self-check": "答えのまとめと保存",
  travel: "ノートへの記入と、書類を作ること",
  visit: "計画への記入と、書類を作ること",
};
var own = document.currentScript as HTMLScriptElement | null;
var base = own ? own.getAttribute("data-base") || "" : "";

function old(): boolean {
  return !own || !("structuredClone" in window) || !("hasOwn" in Object) || !("findLast" in Array.prototype);
}

function nameOf(script: HTMLScriptElement): string {
  return (script.getAttribute("src") || "").replace(/^.*\//, "").replace(/\.js.*$/, "");
}

function silent(): string[] {
  // Those that are fetched later are told of by whoever wants them: they stand in the head.
  var scripts = document.querySelectorAll<HTMLScriptElement>("body script[src]:not([data-ran])");
  return Array.prototype.map.call<NodeListOf<HTMLScriptElement>, [typeof nameOf], string[]>(scripts, nameOf);
}

function tell(words: string, href: string, link: string): void {
  var main = document.getElementsByTagName("main")[0];
  if (!main || !main.parentNode) return;
  var told = document.createElement("div");
  told.className = "cb-trouble cb-screen md-grid md-typeset";
  told.setAttribute("role", "alert");
  var line = document.createElement("p");
  line.appendChild(document.createTextNode(words));
  var anchor = document.createElement("a");
  anchor.setAttribute("href", base + href);
  anchor.appendChild(document.createTextNode(link));
  line.appendChild(anchor);
  told.appendChild(line);
  main.parentNode.insertBefore(told, main);
}

function look(): void {
  var names = silent();
  var lost = names.map(function (name) {
    return without[name] || name + ".js の働き";
  });
  if (old()) {
    tell(
      "このブラウザーは古いため、検索、比較、計画などが動かないことがあります。読むことと印刷はできます。",
      "about/index.html#browsers",
      "使えるブラウザー",
    );
  } else if (lost.length > 0) {
    tell(
      "このページの部品（" +
        names.join(".js、") +
        ".js）を読めないため、次のことができません。" +
        lost.join("。") +
        "。ほかは、このまま読めます。事例帖のフォルダーがそろっているか、共有フォルダーにつながっているかを確かめて、開き直してください。",
      "cases/index.html",
      "事例の一覧",
    );
  }
}

if (window.addEventListener) window.addEventListener("load", look);
else window.onload = look;
