// What a checker in a web page would use: MediaPipe's own JavaScript FaceMesh and selfie segmentation in headless
// Chromium, on the pictures of the sample sessions or on those given. Prints milliseconds a picture.
//
//   node src/test/js/browser-bench.mjs [--chromium PATH] [--rounds N] [PICTURE.jpg…]
//
// It needs Chromium and the packages that the build has fetched into src/main/models/node_modules, and serves all of it
// from this computer. Without a graphics card Chromium computes graphics in software, which slows it down a lot.

import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const project = resolve(here, '../../..');
const packages = join(project, 'src/main/models/node_modules');
const TIMEOUT = 10 * 60 * 1000;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm', '.jpg': 'image/jpeg', '.png': 'image/png' };

const { values: options, positionals } = parseArgs({
  options: { chromium: { type: 'string', default: 'chromium' }, rounds: { type: 'string', default: '3' } },
  allowPositionals: true,
});

async function samples() {
  const found = [];
  for (const session of (await readdir(join(project, 'samples'), { withFileTypes: true })).filter((s) => s.isDirectory())) {
    const frames = join(project, 'samples', session.name, 'frames');
    const names = (await readdir(frames)).filter((name) => name.endsWith('.jpg')).sort();
    found.push(...names.slice(0, 8).map((name) => join(frames, name)));
  }
  return found;
}

const pictures = positionals.length > 0 ? positionals.map((p) => resolve(p)) : await samples();

function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))].toFixed(1);
}

function print(name, { times, found, size }) {
  console.log(
    `| ${name} | ${size.join('×')} | ${found} of ${times.length} | ${quantile(times, 0.5)} | ${quantile(times, 0.95)} |`);
}

let finished = () => {};

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  if (request.method === 'POST' && path === '/result') {
    let body = '';
    request.on('data', (part) => { body += part; });
    request.on('end', () => { response.end(); finished(JSON.parse(body)); });
    return;
  }
  if (path === '/plan.json') {
    response.end(JSON.stringify({ pictures: pictures.map((_, i) => `/picture/${i}`), rounds: Number(options.rounds) }));
    return;
  }
  let file;
  if (path === '/') {
    file = join(here, 'browser-bench.html');
  } else if (path.startsWith('/picture/')) {
    file = pictures[Number(path.slice('/picture/'.length))];
  } else {
    file = resolve(packages, `.${path}`);
    file = file.startsWith(packages + sep) ? file : undefined;
  }
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const stream = createReadStream(file);
  stream.on('open', () => response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream'));
  stream.on('error', () => response.writeHead(404).end());
  stream.pipe(response);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));

/** Times one net in a Chromium of its own. */
async function bench(net) {
  const profile = await mkdtemp(join(tmpdir(), 'browser-bench-'));
  const result = new Promise((done) => { finished = done; });
  const chromium = spawn(options.chromium, [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--no-first-run', `--user-data-dir=${profile}`,
    `http://127.0.0.1:${server.address().port}/#${net}`,
  ], { stdio: 'ignore', detached: true });
  chromium.on('error', (error) => finished({ error: `${options.chromium} cannot be started: ${error.message}` }));
  chromium.on('exit', () => finished({ error: 'Chromium ended before it answered' }));
  const timeout = setTimeout(() => finished({ error: 'Chromium did not answer within ten minutes' }), TIMEOUT);
  try {
    return await result;
  } finally {
    clearTimeout(timeout);
    if (chromium.pid && chromium.exitCode === null) {
      const ended = new Promise((done) => chromium.once('exit', done));
      process.kill(-chromium.pid); // the group that was started above
      await ended;
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

console.log('Times in ms on the wall\n\n| MediaPipe in the browser | pictures | answered | median | p95 |\n|---|---|---|---|---|');
for (const net of ['face_mesh', 'selfie_segmentation']) {
  const answer = await bench(net);
  if (answer.error) {
    console.error(`${net}: ${answer.error}`);
    process.exitCode = 1;
  } else {
    print(net, answer);
  }
}
server.close();
server.closeAllConnections();
