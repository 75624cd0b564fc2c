import assert from 'node:assert';
import { test } from 'node:test';
import { handler } from '../../../target/lambda-edge/index.mjs';

const request = { clientIp: '203.0.113.7', headers: {}, method: 'GET', querystring: 'a=1&utm_source=x', uri: '/a' };
const event = (eventType, cf) => ({ Records: [{ cf: { config: { eventType }, ...cf } }] });

test('a request goes on with a tidy query string', async () => {
    assert.deepStrictEqual(await handler(event('viewer-request', { request })), { ...request, querystring: 'a=1' });
});

test('what moved is redirected', async () => {
    const answer = await handler(event('viewer-request', { request: { ...request, uri: '/old' } }));
    assert.strictEqual(answer.status, '301');
    assert.deepStrictEqual(answer.headers.location, [{ key: 'Location', value: '/new' }]);
});

test('a response gets headers and keeps its own', async () => {
    const headers = { 'content-type': [{ key: 'Content-Type', value: 'text/html' }] };
    const response = { headers, status: '200', statusDescription: 'OK' };
    const answer = await handler(event('viewer-response', { request, response }));
    assert.deepStrictEqual(answer.headers['content-type'], headers['content-type']);
    assert.ok(answer.headers['strict-transport-security']);
});
