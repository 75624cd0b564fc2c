// Reads batches of records as JSON, and prints each batch as AWS's library aggregates it: a line of base64.
const { RecordAggregator } = require('aws-kinesis-agg');

for (const batch of JSON.parse(require('fs').readFileSync(0, 'utf8'))) {
  const aggregator = new RecordAggregator();
  for (const record of batch) {
    aggregator.addUserRecord({ ...record, data: Buffer.from(record.data) });
  }
  console.log(aggregator.build().data.toString('base64'));
}
