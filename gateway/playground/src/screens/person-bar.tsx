import type { SignedInPerson } from '../sign-in/signed-in-person.ts';

interface PersonBarProps {
  person: SignedInPerson;
  onAnother(): void;
  onSignOut(): void;
  onRestore(): void;
}

/** Always in sight: as whom, and with which purpose, the operations below are run. */
export function PersonBar({ person, onAnother, onSignOut, onRestore }: PersonBarProps) {
  return (
    <header className="person-bar">
      <h1>Tværs Playground</h1>
      <p>
        <strong>{person.name}</strong>
        <span>role: {person.role}</span>
        <span>purpose: {person.purpose}</span>
      </p>
      <div className="actions">
        <button type="button" onClick={onRestore}>
          Restore examples
        </button>
        <button type="button" onClick={onAnother}>
          Change person
        </button>
        <button type="button" onClick={onSignOut}>
          Sign out
        </button>
      </div>
    </header>
  );
}
