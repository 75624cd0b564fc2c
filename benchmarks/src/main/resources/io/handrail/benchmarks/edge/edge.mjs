// Two bundles, turn by turn: their first call in new processes, and their steady state in one.
import assert from 'node:assert';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const line = (key, value) => [{ key, value }];
const request = (uri, querystring) => ({
    Records: [{
        cf: {
            config: {
                distributionDomainName: 'd111111abcdef8.cloudfront.net',
                distributionId: 'EDFDVBD6EXAMPLE',
                eventType: 'viewer-request',
                requestId: '4TyzHTaYWb1GX1qTfsHhEqV6HUDd_BzoBZnwfnvQc_1oF26ClkoUSEQ==',
            },
            request: {
                clientIp: '203.0.113.178',
                headers: {
                    host: line('Host', 'shop.example.com'),
                    'user-agent': line('User-Agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36'),
                    accept: line('Accept', 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8'),
                    'accept-encoding': line('Accept-Encoding', 'gzip, deflate, br, zstd'),
                    'accept-language': line('Accept-Language', 'de-DE,de;q=0.9,en;q=0.8'),
                    cookie: line('Cookie', 'theme=dark; session=abcdefghijklmnopqrstuvwxyz; consent=yes'),
                    referer: line('Referer', 'https://shop.example.com/'),
                    'sec-fetch-dest': line('Sec-Fetch-Dest', 'image'),
                    'sec-fetch-mode': line('Sec-Fetch-Mode', 'no-cors'),
                    'x-debug': line('X-Debug', '1'),
                },
                method: 'GET',
                querystring,
                uri,
            },
        },
    }],
});
const EVENTS = [
    request('/images/shoe.jpg', 'size=large&utm_source=mail&color=red'),
    request('/old', ''),
    request('/admin/users', 'page=2'),
    request('/products/1', 'utm_medium=x&a=1'),
];
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const load = (bundle) => import(pathToFileURL(bundle).href);

if (process.argv[2] === '--first') {
    globalThis.gc(); // of what Node made at its start; else it falls into one of the two times, by chance
    const start = performance.now();
    const { handler } = await load(process.argv[3]);
    const loaded = performance.now();
    await handler(EVENTS[0]);
    console.log(JSON.stringify([loaded - start, performance.now() - loaded]));
    process.exit();
}

const self = fileURLToPath(import.meta.url);
const candidates = { 'by hand': fileURLToPath(new URL('by-hand.mjs', import.meta.url)), Handrail: process.argv[2] };
const rounds = Number(process.argv[3]);
const names = Object.keys(candidates);
const figures = Object.fromEntries(names.map((name) => [name, { load: [], first: [], both: [], steady: [] }]));
for (let round = 0; round < rounds; round++) {
    for (const name of names) {
        const [loading, first] = JSON.parse(execFileSync(process.execPath, ['--expose-gc', self, '--first', candidates[name]]));
        figures[name].load.push(loading);
        figures[name].first.push(first);
        figures[name].both.push(loading + first);
    }
}

const handlers = Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await load(candidates[name])).handler])));
for (const event of EVENTS) {
    assert.deepStrictEqual(await handlers.Handrail(structuredClone(event)), await handlers['by hand'](structuredClone(event)));
}
const CALLS = 20_000;
for (let round = -2; round < rounds; round++) {
    for (const name of names) {
        const start = performance.now();
        for (let i = 0; i < CALLS; i++) {
            await handlers[name](EVENTS[i % EVENTS.length]);
        }
        if (round >= 0) {
            figures[name].steady.push((performance.now() - start) * 1000 / CALLS);
        }
    }
}

console.log(`Node ${process.version}, medians of ${rounds} rounds\n`);
console.log('| function | bytes | zipped | load ms | first call ms | load and first call ms | steady µs |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
const hand = Object.fromEntries(Object.entries(figures['by hand']).map(([key, values]) => [key, median(values)]));
for (const name of names) {
    const of = (key) => {
        const value = median(figures[name][key]);
        return `${value.toFixed(2)} (${(value / hand[key]).toFixed(1)})`;
    };
    const file = candidates[name];
    console.log(`| ${name} | ${statSync(file).size} | ${gzipSync(readFileSync(file)).length} | ${of('load')} | ${of('first')} | ${of('both')} | ${of('steady')} |`);
}
