import { writeJson } from './write-json.ts';

describe('JSON as it leaves', () => {
  const danish = { name: 'Søren Ærø Ågård' };
  const read = ({ text, encoding }: ReturnType<typeof writeJson>, as = encoding) =>
    JSON.parse(Buffer.from(text, encoding).toString(as));

  it('is UTF-8 for whoever asks for nothing else', () => {
    for (const acceptCharset of [undefined, 'utf-8', 'iso-8859-15']) {
      const written = writeJson(danish, acceptCharset);
      expect(written).toMatchObject({ encoding: 'utf8', contentType: 'application/json; charset=utf-8' });
      expect(read(written)).toEqual(danish);
    }
  });

  it('is Latin-1 for whoever reads it, one byte for each sign', () => {
    const written = writeJson(danish, 'ISO-8859-1, utf-8');
    expect(written).toMatchObject({ encoding: 'latin1', contentType: 'application/json; charset=iso-8859-1' });
    expect(Buffer.byteLength(written.text, written.encoding)).toBe(written.text.length);
    expect(read(written)).toEqual(danish);
  });

  it.each(['…', 'Łukasz', 'ندى', '🏠', '\u0100'])('is UTF-8 where something is beyond Latin-1: %s', (name) => {
    const written = writeJson({ name }, 'iso-8859-1, utf-8');
    expect(written.encoding).toBe('utf8');
    expect(read(written)).toEqual({ name });
  });

  it('holds every sign of Latin-1', () => {
    const all = String.fromCharCode(...Array.from({ length: 256 }, (_, code) => code));
    expect(read(writeJson({ all }, 'iso-8859-1'), 'latin1')).toEqual({ all });
  });
});
