
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "AcceptContactResult": [
      "AcceptContactSuccess",
      "ContactAlreadyHelped",
      "IdempotencyConflict",
      "NotFound",
      "StaleVersion"
    ],
    "AddGoalResult": [
      "AddGoalSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "PlanClosed",
      "StaleVersion"
    ],
    "AssessInclusionResult": [
      "AssessInclusionSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound"
    ],
    "AssignCoordinatorResult": [
      "AlreadyCoordinator",
      "AssignCoordinatorSuccess",
      "CaseloadFull",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "StaleVersion"
    ],
    "BookAppointmentResult": [
      "BookAppointmentSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound"
    ],
    "CompleteChecklistItemResult": [
      "CompleteChecklistItemSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "TransitionNotOpen"
    ],
    "CompleteTaskResult": [
      "CompleteTaskSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "OutcomeMissing",
      "StaleVersion",
      "TaskNotOpen"
    ],
    "CreateJointPlanResult": [
      "ActivePlanExists",
      "CreateJointPlanSuccess",
      "EmploymentReasonMissing",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound"
    ],
    "DismissUnmatchedMessageResult": [
      "DismissUnmatchedMessageSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "MessageAlreadyDecided",
      "NotFound"
    ],
    "EndAnonymousEnrolmentResult": [
      "AnonymousEnrolmentAlreadyEnded",
      "EndAnonymousEnrolmentSuccess",
      "NotFound"
    ],
    "EndEnrolmentResult": [
      "AftercareMissing",
      "EndEnrolmentSuccess",
      "EnrolmentNotRunning",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "StaleVersion"
    ],
    "EndOrganisationResult": [
      "EndOrganisationSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "OrganisationHasEnd",
      "StaleVersion"
    ],
    "EnrolAnonymouslyResult": [
      "EnrolAnonymouslySuccess",
      "InvalidInput",
      "NotFound"
    ],
    "EnrolCitizenResult": [
      "AlreadyEnrolled",
      "EnrolCitizenSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NoCriterionMet",
      "NotFound"
    ],
    "ForwardContactResult": [
      "ContactAlreadyHelped",
      "ForwardContactSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "StaleVersion"
    ],
    "IdentifyCitizenResult": [
      "AlreadyRegistered",
      "IdempotencyConflict",
      "IdentifyCitizenSuccess",
      "InvalidInput",
      "NotFound"
    ],
    "Intervention": [
      "FactCourse",
      "GeneralCourse",
      "HousingFirstCourse",
      "SubstitutionTreatment"
    ],
    "LinkUnmatchedMessageResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "LinkUnmatchedMessageSuccess",
      "MessageAlreadyDecided",
      "NotFound"
    ],
    "MergeCitizensResult": [
      "AlreadyMerged",
      "IdempotencyConflict",
      "InvalidInput",
      "MergeCitizensSuccess",
      "NotFound"
    ],
    "Problem": [
      "ActivePlanExists",
      "AftercareMissing",
      "AlreadyCoordinator",
      "AlreadyEnrolled",
      "AlreadyMerged",
      "AlreadyRegistered",
      "AnonymousEnrolmentAlreadyEnded",
      "AppointmentNotOpen",
      "AppointmentNotYetDue",
      "CaseloadFull",
      "ContactAlreadyHelped",
      "EmploymentReasonMissing",
      "EnrolmentNotRunning",
      "IdempotencyConflict",
      "InvalidInput",
      "MessageAlreadyDecided",
      "NoCriterionMet",
      "NotFound",
      "NotMerged",
      "OrganisationHasEnd",
      "OutcomeMissing",
      "PlanClosed",
      "StaleVersion",
      "TaskNotOpen",
      "TransitionNotOpen"
    ],
    "RecordContactResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "RecordContactSuccess"
    ],
    "RecordLivingSituationResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "RecordLivingSituationSuccess"
    ],
    "RecordMissedAppointmentResult": [
      "AppointmentNotOpen",
      "AppointmentNotYetDue",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "RecordMissedAppointmentSuccess"
    ],
    "RegisterCitizenResult": [
      "AlreadyRegistered",
      "IdempotencyConflict",
      "InvalidInput",
      "RegisterCitizenSuccess"
    ],
    "ResolveContactResult": [
      "ContactAlreadyHelped",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "ResolveContactSuccess",
      "StaleVersion"
    ],
    "TaskAssignee": [
      "StaffMember",
      "Team"
    ],
    "UndoMergeCitizensResult": [
      "IdempotencyConflict",
      "NotFound",
      "NotMerged",
      "UndoMergeCitizensSuccess"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "AcceptContactResult": [
      "AcceptContactSuccess",
      "ContactAlreadyHelped",
      "IdempotencyConflict",
      "NotFound",
      "StaleVersion"
    ],
    "AddGoalResult": [
      "AddGoalSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "PlanClosed",
      "StaleVersion"
    ],
    "AssessInclusionResult": [
      "AssessInclusionSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound"
    ],
    "AssignCoordinatorResult": [
      "AlreadyCoordinator",
      "AssignCoordinatorSuccess",
      "CaseloadFull",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "StaleVersion"
    ],
    "BookAppointmentResult": [
      "BookAppointmentSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound"
    ],
    "CompleteChecklistItemResult": [
      "CompleteChecklistItemSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "TransitionNotOpen"
    ],
    "CompleteTaskResult": [
      "CompleteTaskSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "OutcomeMissing",
      "StaleVersion",
      "TaskNotOpen"
    ],
    "CreateJointPlanResult": [
      "ActivePlanExists",
      "CreateJointPlanSuccess",
      "EmploymentReasonMissing",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound"
    ],
    "DismissUnmatchedMessageResult": [
      "DismissUnmatchedMessageSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "MessageAlreadyDecided",
      "NotFound"
    ],
    "EndAnonymousEnrolmentResult": [
      "AnonymousEnrolmentAlreadyEnded",
      "EndAnonymousEnrolmentSuccess",
      "NotFound"
    ],
    "EndEnrolmentResult": [
      "AftercareMissing",
      "EndEnrolmentSuccess",
      "EnrolmentNotRunning",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "StaleVersion"
    ],
    "EndOrganisationResult": [
      "EndOrganisationSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "OrganisationHasEnd",
      "StaleVersion"
    ],
    "EnrolAnonymouslyResult": [
      "EnrolAnonymouslySuccess",
      "InvalidInput",
      "NotFound"
    ],
    "EnrolCitizenResult": [
      "AlreadyEnrolled",
      "EnrolCitizenSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NoCriterionMet",
      "NotFound"
    ],
    "ForwardContactResult": [
      "ContactAlreadyHelped",
      "ForwardContactSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "StaleVersion"
    ],
    "IdentifyCitizenResult": [
      "AlreadyRegistered",
      "IdempotencyConflict",
      "IdentifyCitizenSuccess",
      "InvalidInput",
      "NotFound"
    ],
    "Intervention": [
      "FactCourse",
      "GeneralCourse",
      "HousingFirstCourse",
      "SubstitutionTreatment"
    ],
    "LinkUnmatchedMessageResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "LinkUnmatchedMessageSuccess",
      "MessageAlreadyDecided",
      "NotFound"
    ],
    "MergeCitizensResult": [
      "AlreadyMerged",
      "IdempotencyConflict",
      "InvalidInput",
      "MergeCitizensSuccess",
      "NotFound"
    ],
    "Problem": [
      "ActivePlanExists",
      "AftercareMissing",
      "AlreadyCoordinator",
      "AlreadyEnrolled",
      "AlreadyMerged",
      "AlreadyRegistered",
      "AnonymousEnrolmentAlreadyEnded",
      "AppointmentNotOpen",
      "AppointmentNotYetDue",
      "CaseloadFull",
      "ContactAlreadyHelped",
      "EmploymentReasonMissing",
      "EnrolmentNotRunning",
      "IdempotencyConflict",
      "InvalidInput",
      "MessageAlreadyDecided",
      "NoCriterionMet",
      "NotFound",
      "NotMerged",
      "OrganisationHasEnd",
      "OutcomeMissing",
      "PlanClosed",
      "StaleVersion",
      "TaskNotOpen",
      "TransitionNotOpen"
    ],
    "RecordContactResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "RecordContactSuccess"
    ],
    "RecordLivingSituationResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "RecordLivingSituationSuccess"
    ],
    "RecordMissedAppointmentResult": [
      "AppointmentNotOpen",
      "AppointmentNotYetDue",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "RecordMissedAppointmentSuccess"
    ],
    "RegisterCitizenResult": [
      "AlreadyRegistered",
      "IdempotencyConflict",
      "InvalidInput",
      "RegisterCitizenSuccess"
    ],
    "ResolveContactResult": [
      "ContactAlreadyHelped",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "ResolveContactSuccess",
      "StaleVersion"
    ],
    "TaskAssignee": [
      "StaffMember",
      "Team"
    ],
    "UndoMergeCitizensResult": [
      "IdempotencyConflict",
      "NotFound",
      "NotMerged",
      "UndoMergeCitizensSuccess"
    ]
  }
};
      export default result;
    