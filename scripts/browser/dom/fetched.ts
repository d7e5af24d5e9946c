/** What a page does without until somebody needs it: a script of our own, fetched with the first use. */

/** What a reader can do where a part cannot be read; ends in the midst of a sentence. */
export const CHECK_FOLDER = "事例帖のフォルダーがそろっているか、共有フォルダーにつながっているかを確かめて、";

export class Unread extends Error {}

/** Give what the built script leaves under `key` in `window.casebook`, read once; rejects, Unread, where it cannot. */
export function fetched<Made>(base: string, name: string, key: string): Promise<Made> {
  const path = `assets/built/${name}.js`;
  const found = (): unknown => (window as { casebook?: Record<string, unknown> }).casebook?.[key];
  return new Promise((resolve, reject) => {
    const known = found();
    if (known) return resolve(known as Made);
    const script = document.createElement("script");
    script.src = base + path;
    script.onload = () => {
      const made = found();
      if (made) resolve(made as Made);
      else reject(new Unread(`${path}: damaged`));
    };
    script.onerror = () => {
      script.remove();
      reject(new Unread(`${path}: missing`));
    };
    document.head.append(script);
  });
}
