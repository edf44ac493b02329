import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { joinLoaders } from '@tvaers/kit/graphql/loaders';
import { createAppointmentLoaders } from './appointments/appointment.loaders.ts';
import { createFactLoaders } from './fact/fact.loaders.ts';
import { createHospitalStayLoaders } from './hospital-stays/hospital-stay.loaders.ts';
import { createHousingFirstLoaders } from './housing-first/housing-first.loaders.ts';
import { createInterventionLoaders } from './interventions/intervention.loaders.ts';
import { createUnmatchedMessageLoaders } from './medcom/unmatched-message.loaders.ts';
import { createSubstitutionLoaders } from './substitution/substitution.loaders.ts';

/** Built once per operation, so that a cached row never outlives the viewer it was read for. */
export const createLoaders = (context: OperationContext) =>
  joinLoaders(
    createInterventionLoaders(context),
    createFactLoaders(context),
    createHousingFirstLoaders(context),
    createSubstitutionLoaders(context),
    createAppointmentLoaders(context),
    createHospitalStayLoaders(context),
    createUnmatchedMessageLoaders(context),
  );

export type InterventionsLoaders = ReturnType<typeof createLoaders>;

export interface InterventionsContext extends OperationContext {
  readonly loaders: InterventionsLoaders;
}
