import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';

/** What the folder of a house keeps for its owner: only a test that arranges or audits a house of its own looks there. */
interface Keys {
  passwords: Record<string, string>;
  gateway: { privateKey: string };
}

const read = <Content>(houseFile: string, name: string): Content =>
  JSON.parse(readFileSync(join(dirname(houseFile), name), 'utf8')) as Content;

/** Address of a sector's database for its owner, whom no policy of rows holds back. */
export function ownerUrlOf(houseFile: string, name: SubgraphName): string {
  const { passwords } = read<Keys>(houseFile, 'secrets.json');
  const { postgres } = read<{ postgres: number }>(houseFile, 'ports.json');
  return `postgresql://${name}_owner:${passwords[`${name}_owner`]}@127.0.0.1:${postgres}/${name}`;
}

/** The key with which the gateway of the house vouches for a viewer. */
export function gatewayKeyOf(houseFile: string): KeyObject {
  const { gateway } = read<Keys>(houseFile, 'secrets.json');
  return createPrivateKey({ key: Buffer.from(gateway.privateKey, 'base64'), format: 'der', type: 'pkcs8' });
}
