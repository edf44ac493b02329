import { useEffect, useMemo, useState } from 'react';
import { clockValues } from '../examples/clock-values.ts';
import { exampleOperations } from '../examples/example-operations.ts';
import { type ExampleTab, exampleTabs } from '../examples/example-tabs.ts';
import { findStartingPoints } from '../examples/starting-points.ts';
import { askGraph } from '../graphql-request.ts';
import type { Session } from '../sign-in/session.ts';
import type { SignedInPerson } from '../sign-in/signed-in-person.ts';
import { tabStorage } from '../tab-storage.ts';
import { PersonBar } from './person-bar.tsx';
import { Workbench } from './workbench.tsx';

interface SignedInProps {
  person: SignedInPerson;
  session: Session;
  graphql: string;
}

/** The workbench of one person. Waits for what the examples can begin with, so that each tab runs at once. */
export function SignedIn({ person, session, graphql }: SignedInProps) {
  const owner = `${person.subject}:${person.purpose}`;
  const ask = useMemo(() => askGraph(graphql, session.accessToken), [graphql, session]);
  const [tabs, setTabs] = useState<ExampleTab[] | null>(null);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round looks the starting points up anew.
  useEffect(() => {
    let gone = false;
    const now = new Date();
    findStartingPoints(person, ask, now).then((points) => {
      const values = { ...points, ...clockValues(now, crypto.randomUUID()) };
      if (!gone) setTabs(exampleTabs(exampleOperations, values));
    });
    return () => {
      gone = true;
    };
  }, [owner, ask, round]);

  const restore = () => {
    tabStorage(owner).clear();
    setTabs(null);
    setRound(round + 1);
  };

  return (
    <div className="page">
      <PersonBar
        person={person}
        onAnother={() => session.signIn({ another: true })}
        onSignOut={() => session.signOut()}
        onRestore={restore}
      />
      {tabs ? (
        <Workbench key={`${owner}:${round}`} owner={owner} tabs={tabs} ask={ask} />
      ) : (
        <p className="waiting" role="status">
          Looking up what the examples can begin with …
        </p>
      )}
    </div>
  );
}
