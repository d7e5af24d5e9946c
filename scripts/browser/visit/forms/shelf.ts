/** The town's own forms at hand: kept on this PC where that can be, else for as long as the page is open. */
import { type KeptForm, dropForm, keepForm, keptForms } from "../../kept/forms";
import { Observable } from "../../kept/observable";

export class Shelf extends Observable {
  forms: readonly KeptForm[] = [];
  private read: Promise<void> | null = null;

  /** Read what is kept, once. Never rejects. */
  load(): Promise<void> {
    this.read ??= keptForms().then((forms) => this.hold(forms));
    return this.read;
  }

  /** Put a form in the place of any of its name; false where this PC does not keep it. */
  async put(form: KeptForm): Promise<boolean> {
    await this.load();
    this.hold([...this.without(form.name), form]);
    return keepForm(form);
  }

  /** The same beside those that are there: what has its name and says something else keeps its place. */
  async add(form: KeptForm): Promise<boolean> {
    await this.load();
    let { name } = form;
    for (let number = 2; this.differs(name, form.content); number += 1) name = numbered(form.name, number);
    return this.put({ ...form, name });
  }

  async drop(name: string): Promise<void> {
    this.hold(this.without(name));
    await dropForm(name);
  }

  private hold(forms: readonly KeptForm[]): void {
    this.forms = [...forms].sort((one, other) => one.name.localeCompare(other.name, "ja"));
    this.tell();
  }

  private without(name: string): KeptForm[] {
    return this.forms.filter((each) => each.name !== name);
  }

  private differs(name: string, content: Uint8Array): boolean {
    const there = this.forms.find((each) => each.name === name)?.content;
    return there !== undefined && (there.length !== content.length || there.some((byte, at) => byte !== content[at]));
  }
}

/** 旅行命令（2）.docx */
function numbered(name: string, number: number): string {
  return name.replace(/(\.[^.]*)?$/u, (ending) => `（${number}）${ending}`);
}
