/** Invented combinations of common names; none of them is meant to be anybody. */

export const GIVEN_NAMES = {
  danish: {
    male: `Allan Anders Benny Bjarne Brian Carsten Claus Dennis Erik Finn Flemming Frank Hans Henning Ib Jan Jens Jesper
      Jimmy John Jørgen Karsten Keld Kenneth Kim Klaus Lars Leif Martin Michael Mogens Morten Niels Ole Palle Per Peter
      Poul Preben René Robert Ronni Steen Søren Thomas Tommy Torben Ulrik Verner`.split(/\s+/),
    female: `Anita Anja Anne Annette Bente Birgit Birthe Bodil Camilla Charlotte Connie Dorthe Ellen Gitte Hanne Heidi
      Helle Inge Jane Janni Jette Karina Kirsten Laila Lene Linda Lis Lone Maja Malene Mette Pia Rikke Sanne Susanne
      Tanja Tina Ulla Vibeke Winnie`.split(/\s+/),
  },
  foreign: {
    male: `Abdi Adrian Ahmed Aputsiaq Bogdan Costel Darius Dawid Florin Hassan Ion Ivan Janusz Krzysztof Malik Marek
      Minik Miroslav Mohamed Nuka Omar Pavel Rafal Robel Salah Sergej Tomasz Valdas Yusuf Zoltan`.split(/\s+/),
    female: `Agnieszka Aida Aleksandra Aviaja Beata Daiva Elena Fatuma Gabriela Irena Katarzyna Leyla Mariana Mihaela
      Naja Natalia Paninnguaq Rasa Samira Svetlana`.split(/\s+/),
  },
} as const;

export const FAMILY_NAMES = {
  danish: `Aagaard Andersen Bach Bertelsen Bisgaard Borg Brandt Bundgaard Carlsen Christoffersen Dalgaard Davidsen
    Eriksen Fisker Frandsen Friis Gregersen Grønbæk Hald Hedegaard Henningsen Hviid Iversen Jepsen Johnsen Juhl Karlsen
    Kjeldsen Klausen Kofoed Kragh Krogsgaard Lauridsen Lindholm Lorentzen Mortensen Munk Nygaard Overgaard Pedersen
    Ravn Rosendal Schou Simonsen Skovgaard Sørensen Thorup Toft Villadsen Winther`.split(/\s+/),
  foreign: `Ali Balan Bikila Dumitru Ivanov Jensen-Kleist Kazlauskas Kowalski Kruse-Petrussen Lipinski Lyberth Mehari
    Moldovan Nowak Osman Petrauskas Popa Rusu Sadiq Stankovic Szabo Warsame Wisniewski Yildiz Zielinski`.split(/\s+/),
} as const;

/** How people on the street speak of somebody; `*` is the given name. */
export const ALIASES = [
  ...['Store *', 'Lille *', 'Cykel-*', 'Gamle *', '* fra Valby', '* med hunden', 'Sorte *', 'Sømand-*'],
  ...['Kaptajnen', 'Professoren', 'Spillemanden', 'Bageren', 'Skrædderen', 'Lokoføreren', 'Fiskeren', 'Postmesteren'],
  ...['Tømreren', 'Jyden', 'Bornholmeren', 'Rødtop', 'Krølle', 'Musen', 'Bamse', 'Slangen', 'Sangeren', 'Poeten'],
] as const;

/** What is written down of somebody whose name nobody knows. */
export const UNKNOWN = {
  male: [
    ...['Ukendt mand, hund', 'Ukendt mand, grå hætte', 'Ukendt ung mand, cykel', 'Ukendt mand, krykker'],
    ...['Ukendt mand, taler polsk', 'Ukendt mand, grønt telt', 'Ukendt ældre mand, hvidt skæg', 'Ukendt mand, trompet'],
  ],
  female: [
    ...['Ukendt kvinde, rød jakke', 'Ukendt kvinde, barnevogn med poser', 'Ukendt ung kvinde, kort hår'],
    ...['Ukendt kvinde, to hunde', 'Ukendt kvinde, taler rumænsk', 'Ukendt ældre kvinde, rollator'],
  ],
} as const;
