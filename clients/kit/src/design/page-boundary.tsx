import { Component, type ReactNode } from 'react';
import { Notice } from './notice.tsx';

interface PageBoundaryProps {
  children: ReactNode;
}

/** Where a page that fails ends: with a sentence instead of an empty window. React knows only classes for it. */
export class PageBoundary extends Component<PageBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice kind="error" heading="Siden kan ikke vises">
        <p>Der er en fejl hos os. Genindlæs siden, eller prøv igen om lidt.</p>
      </Notice>
    );
  }
}
