import { generateKeyPairSync } from 'node:crypto';
import {
  ConfigurationError,
  listeningSettings,
  parseConfig,
  postgresUrlSetting,
  publicKeysSetting,
  switchSetting,
} from './config.ts';

const spki = (type: 'ed25519' | 'x25519') =>
  generateKeyPairSync(type as 'ed25519')
    .publicKey.export({ format: 'der', type: 'spki' })
    .toString('base64');
const shape = {
  ...listeningSettings,
  DATABASE_URL: postgresUrlSetting,
  KEYS: publicKeysSetting,
  SHOW: switchSetting(false),
};
const good = { DATABASE_URL: 'postgresql://a:b@127.0.0.1/x', KEYS: spki('ed25519') };

describe('the configuration', () => {
  it('listens on the loopback and any port unless told otherwise', () => {
    expect(parseConfig(shape, good)).toMatchObject({ HOST: '127.0.0.1', PORT: 0, LOG_LEVEL: 'info', SHOW: false });
  });

  it('names every mistake at once and quotes no value', () => {
    const wrong = { PORT: '99999', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://root:hunter2@x', SHOW: 'perhaps' };
    const reading = () => parseConfig(shape, wrong);
    expect(reading).toThrow(ConfigurationError);
    expect(reading).toThrow(
      /5 mistake[\s\S]*PORT: [\s\S]*LOG_LEVEL: [\s\S]*DATABASE_URL: [\s\S]*KEYS: is not set[\s\S]*SHOW: is on or off/,
    );
    expect(reading).not.toThrow(/hunter2/);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(parseConfig(shape, { ...good, PORT: '' }).PORT).toBe(0);
    expect(() => parseConfig(shape, { ...good, DATABASE_URL: '' })).toThrow(/DATABASE_URL: is not set/);
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(parseConfig(shape, good))).toBe(true);
  });

  it('reads several public keys while one is being changed, and no other kind of key', () => {
    const keys = (list: string) => parseConfig(shape, { ...good, KEYS: list }).KEYS;
    expect(keys(`${spki('ed25519')}, ${spki('ed25519')}`)).toHaveLength(2);
    for (const list of [spki('x25519'), 'word', `${good.KEYS},`]) expect(() => keys(list)).toThrow(/KEYS: /);
  });
});
