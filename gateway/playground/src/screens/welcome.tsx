interface WelcomeProps {
  problem: string | null;
  onSignIn(): void;
}

/** Before sign-in: what this is, and the one thing to do. */
export function Welcome({ problem, onSignIn }: WelcomeProps) {
  return (
    <main className="welcome">
      <h1>Tværs Playground</h1>
      <p className="lead">
        Read the graph's documentation, run the example operations and write your own, as one of the people of this
        house.
      </p>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="primary" onClick={onSignIn}>
        Sign in
      </button>
      <p>You choose the person and the purpose on the next page. Both decide what the graph will show you.</p>
    </main>
  );
}
