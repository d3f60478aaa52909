// Runs the test files that it is given, all in one browser: starting one takes seconds.
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(file));
