// Hydrates what `server.jsx` has rendered, after the element has taken it over.
import 'maqal/define';
import { hydrateRoot } from 'react-dom/client';
import { Story } from '../react/story.jsx';

hydrateRoot(document.querySelector('#root'), <Story />);
