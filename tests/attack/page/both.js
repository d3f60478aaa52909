// Both scripts that read markup.
import '/npm/hydrate.js';
import '/npm/define.js';
