/** Characters in whatever people write at length here. What is longer is no note but a document, and belongs elsewhere. */
export const LONGEST_TEXT = 4000;
