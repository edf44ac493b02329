import type { AccessLogPageQuery } from '../../generated/graphql.ts';

/** The list that is shown with an older page behind it; unchanged when that page could not be read. */
export function withOlder(
  shown: AccessLogPageQuery,
  { fetchMoreResult: older }: { fetchMoreResult: AccessLogPageQuery | null | undefined },
): AccessLogPageQuery {
  const page = older?.citizen?.accessLog;
  if (!page || !shown.citizen?.accessLog) return shown;
  const edges = [...shown.citizen.accessLog.edges, ...page.edges];
  return { ...shown, citizen: { ...shown.citizen, accessLog: { ...page, edges } } };
}
