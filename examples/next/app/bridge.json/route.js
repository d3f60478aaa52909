// The article as a file that the browser fetches.
import article from '../article.json';

export const dynamic = 'force-static';
export const GET = () => Response.json(article);
