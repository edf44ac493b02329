/** The issuer's keys cannot be had: whether a token is valid cannot be told, which is not the same as invalid. */
export class IdentityUnreachable extends Error {}
