/** Kinds of knowledge about a person as people call them; the names are those of the access policy and the read log. */
export const DATA_CLASS_WORDS = {
  identity: 'navn og CPR-nummer',
  contactInfo: 'kontakt og opholdssted',
  socialCase: 'den sociale sag',
  plan: 'den fælles plan',
  health: 'helbred',
  psychiatry: 'psykiatri',
  substance: 'rusmidler',
  dose: 'medicin og udlevering',
  offence: 'strafbare forhold',
  economyEmployment: 'økonomi og arbejde',
  protectedAddress: 'beskyttet adresse',
  hospitalStay: 'indlæggelser',
  accessLog: 'listen over, hvem der har set oplysningerne',
} as const;
type DataClassName = keyof typeof DATA_CLASS_WORDS;

/** The same as the graph's enum `DataClass` writes them. */
export const DATA_CLASSES = {
  IDENTITY: 'identity',
  CONTACT_INFO: 'contactInfo',
  SOCIAL_CASE: 'socialCase',
  PLAN: 'plan',
  HEALTH: 'health',
  PSYCHIATRY: 'psychiatry',
  SUBSTANCE: 'substance',
  DOSE: 'dose',
  OFFENCE: 'offence',
  ECONOMY_EMPLOYMENT: 'economyEmployment',
  PROTECTED_ADDRESS: 'protectedAddress',
  HOSPITAL_STAY: 'hospitalStay',
  ACCESS_LOG: 'accessLog',
} as const satisfies Record<string, DataClassName>;
export type DataClassValue = keyof typeof DATA_CLASSES;

/** What a person can agree that others see: the rest follows from a task, from a decision, or is theirs alone. */
export const CONSENT_CLASSES = [
  'PLAN',
  'SOCIAL_CASE',
  'ECONOMY_EMPLOYMENT',
  'HEALTH',
  'PSYCHIATRY',
  'SUBSTANCE',
  'DOSE',
  'HOSPITAL_STAY',
  'OFFENCE',
] as const satisfies readonly DataClassValue[];

/** What a person can shut others out from. */
export const BLOCK_CLASSES = [
  'IDENTITY',
  'CONTACT_INFO',
  ...CONSENT_CLASSES,
] as const satisfies readonly DataClassValue[];

const list = new Intl.ListFormat('da-DK');
const isKnown = (name: string): name is DataClassName => name in DATA_CLASS_WORDS;
const NAMES = Object.keys(DATA_CLASS_WORDS);
/** Always in one order, what is not known at the end. */
const placeOf = (name: string): number => (isKnown(name) ? NAMES.indexOf(name) : NAMES.length);
const words = (name: string): string => (isKnown(name) ? DATA_CLASS_WORDS[name] : name);

/** »helbred, psykiatri og indlæggelser«, out of names as the read log has them. Unknown ones are told by their name. */
export const classNamesTold = (names: readonly string[]): string =>
  list.format([...new Set(names)].sort((one, other) => placeOf(one) - placeOf(other)).map(words));

/** The same out of the graph's enum. */
export const classesTold = (classes: readonly DataClassValue[]): string =>
  classNamesTold(classes.map((one) => DATA_CLASSES[one] ?? one));
