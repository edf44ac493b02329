/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { missingParts } from '../graphql/missing-parts.ts';
import { MissingNotice } from './missing-notice.tsx';

const refusedWith = (code: string) =>
  missingParts(new CombinedGraphQLErrors({ data: null, errors: [{ message: '…', extensions: { code } }] }));

describe('what a page says when something is missing', () => {
  it('is that a new version is there, and not that the net is bad, when its own is run no more', () => {
    render(<MissingNotice missing={refusedWith('PERSISTED_QUERY_REQUIRED')} onRetry={() => {}} />);
    expect(screen.getByText('Der er kommet en ny udgave af siden')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Indlæs siden igen' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Prøv igen' })).toBeNull();
  });

  it('is that it can be tried again when it can', async () => {
    let tried = 0;
    render(
      <MissingNotice
        missing={refusedWith('INTERNAL_SERVER_ERROR')}
        onRetry={() => {
          tried += 1;
        }}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igen' }));
    expect(tried).toBe(1);
  });
});
