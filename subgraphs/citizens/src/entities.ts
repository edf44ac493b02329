import type { EntityClass } from '@tvaers/kit/database/data-source';
import { AccessDecision } from './access-decisions/access-decision.entity.ts';
import { AccessAlert } from './access-log/access-alert.entity.ts';
import { CollectedAccessCitizen } from './access-log/collected-access-citizen.entity.ts';
import { CollectedAccessEvent } from './access-log/collected-access-event.entity.ts';
import { CollectedAccessPeople } from './access-log/collected-access-people.entity.ts';
import { WitnessedSeal } from './access-log/witnessed-seal.entity.ts';
import { Block } from './blocks/block.entity.ts';
import { Citizen } from './citizens/citizen.entity.ts';
import { CitizenIdentifier } from './citizens/citizen-identifier.entity.ts';
import { ContactChannel } from './citizens/contact-channel.entity.ts';
import { GeneralPractitioner } from './citizens/general-practitioner.entity.ts';
import { SafetyNote } from './citizens/safety-note.entity.ts';
import { ConfidentialityChange } from './confidentiality/confidentiality-change.entity.ts';
import { Consent } from './consents/consent.entity.ts';
import { Contact } from './contacts/contact.entity.ts';
import { ContactHandover } from './contacts/contact-handover.entity.ts';
import { EmergencyAccess } from './emergency-access/emergency-access.entity.ts';
import { Enrolment } from './enrolments/enrolment.entity.ts';
import { InclusionAssessment } from './enrolments/inclusion-assessment.entity.ts';
import { Guardianship } from './guardians/guardianship.entity.ts';
import { LastSeen } from './last-seen/last-seen.entity.ts';
import { LivingSituation } from './living-situations/living-situation.entity.ts';
import { CitizenMerge } from './merges/citizen-merge.entity.ts';
import { ActingMunicipality } from './municipalities/acting-municipality.entity.ts';
import { Municipality, MunicipalityRegion } from './municipalities/municipality.entity.ts';
import { CitizenSearch } from './search/citizen-search.entity.ts';

/** All tables of this subgraph beside the kit's own. */
export const citizensEntities: readonly EntityClass[] = [
  ...[Citizen, CitizenIdentifier, SafetyNote, GeneralPractitioner, ContactChannel, CitizenMerge],
  ...[LivingSituation, ActingMunicipality, Municipality, MunicipalityRegion],
  ...[Enrolment, InclusionAssessment, Contact, ContactHandover, LastSeen, CitizenSearch],
  ...[Consent, Block, EmergencyAccess, AccessDecision, Guardianship, ConfidentialityChange],
  ...[CollectedAccessEvent, CollectedAccessPeople, CollectedAccessCitizen, WitnessedSeal, AccessAlert],
];
