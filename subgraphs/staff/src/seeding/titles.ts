/** What the members of each team are, by their number; the list begins anew when the team is larger. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  coordinators: ['Myndighedskoordinator'],
  'fact-amager': ['Sygeplejerske', 'Overlæge', 'Psykolog', 'Socialrådgiver', 'Ergoterapeut', 'Sygeplejerske'],
  'fact-koebenhavn': ['Sygeplejerske', 'Overlæge', 'Psykolog', 'Socialrådgiver', 'Ergoterapeut', 'Sygeplejerske'],
  'gadeplan-vesterbro': ['Opsøgende medarbejder'],
  'gadeplan-indre-by': ['Opsøgende medarbejder'],
  'act-bostoette': ['Bostøttemedarbejder', 'Socialpædagog', 'Bostøttemedarbejder', 'Misbrugsbehandler'],
  'icm-bostoette': ['Bostøttemedarbejder', 'Socialpædagog'],
  'crk-city': ['Sygeplejerske', 'Overlæge', 'Social- og sundhedsassistent', 'Sygeplejerske'],
  'crk-amager': ['Sygeplejerske', 'Overlæge', 'Social- og sundhedsassistent', 'Sygeplejerske'],
  'socialsygeplejersker-bispebjerg': ['Socialsygeplejerske'],
  'socialsygeplejersker-pc-amager': ['Socialsygeplejerske'],
  'gadeplan-psykiatri': ['Sygeplejerske', 'Overlæge', 'Sygeplejerske', 'Socialrådgiver'],
  'herberget-sundholm': ['Herbergsmedarbejder', 'Pædagog', 'Nattevagt'],
  'herberget-toftegaard': ['Herbergsmedarbejder', 'Pædagog', 'Nattevagt'],
  sundhedsteamet: ['Læge', 'Sygeplejerske', 'Sygeplejerske', 'Social- og sundhedsassistent'],
  ledelse: ['Leder af udsatteenheden', 'Medlem af styregruppen', 'Driftsmedarbejder'],
  sociolancen: ['Socialfaglig medarbejder', 'Sundhedsfaglig medarbejder'],
  udrykningsteamet: ['Psykiater', 'Paramediciner', 'Paramediciner'],
  'akut-pc-koebenhavn': ['Læge', 'Sygeplejerske', 'Sygeplejerske'],
  'akut-pc-amager': ['Læge', 'Sygeplejerske', 'Sygeplejerske'],
  'seksuelle-overgreb': ['Læge', 'Sygeplejerske'],
  'maendenes-hjem': ['Vagtleder', 'Omsorgsmedarbejder', 'Sygeplejerske'],
  'natcafeen-stjernen': ['Nattevagt'],
  'team-selvskade': ['Psykolog', 'Psykolog', 'Sygeplejerske', 'Psykolog', 'Pædagog'],
};

/** The title of member `index` of a team; throws on a team without titles, which is a mistake in this seed. */
export function titleOf(teamKey: string, index: number): string {
  const titles = TITLES[teamKey];
  const title = titles?.[index % titles.length];
  if (!title) throw new Error(`No titles for the team "${teamKey}".`);
  return title;
}
