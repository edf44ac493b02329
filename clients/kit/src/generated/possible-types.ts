
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
    "AppointGuardianResult": [
      "AppointGuardianSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound"
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
    "BlockAccessResult": [
      "BlockAccessSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound"
    ],
    "BookAppointmentResult": [
      "BookAppointmentSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound"
    ],
    "ChangeConsentResult": [
      "ChangeConsentSuccess",
      "ConsentNotActive",
      "ConsentTooLong",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "StaleVersion"
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
    "EndAccessDecisionResult": [
      "EndAccessDecisionSuccess",
      "IdempotencyConflict",
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
    "EndGuardianshipResult": [
      "EndGuardianshipSuccess",
      "IdempotencyConflict",
      "NotFound"
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
    "GiveConsentResult": [
      "ConsentTooLong",
      "GiveConsentSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound"
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
    "LiftBlockResult": [
      "BlockAlreadyLifted",
      "IdempotencyConflict",
      "LiftBlockSuccess",
      "NotFound",
      "StaleVersion"
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
      "AlreadyReviewed",
      "AnonymousEnrolmentAlreadyEnded",
      "AppointmentNotOpen",
      "AppointmentNotYetDue",
      "BlockAlreadyLifted",
      "CaseloadFull",
      "ConsentNotActive",
      "ConsentTooLong",
      "ContactAlreadyHelped",
      "EmergencyAccessOver",
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
      "OwnEmergencyAccess",
      "PlanClosed",
      "StaleVersion",
      "TaskNotOpen",
      "TooManyEmergencyAccesses",
      "TransitionNotOpen"
    ],
    "RecordAccessDecisionResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "RecordAccessDecisionSuccess"
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
    "RenewEmergencyAccessResult": [
      "EmergencyAccessOver",
      "IdempotencyConflict",
      "NotFound",
      "RenewEmergencyAccessSuccess"
    ],
    "ResolveContactResult": [
      "ContactAlreadyHelped",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "ResolveContactSuccess",
      "StaleVersion"
    ],
    "ReviewEmergencyAccessResult": [
      "AlreadyReviewed",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "OwnEmergencyAccess",
      "ReviewEmergencyAccessSuccess",
      "StaleVersion"
    ],
    "SetConfidentialityResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "SetConfidentialitySuccess",
      "StaleVersion"
    ],
    "TakeEmergencyAccessResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "TakeEmergencyAccessSuccess",
      "TooManyEmergencyAccesses"
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
    ],
    "WithdrawConsentResult": [
      "ConsentNotActive",
      "IdempotencyConflict",
      "NotFound",
      "StaleVersion",
      "WithdrawConsentSuccess"
    ],
    "WithholdEmergencyAccessResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "StaleVersion",
      "WithholdEmergencyAccessSuccess"
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
    "AppointGuardianResult": [
      "AppointGuardianSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound"
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
    "BlockAccessResult": [
      "BlockAccessSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound"
    ],
    "BookAppointmentResult": [
      "BookAppointmentSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound"
    ],
    "ChangeConsentResult": [
      "ChangeConsentSuccess",
      "ConsentNotActive",
      "ConsentTooLong",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "StaleVersion"
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
    "EndAccessDecisionResult": [
      "EndAccessDecisionSuccess",
      "IdempotencyConflict",
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
    "EndGuardianshipResult": [
      "EndGuardianshipSuccess",
      "IdempotencyConflict",
      "NotFound"
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
    "GiveConsentResult": [
      "ConsentTooLong",
      "GiveConsentSuccess",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound"
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
    "LiftBlockResult": [
      "BlockAlreadyLifted",
      "IdempotencyConflict",
      "LiftBlockSuccess",
      "NotFound",
      "StaleVersion"
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
      "AlreadyReviewed",
      "AnonymousEnrolmentAlreadyEnded",
      "AppointmentNotOpen",
      "AppointmentNotYetDue",
      "BlockAlreadyLifted",
      "CaseloadFull",
      "ConsentNotActive",
      "ConsentTooLong",
      "ContactAlreadyHelped",
      "EmergencyAccessOver",
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
      "OwnEmergencyAccess",
      "PlanClosed",
      "StaleVersion",
      "TaskNotOpen",
      "TooManyEmergencyAccesses",
      "TransitionNotOpen"
    ],
    "RecordAccessDecisionResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "RecordAccessDecisionSuccess"
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
    "RenewEmergencyAccessResult": [
      "EmergencyAccessOver",
      "IdempotencyConflict",
      "NotFound",
      "RenewEmergencyAccessSuccess"
    ],
    "ResolveContactResult": [
      "ContactAlreadyHelped",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "ResolveContactSuccess",
      "StaleVersion"
    ],
    "ReviewEmergencyAccessResult": [
      "AlreadyReviewed",
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "OwnEmergencyAccess",
      "ReviewEmergencyAccessSuccess",
      "StaleVersion"
    ],
    "SetConfidentialityResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "SetConfidentialitySuccess",
      "StaleVersion"
    ],
    "TakeEmergencyAccessResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "TakeEmergencyAccessSuccess",
      "TooManyEmergencyAccesses"
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
    ],
    "WithdrawConsentResult": [
      "ConsentNotActive",
      "IdempotencyConflict",
      "NotFound",
      "StaleVersion",
      "WithdrawConsentSuccess"
    ],
    "WithholdEmergencyAccessResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "NotFound",
      "StaleVersion",
      "WithholdEmergencyAccessSuccess"
    ]
  }
};
      export default result;
    