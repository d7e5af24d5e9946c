/**
 * A town's own forms, kept on this PC alone. They are files, too large to stand beside the plans: they lie in the
 * browser's data base. Where there is none, nothing is kept, and nothing breaks.
 */
import { SPACE } from "./store";

export interface KeptForm {
  /** Of the file; no two forms share one. */
  readonly name: string;
  readonly content: Uint8Array;
}

const VERSION = 1;
const FORMS = "forms";

/** Read all forms, by name, those of an older line where that is named; null where that cannot be. */
export async function keptForms(space = SPACE): Promise<readonly KeptForm[] | null> {
  try {
    return await asked<KeptForm[]>("readonly", (store) => store.getAll(), space);
  } catch {
    return null;
  }
}

/** Keep a form in the place of any of its name; false where that cannot be. */
export async function keepForm(form: KeptForm): Promise<boolean> {
  try {
    await asked("readwrite", (store) => store.put(form));
    return true;
  } catch {
    return false;
  }
}

/**
 * Keep a form beside all that are kept and `others`: it takes another name where its own means something else. Gives
 * it as it is kept; null where that cannot be.
 */
export async function addForm(form: KeptForm, others: readonly KeptForm[]): Promise<KeptForm | null> {
  try {
    return await asked("readwrite", (store) => {
      const made = { result: form };
      // Looked up and kept in one go: no other tab comes in between.
      const all: IDBRequest<KeptForm[]> = store.getAll();
      all.onsuccess = () => {
        made.result = beside(form, [...all.result, ...others]);
        store.put(made.result);
      };
      return made;
    });
  } catch {
    return null;
  }
}

/** A form under a name that no other of some forms has, but for the very same. */
export function beside(form: KeptForm, others: readonly KeptForm[]): KeptForm {
  let { name } = form;
  const taken = (): boolean => others.some((each) => each.name === name && differs(each.content, form.content));
  for (let number = 2; taken(); number += 1) name = numbered(form.name, number);
  return { ...form, name };
}

function differs(one: Uint8Array, other: Uint8Array): boolean {
  return one.length !== other.length || one.some((byte, at) => byte !== other[at]);
}

/** 旅行命令（2）.docx */
function numbered(name: string, number: number): string {
  return name.replace(/(\.[^.]*)?$/u, (ending) => `（${number}）${ending}`);
}

export async function dropForm(name: string): Promise<void> {
  try {
    await asked("readwrite", (store) => store.delete(name));
  } catch {
    // What is not kept is gone.
  }
}

async function asked<Answer>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => { readonly result: Answer },
  space = SPACE,
): Promise<Answer> {
  const base = await opened(space);
  try {
    return await new Promise((resolve, reject) => {
      const work = base.transaction(FORMS, mode);
      const request = ask(work.objectStore(FORMS));
      // Only what the whole transaction has done is kept.
      work.oncomplete = () => resolve(request.result);
      work.onabort = () => reject(work.error);
    });
  } finally {
    base.close();
  }
}

function opened(space: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(space, VERSION);
    request.onupgradeneeded = () => {
      if (space === SPACE) request.result.createObjectStore(FORMS, { keyPath: "name" });
      else request.transaction?.abort(); // an older line that has kept none gets none
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
}
