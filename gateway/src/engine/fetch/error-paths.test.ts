import { GraphQLError } from 'graphql';
import { placeEntityError, placeFieldError, wholeFault } from './error-paths.ts';

const error = (...path: (string | number)[]) => new GraphQLError('broken', { path });
const NAMES = new Map([['asked_id', 'id']]);

describe('the path of an error', () => {
  it('is where the client asked for the entity it is about', () => {
    const places = [
      ['people', 0],
      ['people', 3],
    ];
    expect(placeEntityError(error('_entities', 1, 'note', 'text'), places, NAMES).path).toEqual([
      'people',
      3,
      'note',
      'text',
    ]);
  });

  it('has the names the client chose', () => {
    expect(placeFieldError(error('people', 2, 'asked_id'), [], NAMES).path).toEqual(['people', 2, 'id']);
  });

  it('is left out when nobody knows it', () => {
    expect(placeEntityError(new GraphQLError('broken'), [], NAMES).path).toBeUndefined();
    expect(placeEntityError(error('_entities', 7), [['people']], NAMES).path).toBeUndefined();
  });

  it('is not given to the fault of a whole fetch', () => {
    const fault = new GraphQLError('down');
    expect(wholeFault(fault)).toBe(fault);
    expect(wholeFault(new TypeError('secret')).message).toBe('A fetch failed.');
  });
});
