/** A form to begin with, which holds every field: to be cut down to what one's own form needs. */
import { SPACE, form, heading, paragraph, table } from "../office/blocks";
import type { Block, Paper } from "../office/paper";
import { FIELDS } from "./form-fields";
import { LISTS } from "./form-lists";

export function tag(name: string): string {
  return `{{${name}}}`;
}

export function sample(): Paper {
  return {
    key: "form-sample",
    title: "様式の見本",
    format: "letter",
    blocks: [
      heading("様式の見本", 1),
      paragraph(
        "　二重の波かっこで囲んだ名前のところに、計画の内容が入ります。要るものを自団体の様式に写し、要らない行は消してください。",
      ),
      ...FIELDS.flatMap(({ name, fields }): Block[] => [
        heading(name),
        form(fields.map((each) => [each.name, tag(each.name)])),
      ]),
      ...LISTS.flatMap(({ name, what, columns, widths }): Block[] => [
        heading(`${name}（${what}）`),
        table(columns, widths, [columns.map((column) => tag(`${name}.${column}`))]),
      ]),
      SPACE,
    ],
  };
}
