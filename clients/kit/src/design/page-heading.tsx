import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** The router's key of the page one came in by: there the browser begins at the top by itself. */
const FIRST_PAGE = 'default';

interface PageHeadingProps {
  /** Name of the front-end, as it stands in the browser's tab. */
  site: string;
  children: string;
}

/**
 * The heading that a page begins with. It names the page in the browser's tab, and takes the focus after a change of
 * page, which a screen reader would otherwise not notice.
 */
export function PageHeading({ site, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const wentBack = useNavigationType() === 'POP';

  useEffect(() => {
    document.title = `${children} - ${site}`;
  }, [children, site]);
  useEffect(() => {
    if (key === FIRST_PAGE) return;
    heading.current?.focus({ preventScroll: true });
    if (!wentBack) window.scrollTo(0, 0);
  }, [key, wentBack]);

  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
