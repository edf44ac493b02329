import type { Purpose } from '@tvaers/contract/purposes';
import type { Role } from '@tvaers/contract/roles';

/** Roles as the people who have them would say it. */
export const ROLE_NAMES: Record<Role, string> = {
  coordinator: 'Koordinator',
  outreach: 'Opsøgende medarbejder',
  fact: 'F-ACT-team',
  clinic: 'Rusmiddelbehandling',
  socialNurse: 'Socialsygeplejerske',
  shelter: 'Herberg',
  manager: 'Leder',
  steering: 'Styregruppe',
  operator: 'Drift',
  citizen: 'Borger',
  guardian: 'Værge',
  medcom: 'MedCom',
};

/** Why somebody looks something up (rule A1). */
export const PURPOSE_NAMES: Record<Purpose, string> = {
  treatment: 'Behandling',
  socialCase: 'Social sag',
  coordination: 'Koordinering',
  emergency: 'Nødadgang',
  quality: 'Kvalitetsarbejde',
  citizenSelf: 'Egne oplysninger',
  systemJob: 'Systemopgave',
};
