import { appointments } from './2026-11-22-appointments.ts';
import { copies } from './2026-11-22-copies.ts';
import { hospitalStays } from './2026-11-22-hospital-stays.ts';
import { interventions } from './2026-11-22-interventions.ts';
import { substitution } from './2026-11-22-substitution.ts';

/** Oldest first. */
export const interventionMigrations = [interventions, substitution, appointments, hospitalStays, copies];
