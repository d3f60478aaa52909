// The article as a file that the browser fetches.
import bridge from '../data/bridge.json';

export const GET = () => Response.json(bridge);
