// Runs `npm ci` when the installed packages are missing or older than the lock file.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`The frontend builds with Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

const installed = statSync('node_modules/.package-lock.json', { throwIfNoEntry: false });
const locked = statSync('package-lock.json');
if (installed === undefined || installed.mtimeMs < locked.mtimeMs) {
  process.exit(spawnSync('npm', ['ci', '--silent'], { stdio: 'inherit' }).status ?? 1);
}
