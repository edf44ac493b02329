/** What only the running gateway knows. */
export interface PlaygroundConfig {
  issuer: string;
  clientId: string;
  /** Absolute address of the graph. */
  graphql: string;
}

/** Asks the gateway that serves this page. Throws a sentence for the screen. */
export async function loadPlaygroundConfig(): Promise<PlaygroundConfig> {
  const response = await fetch(`${import.meta.env.BASE_URL}config.json`, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`The gateway does not say how to sign in (HTTP ${response.status}).`);
  const config = (await response.json()) as Partial<PlaygroundConfig>;
  const { issuer, clientId, graphql } = config;
  if (!issuer || !clientId || !graphql) throw new Error('The gateway does not say how to sign in.');
  return { issuer, clientId, graphql: new URL(graphql, location.href).href };
}
