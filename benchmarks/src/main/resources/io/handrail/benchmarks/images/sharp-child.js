// Makes what each line of its input asks for by sharp, and answers with an empty line. See Order.java.
const fs = require('fs');
const sharp = require('sharp');

sharp.concurrency(1);
sharp.cache(false);

const FORMATS = {
  jpeg: (image, quality) => image.jpeg({ quality }),
  progressive: (image, quality) => image.jpeg({ quality, progressive: true }),
  webp: (image, quality) => image.webp({ quality }),
  png: (image) => image.png(),
};

async function make([source, format, width, quality, times, target]) {
  const file = fs.readFileSync(source);
  let result;
  for (let i = 0; i < Number(times); i++) {
    let image = sharp(file);
    if (Number(width) > 0) {
      image = image.autoOrient().resize(Number(width));
    }
    result = await FORMATS[format](image, Number(quality)).toBuffer();
  }
  fs.writeFileSync(target, result);
  console.log();
}

require('readline')
  .createInterface({ input: process.stdin })
  .on('line', (line) => make(line.split('\t')));
