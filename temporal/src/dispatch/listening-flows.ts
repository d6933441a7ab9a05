import type { ListeningFlow, Store } from '@navette/store';

/** Published flows that are on. Read again only when one was published, switched or removed. */
export class ListeningFlows {
  private version: string | undefined;
  private flows: ListeningFlow[] = [];

  constructor(private readonly store: Store) {}

  async current(): Promise<ListeningFlow[]> {
    const version = await this.store.flows.listeningVersion();
    if (version !== this.version) {
      this.flows = await this.store.flows.listening();
      this.version = version;
    }
    return this.flows;
  }
}
