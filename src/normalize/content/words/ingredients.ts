/** Names of the element around what a recipe needs; the steps alone are no recipe. */
export const ingredientWords: readonly string[] = [
  'ingredient*',
  'ingredienser',
  'ingredienti',
  'ingrediënten',
  'ingrédients',
  'skladniki',
  'składniki',
  'zutaten*',
];
