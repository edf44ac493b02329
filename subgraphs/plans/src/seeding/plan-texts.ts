import type { Goal } from '../joint-plans/goal.entity.ts';

/** What people say they want, as it stands first in a plan. Invented. */
export const CITIZENS_WORDS = [
  'Jeg vil gerne have et sted, hvor jeg kan låse døren.',
  'Jeg vil sove en hel nat uden at holde øje.',
  'Jeg vil ikke flyttes rundt mere. Et sted og så bare blive.',
  'Jeg vil have styr på medicinen, så hovedet ikke kører.',
  'Jeg vil se min datter igen, når jeg har fået det bedre.',
  'Jeg vil have en tand lavet og kunne spise almindelig mad.',
  'Hunden skal med, ellers er det lige meget.',
  'Jeg vil ned i dosis, men ikke for hurtigt.',
  'Jeg vil bare have ro. Og én, jeg kan ringe til.',
  'Jeg vil have penge på kortet den første, uden bøvl.',
  'Jeg vil gerne have noget at lave om dagen.',
  'Jeg vil ikke på hospitalet igen på den måde.',
  'Jeg vil hjem til Jylland til foråret, når benet er godt.',
  'Jeg vil snakke med en, der ikke stiller de samme spørgsmål forfra.',
  'Jeg vil have hjælp til posten. Jeg åbner den ikke selv.',
  'Jeg vil have et bad og rent tøj hver uge.',
  'Jeg vil kunne mærke mig selv uden at drikke.',
  'Jeg vil gerne prøve lejligheden, hvis I kommer forbi.',
  'Jeg vil have en læge, der kender mig.',
  'Jeg vil arbejde med træ igen, som før.',
  'Jeg vil have fred for stemmerne om natten.',
  'Jeg vil have orden på mine papirer, så jeg kan blive her.',
  'Jeg vil gerne lave min egen mad.',
  'Jeg vil have såret på foden til at hele.',
  'Jeg vil være et sted, hvor de andre ikke er på stoffer.',
  'Jeg vil gerne have min bror med til møderne.',
  'Jeg ved det ikke endnu. Spørg mig igen, når jeg har sovet.',
  'Jeg vil have mine briller og kunne læse avisen.',
  'Jeg vil have lov at sige nej uden at ryge ud.',
  'Jeg vil gerne blive på gaden lidt endnu, men have varme støvler.',
] as const;

interface GoalText {
  title: string;
  kind: Goal['kind'];
  actions: readonly string[];
}

/** Goals with what is done towards them, in the three kinds of Fælles Faglige Begreber. Invented. */
export const GOAL_TEXTS: readonly GoalText[] = [
  {
    title: 'At få og beholde en bolig',
    kind: 'DEVELOP',
    actions: ['Skrive op til bolig', 'Se på lejlighed sammen', 'Aftale bostøtte de første tre måneder'],
  },
  {
    title: 'At sove inde i vinter',
    kind: 'MAINTAIN',
    actions: ['Holde plads på herberget', 'Aftale natcafé, når herberget er fuldt', 'Skaffe sovepose og varme støvler'],
  },
  {
    title: 'At få fast substitutionsbehandling',
    kind: 'DEVELOP',
    actions: ['Følge med til første samtale', 'Aftale udlevering tæt på', 'Gennemgå dosis med lægen'],
  },
  {
    title: 'At tage medicinen, som den er tænkt',
    kind: 'MAINTAIN',
    actions: ['Dosisæske hver mandag', 'Tale med F-ACT om bivirkninger', 'Tage blodprøve'],
  },
  {
    title: 'At undgå nye indlæggelser',
    kind: 'LIMIT_LOSS',
    actions: ['Lave kriseplan sammen', 'Aftale hvem der ringes til', 'Ugentligt besøg af gadeplansteamet'],
  },
  {
    title: 'At få styr på økonomien',
    kind: 'DEVELOP',
    actions: ['Søge om hjælp til enkeltudgifter', 'Åbne nemkonto', 'Aftale afdrag på gælden'],
  },
  {
    title: 'At få et sår til at hele',
    kind: 'LIMIT_LOSS',
    actions: ['Sårpleje to gange om ugen', 'Aftale fast tid hos Sundhedsteamet', 'Skaffe fodtøj, der passer'],
  },
  {
    title: 'At have nogen at være sammen med',
    kind: 'DEVELOP',
    actions: ['Besøge værestedet sammen', 'Ringe til familien', 'Finde en fast dag i værkstedet'],
  },
  {
    title: 'At få en læge, der kender mig',
    kind: 'DEVELOP',
    actions: ['Vælge læge', 'Følge med første gang', 'Aftale årlig gennemgang'],
  },
  {
    title: 'At drikke mindre',
    kind: 'LIMIT_LOSS',
    actions: ['Samtale i rusmiddelbehandlingen', 'Føre dagbog i en uge', 'Aftale afrusning, når det passer'],
  },
];

/** Why employment waits, where it does (rule R07). */
export const EMPLOYMENT_REASONS = [
  'Helbredet kommer først. Vi taler om det igen ved næste opfølgning.',
  'Der skal være et sted at bo, før noget andet giver mening.',
  'Borgeren ønsker ro i tre måneder efter udskrivningen.',
  'Sagen i jobcentret er på vej, og der er risiko for sanktion. Koordinatoren følger den.',
] as const;

/** What coordinators note down to do. */
export const FOLLOW_UP_TITLES = [
  'Følg op på planen sammen med borgeren',
  'Ring til jobcentret om ydelsen',
  'Aftal netværksmøde med F-ACT og bostøtten',
  'Spørg til boligansøgningen',
  'Hent samtykkeerklæringen underskrevet',
] as const;

export const ESCORT_TITLES = [
  'Følg med til lægen',
  'Følg med til første samtale i behandlingen',
  'Følg med til tandlægen',
] as const;

/** Outreach titles tell that somebody is to be found, never what was missed. */
export const OUTREACH_TITLE = 'Find borgeren og hør, hvordan det går';
