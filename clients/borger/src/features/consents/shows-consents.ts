/** The page that shows consents and blocks, by the name of its query: read again when one of them has changed. */
export const SHOWS_CONSENTS = ['ConsentsPage'];
