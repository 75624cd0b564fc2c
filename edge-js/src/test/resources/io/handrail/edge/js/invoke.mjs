// Calls the handler of a bundle with each line of standard input and prints what comes of it, line by line.
import { createInterface } from 'node:readline';

const { handler } = await import(process.argv[2]);
for await (const line of createInterface({ input: process.stdin })) {
    const event = JSON.parse(line);
    const before = JSON.stringify(event);
    let outcome;
    try {
        const promise = handler(event, { awsRequestId: 'r' });
        if (!(promise instanceof Promise) || handler.length > 2) {
            throw new Error('No promise, or a handler that asks for a callback');
        }
        outcome = { result: await promise };
    } catch (e) {
        outcome = { error: e.name, message: e.message };
    }
    if (JSON.stringify(event) !== before) {
        outcome = { error: 'the event was changed' };
    }
    console.log(JSON.stringify(outcome));
}
