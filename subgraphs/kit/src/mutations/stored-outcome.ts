/** Outcomes as JSON that comes back as what it was: moments stay `Date`. */

const MOMENT = '$date';

export function writeStored(outcome: object): string {
  return JSON.stringify(outcome, function (this: Record<string, unknown>, name: string, value: unknown) {
    const original = this[name];
    return original instanceof Date ? { [MOMENT]: original.toISOString() } : value;
  });
}

export function readStored<Outcome>(text: string): Outcome {
  return JSON.parse(text, (_name, value: unknown) => (isMoment(value) ? new Date(value[MOMENT]) : value)) as Outcome;
}

const isMoment = (value: unknown): value is { [MOMENT]: string } =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 1 && MOMENT in value;
