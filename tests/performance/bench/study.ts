import type { Figures, Scale } from './comparison.ts';

/** One chapter of the results. */
export interface Study {
  name: string;
  title: string;
  /** Whether a quick look can see it work with what is installed already and little started. */
  quick: boolean;
  find(scale: Scale): Promise<Findings>;
}

export interface Findings {
  /** Markdown below the chapter's heading. */
  chapter: string;
  figures: Figures;
  /** SVG, to be shown by the chapter as `NAME.svg`. */
  chart?: string;
}
