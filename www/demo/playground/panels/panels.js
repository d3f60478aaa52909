/** The panels, by their ids: each returns what it shows. */
import { direction } from './direction.js';
import { html } from './html.js';
import { jsonLd } from './json-ld.js';
import { roles } from './roles.js';
import { snippets } from './snippets.js';
import { warnings } from './warnings.js';

export const PANELS = { warnings, html, roles, direction, 'json-ld': jsonLd, snippets };
