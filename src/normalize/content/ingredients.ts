import { nearest, type Run, type Section } from './block.ts';
import { nameTest } from './element-words.ts';
import { ingredientWords } from './words/ingredients.ts';

const isIngredientName = nameTest(ingredientWords);

/** Whether a line is one of what a recipe needs, by names or by schema.org's property. */
export function isIngredient(run: Run): boolean {
  return nearest(run, isOfIngredients) !== null;
}

function isOfIngredients({ element, words, name }: Section): boolean {
  if (!('attribs' in element) || name === 'body') return false;
  if (/^(recipeIngredient|ingredients)$/.test(element.attribs.itemprop ?? '')) return true;
  return words !== '' && isIngredientName(words);
}
