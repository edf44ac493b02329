/** The page that shows the citizen, by the name of its query: read again when something about them has changed. */
export const SHOWS_CITIZEN = ['CitizenPage'];
