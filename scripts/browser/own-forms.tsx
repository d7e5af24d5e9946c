/** The room of a town's own forms; fetched when its door is opened, or a file brings forms along. */
import { writer } from "./office/writer";
import type { TakeForms } from "./visit/forms/brought";
import { formsIn } from "./visit/forms/carry";
import { Room } from "./visit/forms/room";
import { Shelf } from "./visit/forms/shelf";
import { drawing } from "./visit/parts/fetched";
import type { PacketProps } from "./visit/parts/packet-table";

const shelf = new Shelf();

const take: TakeForms = async (text) => {
  const fill = await writer("fill-form");
  const { forms, damaged } = formsIn(text);
  let [kept, held] = [0, 0];
  for (const form of forms) {
    const made = await fill(new Blob([form.content.slice()]), {
      values: new Map(),
      lists: new Map(),
      gaps: new Map(),
      numbers: new Set(),
    });
    if ("fault" in made) continue;
    if (await shelf.add(form)) kept += 1;
    else held += 1;
  }
  return { kept, held, refused: forms.length + damaged - kept - held };
};

drawing<PacketProps>("own-forms", (props) => <Room shelf={shelf} {...props} />);
(window.casebook ??= {})["take-forms"] = take;
