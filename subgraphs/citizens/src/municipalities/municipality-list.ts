/** The 99 codes of Danish municipalities by the region they belonged to when 2026 ended (five regions, dk-core 1081-1085). */
const HOVEDSTADEN = `0101 København, 0147 Frederiksberg, 0151 Ballerup, 0153 Brøndby, 0155 Dragør, 0157 Gentofte,
  0159 Gladsaxe, 0161 Glostrup, 0163 Herlev, 0165 Albertslund, 0167 Hvidovre, 0169 Høje-Taastrup, 0173 Lyngby-Taarbæk,
  0175 Rødovre, 0183 Ishøj, 0185 Tårnby, 0187 Vallensbæk, 0190 Furesø, 0201 Allerød, 0210 Fredensborg, 0217 Helsingør,
  0219 Hillerød, 0223 Hørsholm, 0230 Rudersdal, 0240 Egedal, 0250 Frederikssund, 0260 Halsnæs, 0270 Gribskov,
  0400 Bornholm`;
const SJAELLAND = `0253 Greve, 0259 Køge, 0265 Roskilde, 0269 Solrød, 0306 Odsherred, 0316 Holbæk, 0320 Faxe,
  0326 Kalundborg, 0329 Ringsted, 0330 Slagelse, 0336 Stevns, 0340 Sorø, 0350 Lejre, 0360 Lolland, 0370 Næstved,
  0376 Guldborgsund, 0390 Vordingborg`;
const SYDDANMARK = `0410 Middelfart, 0420 Assens, 0430 Faaborg-Midtfyn, 0440 Kerteminde, 0450 Nyborg, 0461 Odense,
  0479 Svendborg, 0480 Nordfyns, 0482 Langeland, 0492 Ærø, 0510 Haderslev, 0530 Billund, 0540 Sønderborg, 0550 Tønder,
  0561 Esbjerg, 0563 Fanø, 0573 Varde, 0575 Vejen, 0580 Aabenraa, 0607 Fredericia, 0621 Kolding, 0630 Vejle`;
const MIDTJYLLAND = `0615 Horsens, 0657 Herning, 0661 Holstebro, 0665 Lemvig, 0671 Struer, 0706 Syddjurs,
  0707 Norddjurs, 0710 Favrskov, 0727 Odder, 0730 Randers, 0740 Silkeborg, 0741 Samsø, 0746 Skanderborg, 0751 Aarhus,
  0756 Ikast-Brande, 0760 Ringkøbing-Skjern, 0766 Hedensted, 0779 Skive, 0791 Viborg`;
const NORDJYLLAND = `0773 Morsø, 0787 Thisted, 0810 Brønderslev, 0813 Frederikshavn, 0820 Vesthimmerland, 0825 Læsø,
  0840 Rebild, 0846 Mariagerfjord, 0849 Jammerbugt, 0851 Aalborg, 0860 Hjørring`;
/** Administered by the state, so it has a code and no region. */
const NO_REGION = '0411 Christiansø';

/** A stretch of time in which a municipality belongs to a region; both days are included, a null end is open. */
export interface RegionPeriod {
  region: string;
  validFrom: string;
  validTo: string | null;
}

export interface ListedMunicipality {
  code: string;
  name: string;
  regions: readonly RegionPeriod[];
}

/** The municipal reform that made today's municipalities and regions. */
const REFORM = '2007-01-01';
const unchanged = (region: string): RegionPeriod[] => [{ region, validFrom: REFORM, validTo: null }];
/** Region Østdanmark takes over both eastern regions on 1 January 2027. */
const intoOestdanmark = (region: string): RegionPeriod[] => [
  { region, validFrom: REFORM, validTo: '2026-12-31' },
  { region: 'Region Østdanmark', validFrom: '2027-01-01', validTo: null },
];

const listed = (list: string, regions: readonly RegionPeriod[]): ListedMunicipality[] =>
  list.split(/,\s*/).map((entry) => ({ code: entry.slice(0, 4), name: entry.slice(5), regions }));

/**
 * Every municipality, in the project's own form; dk-core has the codes but no region, and none of what changes in 2027.
 * The migration copies it into the database, so a change here needs a new migration.
 */
export const MUNICIPALITIES: readonly ListedMunicipality[] = [
  ...listed(HOVEDSTADEN, intoOestdanmark('Region Hovedstaden')),
  ...listed(SJAELLAND, intoOestdanmark('Region Sjælland')),
  ...listed(SYDDANMARK, unchanged('Region Syddanmark')),
  ...listed(MIDTJYLLAND, unchanged('Region Midtjylland')),
  ...listed(NORDJYLLAND, unchanged('Region Nordjylland')),
  ...listed(NO_REGION, []),
];
