// For Node and njs: the cases of a file, one after the other, one line of output an event.
var fs = require('fs');
var args = process.argv;
var lines = fs.readFileSync(args[args.length - 1], 'utf8').split('\n').filter(function (l) {
  return l;
});
var out = [];
function next(at) {
  for (; at < lines.length; at++) {
    var c = JSON.parse(lines[at]);
    var calls = [];
    var waiting = [];
    try {
      var handler = load(c.code, cloudFront(JSON.parse(c.keyValues), calls), require, Buffer);
      if (c.code.indexOf('async function handler') >= 0) {
        follow(handler, c.events, 0, calls, at + 1);
        return;
      }
      c.events.forEach(function (sample) {
        one(handler, sample, calls, function (text) {
          out.push(text);
        });
      });
    } catch (e) {
      out.push('error ' + e + ' in ' + c.code);
    }
  }
  fs.writeFileSync(args[args.length - 1] + '.out', out.join('\n') + '\n');
}
function follow(handler, events, at, calls, nextCase) {
  if (at === events.length) {
    next(nextCase);
    return;
  }
  Promise.resolve(one(handler, events[at], calls, function (text) {
    out.push(text);
  })).catch(function (e) {
    out.push('error ' + e);
  }).then(function () {
    follow(handler, events, at + 1, calls, nextCase);
  });
}
next(0);
