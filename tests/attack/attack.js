/** Sets vectors off in the browser of this process, batch by batch, in every way; first those of a bad renderer. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEveryEngine } from '../browser/engines.js';
import { Host } from './host.js';
import { pageOf, prepared, WAYS } from './pages.js';
import { NAVIGATION, PROOFS } from './proofs.js';
import { markup, numbered } from './vectors/index.js';

/** How many vectors share a page. */
const BATCH = 30;
/** The ways of articles that maqal has rendered. */
const RENDERED = Object.keys(WAYS).filter((way) => way !== 'markup');

/** Opens a page with these vectors, and returns the findings. */
async function detonate(browser, [site, other], vectors, way) {
  const path = `/page-${way}-${vectors[0].id}.html`;
  site.pages.set(path, pageOf(vectors.map((vector) => prepared(vector, way)), way, other));
  let findings;
  try {
    await browser.open(site.url + path);
    findings = await browser.run(async () => (await import('/attack/detonate.js')).detonate());
    // What readers write may break the page's own policy.
    if (way === 'markup') findings = findings.filter(({ kind }) => kind !== 'policy');
  } catch (error) {
    findings = [{ kind: await kindOf(error, browser), vector: 0, what: String(error.message).slice(0, 300) }];
  }
  site.pages.delete(path);
  return [...findings, ...other.takeHits()];
}

/** Why a page gave no findings. A page that leads elsewhere takes its script along. */
async function kindOf(error, browser) {
  if (/time(d )?out/i.test(`${error.name} ${error.message}`)) return 'timeout';
  if (await browser.isAlive()) return 'navigation';
  await browser.begin();
  return 'crash';
}

/**
 * Kinds that a page is opened once more for: on a busy machine it may need longer than a script may, and WebKit crashes when the pages
 * before have left it too little memory.
 */
const isByChance = ({ kind }) => kind === 'timeout' || kind === 'crash';

/** The same for one vector. */
async function findingsOfOne(browser, hosts, vector, way) {
  let findings = await detonate(browser, hosts, [vector], way);
  if (findings.some(isByChance)) findings = await detonate(browser, hosts, [vector], way);
  return findings.map((finding) => ({ ...finding, vector: vector.id }));
}

/** The same for a batch, and then one by one if it is not clear which vector it was. */
async function findingsOf(browser, hosts, vectors, way) {
  const findings = await detonate(browser, hosts, vectors, way);
  if (findings.every(({ vector }) => vector)) return findings;
  const apart = [];
  for (const vector of vectors) apart.push(...(await findingsOfOne(browser, hosts, vector, way)));
  // What happens together, and not alone, was only much.
  return apart.length ? apart : findings.filter((finding) => !isByChance(finding));
}

/** Whether the page led elsewhere: its script was stopped, or the other host was asked for a document. */
const hasLeft = (findings) => findings.some(({ kind, what }) => kind === 'navigation' || /as document$/.test(what));

/** What was requested in the next moment. */
async function lateHits(host) {
  await new Promise((resolve) => setTimeout(resolve, 100));
  return host.takeHits();
}

/** A line for each different finding, with the first vector that has it. */
export function described(findings, vectors) {
  const lines = new Map();
  for (const { kind, vector, what } of findings) {
    const { name = 'one of a batch', json, html } = vectors[vector - 1] ?? {};
    const key = `${kind}: ${what.replaceAll(String(vector), 'N').slice(0, 120)}`;
    lines.set(key, lines.get(key) ?? `${key}\n    ${name}: ${(json ?? html ?? '').slice(0, 400)}`);
  }
  return [...lines.values()].join('\n');
}

/**
 * Defines the tests.
 * @param {object[]} vectors without placeholders filled in
 * @param {{ isSample?: boolean }} [options] a sample sets each vector off in one way, the next one in the next way
 */
export function attack(vectors, { isSample } = {}) {
  inEveryEngine('hostile articles', (browser) => {
    const hosts = [new Host(), new Host()];
    before(async () => {
      await Promise.all(hosts.map((host) => host.start()));
      hosts[0].folders = [['/npm/', new URL('../../dist/npm/', import.meta.url)], ['/attack/', new URL('page/', import.meta.url)]];
    });
    after(async () => {
      hosts.forEach((host) => host.stop());
      // What the vectors have set off may keep it busy, in WebKit so much that later tests time out.
      await browser.replace();
    });

    for (const [index, way] of Object.keys(WAYS).entries()) {
      const proofs = PROOFS.filter(({ ways }) => ways.includes(way));
      if (proofs.length) {
        test(`are detected with a bad renderer, as ${way}`, async () => {
          const all = numbered(proofs, hosts[1]);
          const found = await detonate(browser, hosts, all, way);
          const missed = () => all.filter(({ id, kind, isUnnamed }) => !found.some((finding) => finding.kind === kind && (isUnnamed || finding.vector === id)));
          // The page is still open, and a request may be late.
          for (let wait = 0; wait < 100 && missed().length; wait++) found.push(...(await lateHits(hosts[1])));
          assert.deepEqual(missed().map(({ kind, html }) => `${kind}: ${html}`), []);
          const left = await detonate(browser, hosts, numbered([NAVIGATION], hosts[1]), way);
          for (let wait = 0; wait < 100 && !hasLeft(left); wait++) left.push(...(await lateHits(hosts[1])));
          assert.ok(hasLeft(left), JSON.stringify(left));
          // What is still under way belongs to no other test.
          await browser.open();
          await lateHits(hosts[1]);
        });
      }

      test(`do nothing, as ${way}`, async () => {
        const all = numbered(way === 'markup' ? markup : vectors, hosts[1]);
        const chosen = isSample && way !== 'markup' ? all.filter(({ id }) => id % RENDERED.length === index) : all;
        const findings = [];
        // All of them leave so much behind in the browser that a way needs a new one.
        if (!isSample) await browser.replace().then(() => browser.begin());
        for (let start = 0; start < chosen.length; start += BATCH) findings.push(...(await findingsOf(browser, hosts, chosen.slice(start, start + BATCH), way)));
        findings.push(...(await lateHits(hosts[1])));
        console.log(`${chosen.length} vectors as ${way}`);
        assert.equal(described(findings, all), '');
      });
    }
  });
}
