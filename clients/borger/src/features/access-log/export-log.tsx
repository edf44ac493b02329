import { useApolloClient } from '@apollo/client/react';
import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import { PAGE_POLICY } from '@tvaers/client-kit/graphql/create-graph.ts';
import { useState } from 'react';
import { graphql } from '../../generated/gql.ts';
import type { AccessLogFormat } from '../../generated/graphql.ts';
import { saveFile } from './save-file.ts';

const EXPORT = graphql(`
  query AccessLogExport($citizenId: ID!, $format: AccessLogFormat!) {
    accessLogExport(citizenId: $citizenId, format: $format) {
      content
      events
      complete
    }
  }
`);

const FILES: Record<AccessLogFormat, { name: string; type: string }> = {
  JSON_LINES: { name: 'hvem-har-set.jsonl', type: 'application/x-ndjson' },
  FHIR: { name: 'hvem-har-set.fhir.json', type: 'application/fhir+json' },
};

type Came = { kind: 'saved'; events: number; complete: boolean } | { kind: 'failed' } | null;

/** The whole list as a file, for the person to keep or hand on. */
export function ExportLog({ citizenId }: { citizenId: string }) {
  const client = useApolloClient();
  const [working, setWorking] = useState(false);
  const [came, setCame] = useState<Came>(null);

  const fetchFile = async (format: AccessLogFormat) => {
    setWorking(true);
    setCame(null);
    const { data } = await client
      .query({ query: EXPORT, variables: { citizenId, format }, ...PAGE_POLICY })
      .catch(() => ({ data: undefined }));
    setWorking(false);
    const file = data?.accessLogExport;
    if (typeof file?.content !== 'string') return setCame({ kind: 'failed' });
    saveFile(FILES[format].name, FILES[format].type, file.content);
    setCame({ kind: 'saved', events: file.events ?? 0, complete: file.complete ?? false });
  };

  return (
    <section aria-labelledby="hent">
      <h2 className="h4" id="hent">
        Hent listen
      </h2>
      <p>Filen har alle opslag, også dem, der ikke er vist på siden. At du henter den, kommer på listen.</p>
      <div className="button-group">
        <button
          type="button"
          className="button button-secondary"
          disabled={working}
          onClick={() => fetchFile('JSON_LINES')}
        >
          Hent som tekst
        </button>
        <button type="button" className="button button-secondary" disabled={working} onClick={() => fetchFile('FHIR')}>
          Hent til et sundhedssystem (FHIR)
        </button>
      </div>
      <div role="status">
        {working ? <p>Filen bliver lavet …</p> : null}
        {came?.kind === 'saved' ? (
          <Notice kind="success">
            Filen er hentet med {came.events} opslag.
            {came.complete ? '' : ' Listen går længere tilbage, end filen kan rumme. Bed om resten hos enheden.'}
          </Notice>
        ) : null}
      </div>
      {came?.kind === 'failed' ? <Notice kind="error">Filen kunne ikke hentes. Prøv igen om lidt.</Notice> : null}
    </section>
  );
}
