import type { Grant, KoaContextWithOIDC } from 'oidc-provider';
import { RESOURCE } from './audience.ts';

/**
 * Gives each of our own clients what it asks for without a consent step: they belong to the same house as the data,
 * and what a person may see is decided there and not here.
 */
export async function grantWhatIsAsked({ oidc }: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider } = oidc;
  const accountId = session?.accountId;
  if (!client || !session || !accountId) return undefined;

  const known = session.grantIdFor(client.clientId);
  const kept = known ? await provider.Grant.find(known) : undefined;
  if (kept && kept.accountId === accountId) return kept;

  const grant = new provider.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(RESOURCE, '');
  await grant.save();
  return grant;
}
