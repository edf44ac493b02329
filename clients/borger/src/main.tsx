import 'dkfds-css';
import '@tvaers/client-kit/design/design.css';
import './borger.css';
import { readClientConfig } from '@tvaers/client-kit/client-config.ts';
import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import { createGraph } from '@tvaers/client-kit/graphql/create-graph.ts';
import { createSession } from '@tvaers/client-kit/sign-in/session.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const base = import.meta.env.BASE_URL;
const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app.');
const root = createRoot(place);

try {
  const config = await readClientConfig(base);
  const session = createSession(config, base);
  root.render(<App base={base} session={session} graph={createGraph(config, session)} />);
} catch {
  root.render(
    <main className="container py-6">
      <h1>Tværs</h1>
      <Notice kind="error">Siden kan ikke få forbindelse. Tjek dit net, og genindlæs siden.</Notice>
    </main>,
  );
}
