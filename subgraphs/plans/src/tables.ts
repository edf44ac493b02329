import { mergesCountForAccess } from '@tvaers/kit/access/decision/remembered-decisions';
import { copies } from '../migrations/2026-11-22-copies.ts';
import { jointPlans } from '../migrations/2026-11-22-joint-plans.ts';
import { tasks } from '../migrations/2026-11-22-tasks.ts';
import { transitions } from '../migrations/2026-11-22-transitions.ts';
import { mergedRecords, mergedRecordsShortWay } from '../migrations/2026-11-24-merged-records.ts';
import { rowPolicies } from '../migrations/2026-11-24-row-policies.ts';
import { whereaboutsTold } from '../migrations/2026-11-29-whereabouts-told.ts';
import { knownEnrolments } from '../migrations/2026-11-30-known-enrolments.ts';
import { AftercarePlan } from './aftercare/aftercare-plan.entity.ts';
import { OutreachArea } from './areas/outreach-area.entity.ts';
import { CitizenCopy } from './citizen-copies/citizen-copy.entity.ts';
import { KnownEnrolment } from './citizen-copies/known-enrolment.entity.ts';
import { MergedRecord } from './citizen-copies/merged-record.entity.ts';
import { Action } from './joint-plans/action.entity.ts';
import { Goal } from './joint-plans/goal.entity.ts';
import { JointPlan } from './joint-plans/joint-plan.entity.ts';
import { StayCopy } from './stays/stay-copy.entity.ts';
import { Task } from './tasks/task.entity.ts';
import { ChecklistItem } from './transitions/checklist-item.entity.ts';
import { Transition } from './transitions/transition.entity.ts';

/** What this subgraph keeps: the entities, and the migrations that make their tables, oldest first. */
export const planEntities = [
  JointPlan,
  Goal,
  Action,
  Task,
  OutreachArea,
  Transition,
  ChecklistItem,
  AftercarePlan,
  CitizenCopy,
  KnownEnrolment,
  MergedRecord,
  StayCopy,
];
export const planMigrations = [
  jointPlans,
  tasks,
  transitions,
  copies,
  mergedRecords,
  mergedRecordsShortWay,
  rowPolicies,
  mergesCountForAccess('merged_record'),
  whereaboutsTold,
  knownEnrolments,
];
