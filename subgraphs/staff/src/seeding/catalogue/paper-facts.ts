/** The committee papers by the numbers they go by here. */
export type Paper = '000' | '001' | '002' | '003' | '004';

/** Money or staff as one paper states it; words alone where it gives no figure. */
export interface FundingSeed {
  paper: Paper;
  from?: string;
  to?: string;
  /** Million kroner a year. */
  million?: number;
  /** Full-time equivalents. */
  fte?: number;
  /** In Danish and in our own words. */
  remark: string;
}

/** What each row of the papers' table tells besides name, owner and description. */
export interface PaperFacts {
  row: number;
  /** Whom it is for, in Danish. */
  targetGroup: string;
  /** When, in Danish: the papers' periods are often words and not days. */
  period: string;
  funding: readonly FundingSeed[];
}

/** For rows on which no paper says a word about money. */
export const noMoneyNamed = (paper: Paper): FundingSeed[] => [
  { paper, remark: 'Papiret nævner hverken penge eller årsværk.' },
];
