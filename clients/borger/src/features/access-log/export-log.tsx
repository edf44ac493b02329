import { useApolloClient } from '@apollo/client/react';
import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import { PAGE_POLICY } from '@tvaers/client-kit/graphql/create-graph.ts';
import { useState } from 'react';
import { graphql } from '../../generated/gql.ts';
import type { AccessLogFormat } from '../../generated/graphql.ts';
import { inOneFile } from './in-one-file.ts';
import { saveFile } from './save-file.ts';

const EXPORT = graphql(`
  query AccessLogExport($citizenId: ID!, $format: AccessLogFormat!, $to: DateTime) {
    accessLogExport(citizenId: $citizenId, format: $format, to: $to) {
      content
      events
      complete
      oldest
    }
  }
`);

const FILES: Record<AccessLogFormat, { name: string; type: string }> = {
  JSON_LINES: { name: 'hvem-har-set.jsonl', type: 'application/x-ndjson' },
  FHIR: { name: 'hvem-har-set.fhir.json', type: 'application/fhir+json' },
};

type Came = { kind: 'saved'; events: number } | { kind: 'failed' } | null;

interface Part {
  content: string;
  events: number;
}

/** The whole list as a file, for the person to keep or hand on. */
export function ExportLog({ citizenId }: { citizenId: string }) {
  const client = useApolloClient();
  const [working, setWorking] = useState(false);
  const [came, setCame] = useState<Came>(null);

  const fetchFile = async (format: AccessLogFormat) => {
    setWorking(true);
    setCame(null);
    const parts = await fetchParts(format);
    setWorking(false);
    if (!parts) return setCame({ kind: 'failed' });
    saveFile(FILES[format].name, FILES[format].type, inOneFile(format, parts));
    setCame({ kind: 'saved', events: parts.reduce((sum, { events }) => sum + events, 0) });
  };

  /** Asks until the log ends, newest first; null when a part could not be had, because half a log is none. */
  const fetchParts = async (format: AccessLogFormat): Promise<Part[] | null> => {
    const parts: Part[] = [];
    for (let to: string | null = null; ; ) {
      const variables: { citizenId: string; format: AccessLogFormat; to: string | null } = { citizenId, format, to };
      const { data } = await client
        .query({ query: EXPORT, variables, ...PAGE_POLICY })
        .catch(() => ({ data: undefined }));
      const part = data?.accessLogExport;
      if (typeof part?.content !== 'string') return null;
      parts.push({ content: part.content, events: part.events ?? 0 });
      if (part.complete) return parts;
      if (!part.oldest || part.oldest === to) return null;
      to = part.oldest;
    }
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
        {came?.kind === 'saved' ? <Notice kind="success">Filen er hentet med {came.events} opslag.</Notice> : null}
      </div>
      {came?.kind === 'failed' ? <Notice kind="error">Filen kunne ikke hentes. Prøv igen om lidt.</Notice> : null}
    </section>
  );
}
