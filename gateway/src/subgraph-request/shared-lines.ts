import type { AskSector } from './ask-sector.ts';

/** The way to one subgraph at one address: its sockets, and what is known of its silence. */
export interface Line {
  ask: AskSector;
  /** Ends whatever still runs on it. */
  close(): Promise<void>;
}

/** Lines belong to an address and not to a graph, so that a new graph begins with warm sockets and no illusions. */
export interface SharedLines {
  /** Everybody who holds an address gets the same line. */
  hold(sector: string, url: string): AskSector;
  /** The last who lets go closes the line. */
  letGo(sector: string, url: string): Promise<void>;
}

export function sharedLines(open: (sector: string, url: string) => Line): SharedLines {
  const held = new Map<string, { line: Line; holders: number }>();
  const placeOf = (sector: string, url: string) => `${sector} ${url}`;

  return {
    hold(sector, url) {
      const place = placeOf(sector, url);
      const one = held.get(place) ?? { line: open(sector, url), holders: 0 };
      one.holders += 1;
      held.set(place, one);
      return one.line.ask;
    },
    async letGo(sector, url) {
      const place = placeOf(sector, url);
      const one = held.get(place);
      if (!one) return;
      one.holders -= 1;
      if (one.holders > 0) return;
      held.delete(place);
      await one.line.close();
    },
  };
}
