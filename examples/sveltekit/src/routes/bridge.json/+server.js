// The article as a file that the browser fetches.
import bridge from '#lib/bridge.json';

export const prerender = true;
export const GET = () => Response.json(bridge);
