import { type ReactNode, useId } from 'react';

interface FormFieldProps {
  label: string;
  /** Said beside the label, such as »(frivilligt)«. */
  aside?: string;
  hint?: string;
  /** What is wrong with what was written. */
  error?: string | null;
  /** The field itself, which carries what it is given. */
  children: (field: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }) => ReactNode;
}

/** A field with its label, its hint and what is wrong with it, tied together for screen readers. */
export function FormField({ label, aside, hint, error = null, children }: FormFieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`form-group ${error ? 'form-error' : ''}`}>
      <label className="form-label" htmlFor={id}>
        {label}
        {aside ? <span className="weight-normal"> {aside}</span> : null}
      </label>
      {hint ? (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <FieldError id={`${id}-error`} error={error} />
      {children({ id, 'aria-invalid': error !== null, 'aria-describedby': described || undefined })}
    </div>
  );
}

/** What is wrong, read out at once. */
export function FieldError({ id, error }: { id: string; error: string | null }) {
  if (!error) return null;
  return (
    <span className="form-error-message" id={id} role="alert">
      <span className="sr-only">Fejl: </span>
      {error}
    </span>
  );
}
