/** The fields there are, drawn from the table that fills them in. */
import type { JSX } from "preact";
import { FIELDS } from "../../packet/form-fields";
import { LISTS } from "../../packet/form-lists";
import { tag } from "../../packet/form-sample";

export function Help(): JSX.Element {
  return (
    <details class="cb-own__office" data-form-fields>
      <summary>差し込める項目の一覧</summary>
      <p class="cb-meta">
        波かっこは二つずつ、半角でも全角でもかまいません。計画にまだない項目と、名前の違う項目は、書いたまま残ります。
      </p>
      <table class="cb-packet__table" aria-label="差し込める項目">
        {FIELDS.map(({ name, fields }) => (
          <tbody key={name}>
            <Head name={name} />
            {fields.map((field) => (
              <tr key={field.name}>
                <th scope="row">{tag(field.name)}</th>
                <td>
                  {field.what}
                  {field.also && <span class="cb-meta">　{field.also.map(tag).join("、")}　でも同じ</span>}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
        <tbody>
          <Head name="一覧（表の一行に書くと、人数や質問の数だけ行が増える）" />
          {LISTS.map(({ name, what, columns }) => (
            <tr key={name}>
              <th scope="row">{what}</th>
              <td>{columns.map((column) => tag(`${name}.${column}`)).join("　")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="cb-meta">
        同じ項目の行を前もって何行か書いておくと、その行から順に入り、余った行は空になります。一行に同じ項目を並べて書くと、左から順に一件ずつ入ります。表の外に{" "}
        {tag("名簿")}
        のように書くと、一件が一行になって並びます。Excelでは、番号と金額は数として入ります。
      </p>
    </details>
  );
}

function Head({ name }: { readonly name: string }): JSX.Element {
  return (
    <tr>
      <th colSpan={2} scope="rowgroup">
        {name}
      </th>
    </tr>
  );
}
