import { serialize } from 'node:v8';
import { keepNamesInOneByte } from './one-byte-names.ts';

/** V8 writes a quotation mark before a text of one byte a character, and a c before one of two. */
const bytesOf = (text: string): number => (serialize(text)[2] === 0x22 ? 1 : 2);

describe('the names of a schema with a sign beyond Latin-1', () => {
  it('make no answer larger, once they are kept', () => {
    const sdl = '"Fields of a test …" type Quagga { stripesOfQuagga: Int }';
    keepNamesInOneByte(sdl);
    const [name = ''] = sdl.match(/stripes\w+/) ?? [];
    expect(bytesOf(JSON.stringify({ [name]: 1 }))).toBe(1);
  });

  it('make it twice as large else, which is why', () => {
    const sdl = '"Fields of a test …" type Okapi { stripesOfOkapi: Int }';
    const [name = ''] = sdl.match(/stripesOf\w+/) ?? [];
    expect(bytesOf(JSON.stringify({ [name]: 1 }))).toBe(2);
  });
});
