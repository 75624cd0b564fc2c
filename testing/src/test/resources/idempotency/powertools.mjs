// A function on Powertools for AWS Lambda (TypeScript), with its defaults.
// node powertools.mjs ENDPOINT TABLE EVENT RESULT; RESULT "hang" never ends.
import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';

const [endpoint, tableName, event, result] = process.argv.slice(2);
const persistenceStore = new DynamoDBPersistenceLayer({
  tableName,
  clientConfig: { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } },
});

let ran = false;
const handler = makeIdempotent(
  async () => {
    ran = true;
    if (result === 'hang') {
      console.log('working');
      await new Promise(() => setInterval(() => {}, 1000));
    }
    return JSON.parse(result);
  },
  { persistenceStore, config: new IdempotencyConfig({}) },
);

try {
  const answer = await handler(JSON.parse(event), { getRemainingTimeInMillis: () => 30_000 });
  console.log(JSON.stringify({ ran, answer }));
} catch (error) {
  console.log(JSON.stringify({ ran, error: error.name }));
}
