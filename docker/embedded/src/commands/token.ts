import { HouseProblem } from '../house-problem.ts';
import { fetchToken } from './fetch-token.ts';
import { runCommand } from './run-command.ts';
import { runningHouse } from './running-house.ts';

/** `npm run --silent token -- USERNAME [PURPOSE]`: prints an access token and nothing else. */
await runCommand(async ([username, purpose, ...rest]) => {
  if (!username || rest.length > 0)
    throw new HouseProblem(
      'Say who: npm run --silent token -- USERNAME [PURPOSE]; the people are listed at the start.',
    );
  const house = runningHouse();
  console.log(await fetchToken(house.identity.issuer, username, purpose));
  return 0;
});
