/** Starts the example servers in their runtimes, with the package as npm installs it. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const binary = (name) => path(`tests/servers/node_modules/.bin/${name}`);

/** A project with a copy of the example and the package installed from its tarball. */
export class Project {
  folder = mkdtempSync(join(tmpdir(), 'maqal-servers-'));

  constructor() {
    cpSync(path('examples/servers'), this.folder, { recursive: true });
    const [tarball] = JSON.parse(this.#npm('pack', '--json', '--pack-destination', this.folder, path('dist/npm')));
    this.#npm('install', '--no-audit', '--no-fund', '--offline', join(this.folder, tarball.filename));
  }

  #npm(...args) {
    return execFileSync('npm', args, { cwd: this.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' });
  }

  node(articles) {
    return start(process.execPath, ['node.js', articles, '0'], this.folder);
  }

  deno(articles) {
    return start(binary('deno'), ['run', '--no-remote', '--allow-net', '--allow-read', '--node-modules-dir=manual', 'deno.js', articles, '0'], this.folder);
  }

  bun(articles) {
    return start(binary('bun'), ['bun.js', articles, '0'], this.folder);
  }

  /** Bundled as by deployment tools: with the conditions of the platform, and with WebAssembly modules as separate files. */
  async workerd(origin) {
    const { folder } = this;
    const out = join(folder, 'out');
    await build({
      absWorkingDir: folder,
      entryPoints: ['worker.js'],
      bundle: true,
      format: 'esm',
      outdir: out,
      conditions: ['workerd', 'worker', 'browser'],
      loader: { '.wasm': 'copy' },
      assetNames: '[name]',
      logLevel: 'warning',
    });
    const modules = readdirSync(out).filter((name) => name.endsWith('.wasm')).map((name) => `(name = "${name}", wasm = embed "out/${name}")`);
    writeFileSync(join(folder, 'worker.capnp'), configuration(modules, origin));
    return start(binary('workerd'), ['serve', '--control-fd=1', 'worker.capnp'], folder);
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function configuration(modules, origin) {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [ (name = "worker.js", esModule = embed "out/worker.js"), ${modules.join(', ')} ],
      bindings = [ (name = "ORIGIN", text = "${origin}"), (name = "ASSETS", text = "${origin}/maqal/") ],
      compatibilityDate = "2026-01-01",
    )),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [ (name = "http", address = "127.0.0.1:0", http = (), service = "main") ],
);
`;
}

/** Starts a server, and waits until it prints its URL or its port. */
function start(command, args, cwd) {
  // The command may be a script that starts the program, so both are killed as a process group.
  const server = spawn(command, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = () => process.kill(-server.pid, 'SIGKILL');
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`${command} ended with ${code}`)));
    createInterface(server.stdout).on('line', (line) => {
      const [, port] = line.match(/^http:\/\/127\.0\.0\.1:(\d+)\/$/) ?? line.match(/"port":\s*(\d+)/) ?? [];
      if (port) resolve({ url: `http://127.0.0.1:${port}`, stop });
    });
  });
}
