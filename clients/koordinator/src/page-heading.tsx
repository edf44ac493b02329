import { PageHeading as Heading } from '@tvaers/client-kit/design/page-heading.tsx';

/** The heading of a page of this front-end. */
export const PageHeading = ({ children }: { children: string }) => (
  <Heading site="Tværs koordinator">{children}</Heading>
);
