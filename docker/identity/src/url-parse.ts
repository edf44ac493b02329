/** oidc-provider reads every address with `URL.parse`, which the older releases of Node 20 lack. */
URL.parse ??= (address, base) => (URL.canParse(String(address), base?.toString()) ? new URL(address, base) : null);

export {};
