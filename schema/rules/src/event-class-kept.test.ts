import { EVENT_CLASSES, EVENT_SOURCES } from '@tvaers/contract/events';
import { fieldLabels } from './effective-class.ts';
import { checkEvents, eventClassKept } from './event-class-kept.ts';
import { findingsOf, graphOf } from './graph-of.ts';

const labelsOf = (text: string) => fieldLabels(graphOf({ interventions: text }));

describe('event-class-kept', () => {
  it('refuses an event that copies a stricter field', () => {
    const labels = labelsOf('type HospitalStay {\n  ward: String @access(class: "psychiatry")\n}');
    expect(checkEvents(labels, { 'intervention.hospital-stay-changed': ['HospitalStay.ward'] })).toEqual([
      {
        ...{ file: 'interventions.graphql', line: 2 },
        message:
          'HospitalStay.ward is "psychiatry", but the event intervention.hospital-stay-changed carries it as "hospitalStay". Add the class to EVENT_CLASSES in schema/contract.',
      },
    ]);
  });

  it('refuses an event about nobody that carries something about somebody', () => {
    const labels = labelsOf('type Organisation { patient: ID @access(class: "identity") }');
    expect(checkEvents(labels, { 'staff.organisation-changed': ['Organisation.patient'] })).toEqual([
      expect.objectContaining({ message: expect.stringContaining('carries it as about nobody') }),
    ]);
  });

  it('reads which fields the events copy from the contract, where every event is listed', () => {
    expect(Object.keys(EVENT_SOURCES)).toEqual(Object.keys(EVENT_CLASSES));
    const interventions = 'type HospitalStay { state: String @access(class: "psychiatry") }';
    expect(findingsOf(eventClassKept, { interventions })).toHaveLength(1);
  });
});
