/** The picker of one's own town as a script of its own, which a page fetches when its field is shown. */
import { Data } from "./data/data";
import type { PickTown } from "./towns/fetched";
import { TownPicker } from "./towns/picker";

const pickTown: PickTown = (input, home, base, picked) => {
  const data = new Data(base);
  let list: ReturnType<Data["list"]> | null = null;
  const load = (): ReturnType<Data["list"]> => {
    list ??= data.list().catch((reason) => {
      list = null; // a shared drive comes and goes
      throw reason;
    });
    return list;
  };
  return new TownPicker(input, home, load, picked);
};

(window.casebook ??= {}).pickTown = pickTown;
