const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request was meant for this machine. A foreign page can make its own name resolve to 127.0.0.1 (DNS
 * rebinding) and would then read every answer; the `Host` it sends gives it away. The issuer's own host is fine too:
 * in a compose network the provider has a name.
 */
export const meantForThisMachine = (host: string | undefined, issuer: string): boolean => {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return LOOPBACK.has(hostname) || hostname === new URL(issuer).hostname;
};
