/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { draftOf, draftsBelongTo, dropDraft, forgetDrafts, keepDraft } from './drafts.ts';

const MINUTE = 60_000;

describe('what somebody was writing', () => {
  beforeEach(() => {
    forgetDrafts();
    draftsBelongTo('karen');
  });

  it('is there again for the same person, until it is sent or given up', () => {
    keepDraft('consent', { lastDay: '2027-01-01' });
    draftsBelongTo('karen');
    expect(draftOf('consent')).toEqual({ lastDay: '2027-01-01' });
    dropDraft('consent');
    expect(draftOf('consent')).toBeNull();
  });

  it('is gone for whoever signs in next', () => {
    keepDraft('consent', 'Karens');
    draftsBelongTo('mads');
    draftsBelongTo('karen');
    expect([draftOf('consent'), Object.keys(sessionStorage)]).toEqual([null, []]);
  });

  it('is gone after half an hour', () => {
    keepDraft('consent', 'gammelt', 0);
    expect([draftOf('consent', 30 * MINUTE), draftOf('consent', 31 * MINUTE)]).toEqual(['gammelt', null]);
    draftsBelongTo('karen', 31 * MINUTE);
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  it('is forgotten by whoever signs out, and nothing else in the tab is', () => {
    sessionStorage.setItem('somebody-else', 'x');
    keepDraft('consent', 'Karens');
    forgetDrafts();
    expect(Object.keys(sessionStorage)).toEqual(['somebody-else']);
    sessionStorage.clear();
  });
});
