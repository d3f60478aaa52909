// Renders the page on a server.
import { renderToString } from 'react-dom/server';
import { Story } from '../react/story.jsx';

export const html = renderToString(<Story />);
