// Runs printed functions over events and prints what came out as text. Plain ECMAScript 5.1 but for promises, for Node,
// njs and Rhino.
// print(line); cases: [{code, keyValues, events: [{event, raw}]}].
function enc(s) {
  return encodeURIComponent(s === undefined ? '\u0001' : String(s));
}
function own(o, n) {
  return Object.prototype.hasOwnProperty.call(o, n);
}
function entries(o, attributes) {
  return Object.getOwnPropertyNames(o || {}).map(function (n) {
    var all = o[n].multiValue || [o[n]];
    return enc(n) + '=' + all.map(function (v) {
      return enc(v.value) + (attributes ? ';' + enc(v.attributes || '') : '');
    }).join(enc(', '));
  }).sort().join('&');
}
function canonical(result, event, calls) {
  if (event.response) {
    return 'response ' + result.statusCode + ' ' + enc(result.statusDescription) + ' ' + entries(result.headers) + ' '
      + entries(result.cookies, true) + ' ' + enc(result.body);
  }
  if (result !== event.request) {
    var body = result.body === undefined ? '' : result.body.encoding ? result.body.data : result.body;
    return 'answer ' + result.statusCode + ' ' + entries(result.headers) + ' ' + entries(result.cookies, true) + ' '
      + enc(body);
  }
  var query = typeof result.querystring === 'string' ? result.querystring : event.raw;
  return 'request ' + enc(result.uri) + ' ' + enc(query) + ' ' + entries(result.headers) + ' ' + entries(result.cookies)
    + ' ' + calls.join('');
}
function load(code, cf, require, Buffer) {
  return new Function('cf', 'require', 'Buffer',
    '"use strict";' + code.replace(/^import cf from 'cloudfront';\n/, '') + ';return handler')(cf, require, Buffer);
}
function one(handler, sample, calls, then) {
  var event = JSON.parse(sample.event);
  event.raw = sample.raw;
  event.request.rawQueryString = function () {
    return sample.raw === '' ? undefined : sample.raw;
  };
  calls.length = 0;
  var result = handler(event);
  if (result && typeof result.then === 'function') {
    return result.then(function (r) {
      then(canonical(r, event, calls));
    });
  }
  then(canonical(result, event, calls));
}
function cloudFront(keyValues, calls) {
  return {
    kvs: function () {
      return {
        get: function (key) {
          return own(keyValues, key) ? Promise.resolve(keyValues[key]) : Promise.reject(new Error('KeyNotFound'));
        }
      };
    },
    updateRequestOrigin: function (o) {
      calls[0] = 'origin ' + enc(o.domainName) + ' ' + enc(JSON.stringify(o.originAccessControlConfig));
    },
    selectRequestOriginById: function (id) {
      calls[0] = 'id ' + enc(id);
    }
  };
}
