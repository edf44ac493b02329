import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { medcomClient } from '@tvaers/kit/seeding/people';
import { HouseProblem, systemCode } from '../house-problem.ts';
import { readAcknowledgement } from './acknowledgement.ts';
import { fetchToken } from './fetch-token.ts';
import { runCommand } from './run-command.ts';
import { runningHouse } from './running-house.ts';

/** `npm run medcom:ingest -- FILE...`: delivers hospital messages as the machine would, and tells what became of each. */
await runCommand(async (files) => {
  if (files.length === 0)
    throw new HouseProblem('Name the message files: npm run medcom:ingest -- FILE... (FHIR bundles as JSON).');
  const { identity, medcom } = runningHouse();
  const token = await fetchToken(identity.issuer, medcomClient.clientId);
  let refused = 0;
  // One after another: a stay's messages are given in the order they were sent.
  for (const file of files) {
    const refusal = await deliver(file, { url: medcom.messages, token });
    console.log(refusal === null ? `accepted  ${file}` : `refused   ${file}: ${refusal}`);
    if (refusal !== null) refused += 1;
  }
  console.log(`${files.length - refused} accepted, ${refused} refused`);
  return refused === 0 ? 0 : 1;
});

/** Answers why the message was refused, or null when it was accepted. */
async function deliver(file: string, { url, token }: { url: string; token: string }): Promise<string | null> {
  // npm runs scripts in the project's root; people name files from where they stand.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const message = await readFile(path).catch((error: unknown) => systemCode(error) ?? 'UNKNOWN');
  if (typeof message === 'string') return `the file cannot be read (${message})`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json', authorization: `Bearer ${token}` },
    body: message,
  }).catch(() => null);
  if (!answer) throw new HouseProblem(`Nobody answers at ${url}: is the house running (npm start)?`);
  return readAcknowledgement(answer.status, await answer.text());
}
