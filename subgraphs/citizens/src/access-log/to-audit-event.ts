import type { AccessEventRow } from './read-access-log.ts';

const DICOM = 'http://dicom.nema.org/resources/ontology/DCM';

/** A row of the read log as a FHIR R4 AuditEvent. It names the unit and the role, as the log does, and no employee. */
export const toAuditEvent = (row: AccessEventRow): object => ({
  resourceType: 'AuditEvent',
  id: row.id,
  type: { system: 'http://terminology.hl7.org/CodeSystem/audit-event-type', code: 'rest' },
  subtype: [{ display: row.operation }],
  action: row.activity === 'WRITE' ? 'U' : 'R',
  recorded: row.at.toISOString(),
  outcome: row.outcome === 'DENIED' ? '4' : '0',
  outcomeDesc: row.outcome,
  purposeOfEvent: [{ text: row.purpose }],
  agent: [
    {
      type: { coding: [{ system: DICOM, code: '110153', display: 'Source Role ID' }] },
      role: [{ text: row.role }],
      ...(row.organisationId && { who: { reference: `Organization/${row.organisationId}` } }),
      requestor: true,
      policy: [row.basis],
    },
  ],
  source: { site: row.subgraph, observer: { display: 'Tværs' } },
  entity: [
    {
      what: { reference: `Patient/${row.citizenId}` },
      role: { system: 'http://terminology.hl7.org/CodeSystem/object-role', code: '1' },
      securityLabel: row.dataClasses.map((dataClass) => ({ text: dataClass })),
    },
  ],
});
