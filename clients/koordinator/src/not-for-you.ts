/** Where the graph says null: there is nothing, or nothing for this reader. The two look alike on purpose. */
export const NOTHING_FOR_YOU = 'Intet noteret, eller ikke noget, du har adgang til at se.';
