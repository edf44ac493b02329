/** Says that something is on its way, to eyes and to screen readers. */
export function Loading({ what }: { what: string }) {
  return (
    <div className="container py-6" role="status">
      <div className="tv-loading" aria-hidden="true" />
      <p>{what} hentes …</p>
    </div>
  );
}
