/** Why somebody reads, as people call it; the names are those of the access token and the read log. */
const PURPOSE_WORDS: Readonly<Record<string, string>> = {
  treatment: 'behandling',
  socialCase: 'den sociale sag',
  coordination: 'at få hjælpen til at hænge sammen',
  emergency: 'en nødsituation',
  quality: 'kvalitet og tilsyn',
  citizenSelf: 'egen indsigt',
  systemJob: 'en automatisk opgave',
};

export const purposeTold = (purpose: string | null | undefined): string =>
  purpose ? (PURPOSE_WORDS[purpose] ?? purpose) : 'ikke oplyst';

/** What a consent can be limited to. */
export const CONSENT_PURPOSES = ['treatment', 'socialCase', 'coordination'] as const;
