import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './playground.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadPlaygroundConfig } from './playground-config.ts';
import { createSession } from './sign-in/session.ts';

const place = document.getElementById('playground');
if (!place) throw new Error('The page has no place for the playground.');
const root = createRoot(place);

try {
  const config = await loadPlaygroundConfig();
  root.render(<App session={createSession(config)} graphql={config.graphql} />);
} catch (fault) {
  root.render(
    <main className="welcome">
      <h1>Tværs Playground</h1>
      <p role="alert">{fault instanceof Error ? fault.message : 'Something went wrong.'}</p>
    </main>,
  );
}
