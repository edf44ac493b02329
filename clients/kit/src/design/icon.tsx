/** The icons of the design system that our pages use; its style sheet knows more. */
export type IconName =
  | 'account'
  | 'calendar-month'
  | 'check'
  | 'chevron-right'
  | 'error'
  | 'groups'
  | 'home'
  | 'hourglass'
  | 'info'
  | 'list-check'
  | 'location'
  | 'map'
  | 'minus'
  | 'person'
  | 'success'
  | 'support-agent'
  | 'time'
  | 'visibility'
  | 'warning';

/** A picture beside words that say the same; screen readers are spared it. */
export const Icon = ({ name }: { name: IconName }) => <span className={`icon icon-${name}`} aria-hidden="true" />;
