/**
 * A town's own forms, kept on this PC alone. They are files, too large to stand beside the plans: they lie in the
 * browser's data base. Where there is none, nothing is kept, and nothing breaks.
 */
export interface KeptForm {
  /** Of the file; no two forms share one. */
  readonly name: string;
  readonly content: Uint8Array;
}

const BASE = "casebook";
const VERSION = 1;
const FORMS = "forms";

/** Read all forms, by name; none where nothing can be kept. */
export async function keptForms(): Promise<readonly KeptForm[]> {
  try {
    return await asked<KeptForm[]>("readonly", (store) => store.getAll());
  } catch {
    return [];
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

export async function dropForm(name: string): Promise<void> {
  try {
    await asked("readwrite", (store) => store.delete(name));
  } catch {
    // What is not kept is gone.
  }
}

async function asked<Answer>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  const base = await opened();
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

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(BASE, VERSION);
    request.onupgradeneeded = () => request.result.createObjectStore(FORMS, { keyPath: "name" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
}
