// Runs the test files given as arguments, all in one browser, because starting one takes seconds.
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(file));
