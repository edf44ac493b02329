/** `npm start`: makes sure that Node and the dependencies are there, then starts the house in this same process. */
import { installDependencies, nodeProblem } from './install.mjs';

const problem = nodeProblem() ?? (await installDependencies());
if (problem) {
  console.error(problem);
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
await import('./src/main.ts');
