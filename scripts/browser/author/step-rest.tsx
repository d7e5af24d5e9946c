/** What helps to find the case, and what is left to say of it. */
import type { JSX } from "preact";
import type { Desk } from "./desk";
import { Fields } from "./field";
import { Entry } from "./step-basics";

export function Rest({ desk }: { readonly desk: Desk }): JSX.Element {
  return (
    <>
      <p class="cb-meta">
        どれも、なくても保存できます。ふだんの言葉は、検索で見つけてもらうために、あるとよいものです。
      </p>
      <Fields desk={desk} part="case" path={[]} only={["keywords", "spoken", "related"]} />
      <Entry desk={desk} list="doubts" part="doubt" title="食い違い・不確かな点" add="食い違いを足す" />
      <Entry desk={desk} list="links" part="link" title="関連URL" add="関連URLを足す" />
      <Entry desk={desk} list="review" part="review" title="自治体の確認" add="自治体の確認を足す" />
      <Fields desk={desk} part="case" path={[]} only={["published", "updated", "checked"]} />
    </>
  );
}
