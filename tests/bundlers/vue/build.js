// Builds the page. Vue must know that the element is none of its components.
import vue from '@vitejs/plugin-vue';
import { prerender } from '../prerender.js';

await prerender('server.js', { plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'maqal-article' } } })] });
