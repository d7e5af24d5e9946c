/** Fields that cut nothing off: a text that is too long stays, and the rules tell how long it may be. */
import type { ComponentProps, JSX } from "preact";
import * as fields from "../visit/parts/fields";

export function LineField(props: Omit<ComponentProps<typeof fields.LineField>, "most">): JSX.Element {
  return <fields.LineField {...props} most={null} />;
}

export function TextField(props: Omit<ComponentProps<typeof fields.TextField>, "most">): JSX.Element {
  return <fields.TextField {...props} most={null} />;
}
