import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The last graph that was good, kept on disk for a start at which its source cannot be reached. */
export interface SignedCopy {
  keep(sdl: string): Promise<void>;
  /** Throws when there is none, and when anybody but the gateway has written it. */
  read(): Promise<string>;
}

/** A comment to GraphQL, so that the copy is a supergraph as it stands. */
const HEADING = '# signed by the gateway: ';

/** The key signs other things as well; what is signed here can be nothing else. */
const signedBytes = (sdl: string) => Buffer.from(`supergraph copy\n${sdl}`);

/** Signed, because who writes the graph decides where the gateway sends everybody's questions. */
export function signedCopy(path: string, privateKey: KeyObject): SignedCopy {
  const publicKey = createPublicKey(privateKey);
  return {
    async keep(sdl) {
      const signature = sign(null, signedBytes(sdl), privateKey).toString('base64url');
      await mkdir(dirname(path), { recursive: true });
      // Renamed into place: a start in between finds the one or the other, never half of one.
      await writeFile(`${path}.new`, `${HEADING}${signature}\n${sdl}`, { mode: 0o600 });
      await rename(`${path}.new`, path);
    },
    async read() {
      const text = await readFile(path, 'utf8');
      const end = text.indexOf('\n');
      const sdl = text.slice(end + 1);
      const signature = Buffer.from(text.startsWith(HEADING) ? text.slice(HEADING.length, end) : '', 'base64url');
      if (!verify(null, signedBytes(sdl), publicKey, signature))
        throw new Error(`${path} is not as the gateway has written it, and is refused`);
      return sdl;
    },
  };
}
