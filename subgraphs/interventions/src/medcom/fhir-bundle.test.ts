import { readMessageBundle, resolve, textAt, valueAt } from './fhir-bundle.ts';

const header = { resourceType: 'MessageHeader', id: 'one' };
const bundleWith = (...resources: object[]) =>
  readMessageBundle({ resourceType: 'Bundle', type: 'message', entry: resources.map((resource) => ({ resource })) });

describe('a message bundle', () => {
  it('is known by its type and its header, wherever the header stands', () => {
    expect(bundleWith({ resourceType: 'Patient' }, header)?.messageId).toBe('one');
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['another resource', { resourceType: 'Patient' }],
    ['a bundle of another type', { resourceType: 'Bundle', type: 'transaction', entry: [{ resource: header }] }],
    ['a bundle without entries', { resourceType: 'Bundle', type: 'message' }],
    [
      'a bundle without a header',
      { resourceType: 'Bundle', type: 'message', entry: [{ resource: { resourceType: 'Patient' } }] },
    ],
    [
      'a header without an id',
      { resourceType: 'Bundle', type: 'message', entry: [{ resource: { resourceType: 'MessageHeader' } }] },
    ],
    ['broken entries', { resourceType: 'Bundle', type: 'message', entry: [null, 1, { resource: 'x' }] }],
  ])('is not %s', (_what, body) => {
    expect(readMessageBundle(body)).toBeNull();
  });

  it('resolves references however they are written', () => {
    const patient = { resourceType: 'Patient', id: 'p1' };
    const bundle = readMessageBundle({
      ...{ resourceType: 'Bundle', type: 'message' },
      entry: [
        { resource: header },
        { fullUrl: 'urn:uuid:0b1c', resource: { resourceType: 'Organization' } },
        { resource: patient },
      ],
    });
    if (!bundle) throw new Error('No bundle.');
    for (const reference of ['Patient/p1', 'https://a.dk/fhir/Patient/p1', 'Patient/p1/_history/3'])
      expect(resolve(bundle, reference)).toEqual(patient);
    expect(resolve(bundle, 'urn:uuid:0b1c')?.resourceType).toBe('Organization');
    expect(resolve(bundle, '#in', { contained: [{ resourceType: 'Organization', id: 'in' }] })?.id).toBe('in');
    for (const reference of ['Encounter/p1', 'Patient/p2', '#gone', null])
      expect(resolve(bundle, reference)).toBeNull();
  });
});

describe('a value of a message', () => {
  it('is found through what repeats, and undefined where the path breaks off', () => {
    const element = { coding: [{ code: ' a ' }, { code: 'b' }] };
    expect(valueAt(element, 'coding', 'code')).toBe(' a ');
    expect(textAt(element, 'coding', 'code')).toBe('a');
    expect(valueAt(element, 'constructor')).toBeUndefined();
    expect(textAt({ name: 7 }, 'name')).toBeNull();
  });

  it('loses what PostgreSQL cannot keep, and not the message', () => {
    expect(textAt({ name: 'El\u0000mer \ud800' }, 'name')).toBe('Elmer \ufffd');
  });
});
