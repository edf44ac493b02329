import type { GatewayConfig } from '../config.ts';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import { GRAPHQL_PATH } from '../pipeline/only-graphql.ts';
import type { ServedFolder } from '../pipeline/serve-folder.ts';
import { clientPolicy, playgroundPolicy } from './content-security.ts';

/** The playground and the front-ends. The name of each is also its client id at the issuer. */
export function servedFolders(
  { signIn, playgroundDir, clientDirs }: GatewayConfig,
  documents: TrustedDocuments,
): ServedFolder[] {
  const issuer = signIn?.identity.issuer ?? null;
  const configOf = (clientId: string) => ({ issuer, clientId, graphql: GRAPHQL_PATH });
  return [
    {
      prefix: '/playground',
      folder: playgroundDir,
      contentSecurityPolicy: playgroundPolicy(issuer),
      config: configOf('playground'),
    },
    ...Object.entries(clientDirs).map(([name, folder]) => ({
      prefix: `/clients/${name}`,
      folder,
      contentSecurityPolicy: clientPolicy(issuer),
      // A front-end whose documents we know names them by their hash.
      config: { ...configOf(name), documents: documents.has(name) ? 'by-hash' : 'whole' },
    })),
  ];
}
