/** What every access token is for; the gateway asks for exactly this audience. */
export const AUDIENCE = 'tvaers';

/** Resource indicators are URIs (RFC 8707); clients need not send it, because it is the only one. */
export const RESOURCE = 'urn:tvaers:graph';
