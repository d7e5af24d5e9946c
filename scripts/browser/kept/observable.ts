/** What tells others that it has changed. */
export class Observable {
  private readonly listeners = new Set<() => void>();

  /** Call `listener` after every change, until the function that comes back is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected tell(): void {
    for (const listener of this.listeners) listener();
  }
}
