/** Says that something is on its way, to eyes and to screen readers. */
export function Loading({ what }: { what: string }) {
  return (
    <div className="tv-loading">
      <div className="spinner" aria-hidden="true" />
      <div className="spinner-status" role="status">
        {what} hentes …
      </div>
    </div>
  );
}
