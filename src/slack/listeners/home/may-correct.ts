import type { WebClient } from '@slack/web-api';
import type { Article } from '../../../knowledge/article/article.ts';
import type { People } from '../../people/people.ts';

/**
 * Admins may correct every article. Editors may correct what was imported: they can bring in another
 * version of its page as well.
 */
export async function mayCorrect(
  people: People,
  client: WebClient,
  person: string,
  article: Pick<Article, 'imported'> | undefined,
): Promise<boolean> {
  if ((await people.find(client, person)).isAdmin) return true;
  return article?.imported !== undefined && people.isEditor(client, person);
}
