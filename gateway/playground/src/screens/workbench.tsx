import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useMemo, useState } from 'react';
import { costInWords } from '../cost-in-words.ts';
import type { ExampleTab } from '../examples/example-tabs.ts';
import type { AskGraph } from '../graphql-request.ts';
import { operationToRun } from '../operation-to-run.ts';
import { type PlanPicture, takeQueryPlan, WITH_QUERY_PLAN } from '../query-plan/query-plan.ts';
import { QueryPlanPanel } from '../query-plan/query-plan-panel.tsx';
import { tabStorage } from '../tab-storage.ts';

interface WorkbenchProps {
  /** Whose tabs these are; another owner is another workbench. */
  owner: string;
  tabs: ExampleTab[];
  ask: AskGraph;
}

const PLUGINS = [HISTORY_PLUGIN, explorerPlugin()];

/** GraphiQL with documentation, explorer and history, asking as the signed-in person. */
export function Workbench({ owner, tabs, ask }: WorkbenchProps) {
  const storage = useMemo(() => tabStorage(owner), [owner]);
  const [cost, setCost] = useState<string | null>(null);
  const [plan, setPlan] = useState<PlanPicture | null>(null);
  // Another fetcher makes GraphiQL read the schema again, so it stays the same while the token is renewed.
  const fetcher = useMemo<Fetcher>(
    () =>
      async ({ query, variables, operationName }, options) => {
        const request = { query, variables, operationName: operationToRun(query, operationName) };
        const whole = await ask(request, { ...WITH_QUERY_PLAN, ...options?.headers });
        setCost(costInWords(whole));
        const { answer, plan } = takeQueryPlan(whole);
        // GraphiQL asks for the schema by itself, which no sector has to be asked for.
        if (plan) setPlan(plan);
        return answer;
      },
    [ask],
  );
  return (
    <main className="workbench">
      <GraphiQL
        plugins={PLUGINS}
        storage={storage}
        defaultTabs={tabs}
        defaultEditorToolsVisibility="variables"
        shouldPersistHeaders={false}
        schemaDescription
        inputValueDeprecation
        fetcher={fetcher}
      />
      <p className="cost" role="status">
        {cost}
      </p>
      {plan && <QueryPlanPanel plan={plan} />}
    </main>
  );
}
