// @ts-check
/** `npm run dev`: the development server, with the compiler watching `data/`. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { binary, root, setUp } from './setup.mjs';

setUp();
const children = [
  spawn(binary('tsx'), ['src/compiler/cli.ts', '--watch'], { cwd: root, stdio: 'inherit' }),
  spawn(binary('vite'), process.argv.slice(2), { cwd: root, stdio: 'inherit' }),
];
const end = () => {
  for (const child of children) child.kill();
};
for (const child of children) child.on('exit', end);
process.on('SIGINT', end);
process.on('SIGTERM', end);
