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
] as const;
export type Scope = (typeof SCOPES)[number];

const everyone: Scope[] = ['directory:read'];
const fieldWork: Scope[] = [...everyone, 'citizen:read', 'contact:write', 'task:write'];

/** Role to scopes. A role that is not listed, or a scope that is not in its row, is refused. */
export const SCOPES_OF_ROLE: Record<Role, readonly Scope[]> = {
  coordinator: [
    ...fieldWork,
    'citizen:write',
    'enrolment:write',
    'careTeam:write',
    'appointment:write',
    'plan:write',
    'stay:read',
    'message:link',
  ],
  outreach: [...fieldWork, 'citizen:write', 'anonymous:write'],
  fact: [...fieldWork, 'appointment:write', 'plan:write', 'stay:read'],
  clinic: [...fieldWork, 'appointment:write', 'anonymous:write', 'stay:read'],
  socialNurse: [...fieldWork, 'appointment:write', 'stay:read'],
  shelter: [...fieldWork, 'citizen:write'],
  manager: [
    ...fieldWork,
    'enrolment:write',
    'careTeam:write',
    'stay:read',
    'message:link',
    'accessLog:read',
    'accessAlert:read',
  ],
  steering: everyone,
  operator: [...everyone, 'directory:write'],
  citizen: [...everyone, 'citizen:read', 'accessLog:read'],
  guardian: [...everyone, 'citizen:read', 'accessLog:read'],
  medcom: ['message:deliver'],
};
