import { HouseProblem } from '../house-problem.ts';

/** An access token from the development identity provider. @throws HouseProblem when it gives none, with its reason */
export async function fetchToken(issuer: string, username: string, purpose?: string): Promise<string> {
  const answer = await fetch(`${issuer}/development/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, purpose }),
  }).catch((cause: unknown) => {
    throw new HouseProblem(`The identity provider at ${issuer} does not answer: is the house running (npm start)?`, {
      cause,
    });
  });
  const { access_token: token, error } = await readAnswer(answer);
  if (answer.ok && token) return token;
  throw new HouseProblem(
    error ??
      `The identity provider at ${issuer} gives no development tokens (HTTP ${answer.status}): sign in with it instead.`,
  );
}

async function readAnswer(answer: Response): Promise<{ access_token?: string; error?: string }> {
  try {
    return (await answer.json()) as { access_token?: string; error?: string };
  } catch {
    return {};
  }
}
