import { AnonymousEnrolment } from './anonymous/anonymous-enrolment.entity.ts';
import { Appointment } from './appointments/appointment.entity.ts';
import { KnownCitizen } from './copies/known-citizen.entity.ts';
import { KnownEnrolment } from './copies/known-enrolment.entity.ts';
import { KnownIdentifier } from './copies/known-identifier.entity.ts';
import { KnownOrganisation } from './copies/known-organisation.entity.ts';
import { MergedRecord } from './copies/merged-record.entity.ts';
import { BoardEntry } from './fact/board-entry.entity.ts';
import { FactCourse } from './fact/fact-course.entity.ts';
import { HospitalStay } from './hospital-stays/hospital-stay.entity.ts';
import { HousingFirstCourse } from './housing-first/housing-first-course.entity.ts';
import { Tenancy } from './housing-first/tenancy.entity.ts';
import { GeneralCourse } from './interventions/general-course.entity.ts';
import { Intervention } from './interventions/intervention.entity.ts';
import { MedcomMessage } from './medcom/medcom-message.entity.ts';
import { UnmatchedMessage } from './medcom/unmatched-message.entity.ts';
import { ConfirmedDose } from './substitution/confirmed-dose.entity.ts';
import { SafetyHold } from './substitution/safety-hold.entity.ts';
import { SubstitutionPrescription } from './substitution/substitution-prescription.entity.ts';

/** Every table this subgraph keeps beside the kit's. */
export const interventionEntities = [
  Intervention,
  GeneralCourse,
  FactCourse,
  BoardEntry,
  HousingFirstCourse,
  Tenancy,
  SubstitutionPrescription,
  SafetyHold,
  ConfirmedDose,
  Appointment,
  AnonymousEnrolment,
  HospitalStay,
  MedcomMessage,
  UnmatchedMessage,
  KnownCitizen,
  KnownEnrolment,
  KnownIdentifier,
  KnownOrganisation,
  MergedRecord,
];
