import { type ReactNode, useEffect, useRef, useState } from 'react';

interface ConfirmedButtonProps {
  /** What the button says, and about what for those who do not see where it stands. */
  label: string;
  about: string;
  /** What happens, said before it does. */
  consequence: ReactNode;
  yes: string;
  working: boolean;
  onConfirm: () => void;
}

/** A button for what is not easily undone: it says what happens and asks once more. */
export function ConfirmedButton({ label, about, consequence, yes, working, onConfirm }: ConfirmedButtonProps) {
  const [asking, setAsking] = useState(false);
  const confirm = useRef<HTMLButtonElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) confirm.current?.focus();
  }, [asking]);
  const giveUp = () => {
    setAsking(false);
    // After the button has come back.
    setTimeout(() => button.current?.focus());
  };

  if (!asking)
    return (
      <button
        ref={button}
        type="button"
        className="button button-secondary tv-button-small"
        onClick={() => setAsking(true)}
      >
        {label}
        <span className="sr-only">: {about}</span>
      </button>
    );
  return (
    <div className="tv-confirm">
      <p>{consequence}</p>
      <div className="button-group">
        <button
          ref={confirm}
          type="button"
          className="button button-primary tv-button-small"
          aria-disabled={working}
          onClick={onConfirm}
        >
          {working ? 'Gemmer …' : yes}
        </button>
        <button type="button" className="button button-secondary tv-button-small" onClick={giveUp}>
          Fortryd
        </button>
      </div>
    </div>
  );
}
