// Builds the page with the React of this project, of which there is another beside it.
import { prerender } from '../prerender.js';

await prerender('server.jsx', { resolve: { dedupe: ['react', 'react-dom'] } });
