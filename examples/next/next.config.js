// Writes a static site. Without `output`, a server renders the pages.
export default { output: 'export' };
