import type { Role } from './roles.ts';

/** What an operation needs its caller's role to have at all; which citizens and classes is decided where the data is. */
export const SCOPES = [
  'citizen:read',
  'citizen:write',
  'contact:write',
  'enrolment:write',
  'careTeam:write',
  'appointment:write',
  'anonymous:write',
  'plan:write',
  'task:write',
  'stay:read',
  'message:link',
  'message:deliver',
  'directory:read',
  'directory:write',
  'accessLog:read',
  'accessAlert:read',
  'consent:write',
  'emergency:take',
  'emergency:review',
  'decision:write',
  'figures:read',
  'queryPlan:read',
] as const;
export type Scope = (typeof SCOPES)[number];

const everyone: Scope[] = ['directory:read'];
const fieldWork: Scope[] = [...everyone, 'citizen:read', 'contact:write', 'task:write'];
/** Staff who meet people: they write down what a person agrees to, and may have to look before anybody can agree. */
const atTheCitizen: Scope[] = [...fieldWork, 'consent:write', 'emergency:take'];
/** The person and who stands for them. */
const household: Scope[] = [...everyone, 'citizen:read', 'accessLog:read', 'consent:write'];

/** Role to scopes. A role that is not listed, or a scope that is not in its row, is refused. */
export const SCOPES_OF_ROLE: Record<Role, readonly Scope[]> = {
  coordinator: [
    ...atTheCitizen,
    'citizen:write',
    'enrolment:write',
    'careTeam:write',
    'appointment:write',
    'plan:write',
    'stay:read',
    'message:link',
  ],
  outreach: [...atTheCitizen, 'citizen:write', 'anonymous:write'],
  fact: [...atTheCitizen, 'appointment:write', 'plan:write', 'stay:read'],
  clinic: [...atTheCitizen, 'appointment:write', 'anonymous:write', 'stay:read'],
  socialNurse: [...atTheCitizen, 'appointment:write', 'stay:read'],
  shelter: [...atTheCitizen, 'citizen:write'],
  manager: [
    ...fieldWork,
    'enrolment:write',
    'careTeam:write',
    'stay:read',
    'message:link',
    'accessLog:read',
    'accessAlert:read',
    'emergency:review',
    'decision:write',
    'figures:read',
    'queryPlan:read',
  ],
  steering: [...everyone, 'figures:read'],
  operator: [...everyone, 'directory:write', 'queryPlan:read'],
  citizen: household,
  guardian: household,
  medcom: ['message:deliver'],
};
