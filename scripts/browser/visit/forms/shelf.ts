/** The town's own forms at hand: kept on this PC where that can be, else for as long as the page is open. */
import { type KeptForm, addForm, beside, dropForm, keepForm, keptForms } from "../../kept/forms";
import { Observable } from "../../kept/observable";

export class Shelf extends Observable {
  forms: readonly KeptForm[] = [];
  /** Those that this PC does not keep. */
  private held: readonly KeptForm[] = [];
  private last: Promise<unknown> = Promise.resolve();

  /** Read what is kept: another tab may have kept more. Never rejects. */
  load(): Promise<void> {
    return this.inTurn(() => this.refresh());
  }

  /** Put a form in the place of any of its name; false where this PC does not keep it. */
  put(form: KeptForm): Promise<boolean> {
    return this.inTurn(async () => this.settle(form, await keepForm(form)));
  }

  /** The same beside those that are there: what has its name and says something else keeps its place. */
  add(form: KeptForm): Promise<boolean> {
    return this.inTurn(async () => {
      const kept = await addForm(form, this.held);
      return this.settle(kept ?? beside(form, this.forms), kept !== null);
    });
  }

  drop(name: string): Promise<void> {
    return this.inTurn(async () => {
      this.forms = without(this.forms, name);
      this.held = without(this.held, name);
      await dropForm(name);
      await this.refresh();
    });
  }

  private async settle(form: KeptForm, kept: boolean): Promise<boolean> {
    this.forms = [...without(this.forms, form.name), form];
    this.held = [...without(this.held, form.name), ...(kept ? [] : [form])];
    await this.refresh();
    return kept;
  }

  /** What cannot be read now may be read later: until then, what is known stays. */
  private async refresh(): Promise<void> {
    const all = [...((await keptForms()) ?? this.forms), ...this.held];
    const named = new Map(all.map((each) => [each.name, each]));
    this.forms = [...named.values()].sort((one, other) => one.name.localeCompare(other.name, "ja"));
    this.tell();
  }

  /** One after the other: what was read before a form came must not be shown after it. */
  private inTurn<Done>(work: () => Promise<Done>): Promise<Done> {
    const done = this.last.then(work);
    this.last = done;
    return done;
  }
}

function without(forms: readonly KeptForm[], name: string): KeptForm[] {
  return forms.filter((each) => each.name !== name);
}
