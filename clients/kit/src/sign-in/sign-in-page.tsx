import { Notice } from '../design/notice.tsx';
import { PageFrame } from '../design/page-frame.tsx';

interface SignInPageProps {
  title: string;
  home: string;
  invitation: string;
  /** Why one stands here again; null for whoever just came. */
  reason: string | null;
  onSignIn: () => void;
}

/** The way in. */
export function SignInPage({ title, home, invitation, reason, onSignIn }: SignInPageProps) {
  return (
    <PageFrame title={title} home={home}>
      <h1>{title}</h1>
      {reason ? <Notice kind="warning">{reason}</Notice> : null}
      <p className="font-lead">{invitation}</p>
      <button type="button" className="button button-primary mt-5" onClick={onSignIn}>
        Log ind
      </button>
    </PageFrame>
  );
}
