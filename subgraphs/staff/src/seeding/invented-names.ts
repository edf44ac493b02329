import type { Chance } from '@tvaers/kit/seeding/chance';

const FIRST_NAMES = [
  ...['Agnes', 'Aisha', 'Amalie', 'Anders', 'Asger', 'Astrid', 'Bertil', 'Birgitte', 'Bo', 'Cecilie', 'Christian'],
  ...['Dagmar', 'Ditte', 'Ebbe', 'Elin', 'Emil', 'Esben', 'Fatima', 'Frida', 'Gerda', 'Gustav', 'Hanne', 'Hassan'],
  ...['Helle', 'Ida', 'Ingrid', 'Ivan', 'Jakob', 'Jens', 'Johanne', 'Kaj', 'Karla', 'Kirsten', 'Klaus', 'Lars', 'Lea'],
  ...['Lone', 'Magnus', 'Malik', 'Maren', 'Mikkel', 'Nadia', 'Niels', 'Nora', 'Otto', 'Pernille', 'Poul', 'Rasmus'],
  ...['Rikke', 'Samir', 'Sanne', 'Selma', 'Signe', 'Silas', 'Solveig', 'Susanne', 'Svend', 'Thea', 'Tobias', 'Tove'],
  ...['Ulla', 'Valdemar', 'Vera', 'Viggo', 'Yasmin', 'Zara'],
];
/** Old words for fields, trees and shores rather than the surnames that thousands have. */
const LAST_NAMES = [
  ...['Agerlund', 'Askov', 'Birkmose', 'Blåkilde', 'Bøgeskov', 'Dalsø', 'Egelund', 'Elmevang', 'Engsig'],
  ...['Fjordbak', 'Fyrreklit', 'Grønkær', 'Havbro', 'Hedelykke', 'Hjulmose', 'Højvang', 'Klitbo', 'Kærsang'],
  ...['Lindeager', 'Lyngholt', 'Marehalm', 'Mosebryn', 'Månedal', 'Nattergård', 'Nørremark', 'Pilehave', 'Ravnkilde'],
  ...['Rosenlyng', 'Sandvig', 'Skovlyst', 'Slåenborg', 'Solbakke', 'Stenvad', 'Strandby', 'Søholt'],
  ...['Tjørnelund', 'Torpeng', 'Vandkær', 'Vibeholm', 'Vindeby', 'Østerlyng', 'Ådalsbo', 'Ålekær'],
];

/** A name nobody is known to have, always the same for the same words. */
export const inventedName = (chance: Chance, ...words: (string | number)[]): string =>
  `${chance.pick(FIRST_NAMES, 'first', ...words)} ${chance.pick(LAST_NAMES, 'last', ...words)}`;

/** Danish numbers have eight digits and none begins with 00: it can be read aloud and never rings. */
export function inventedPhone(chance: Chance, ...words: (string | number)[]): string {
  const digits = String(chance.between(0, 999_999, 'phone', ...words)).padStart(6, '0');
  return `+45 00 ${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4)}`;
}
