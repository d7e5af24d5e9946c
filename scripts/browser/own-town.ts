/** The picker of one's own town as a script of its own, which a page fetches when its field is shown. */
import { townList } from "./data/town-list";
import { Data } from "./data/data";
import type { PickTown } from "./towns/fetched";
import { TownPicker } from "./towns/picker";

const pickTown: PickTown = (input, home, base, picked) => {
  const data = new Data(base);
  let list: ReturnType<typeof townList> | null = null;
  const load = (): ReturnType<typeof townList> => {
    list ??= townList(data).catch((reason) => {
      list = null; // a shared drive comes and goes
      throw reason;
    });
    return list;
  };
  return new TownPicker(input, home, load, picked);
};

(window.casebook ??= {}).pickTown = pickTown;
